// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/profiles/certificateprobe.h"

#include <QDateTime>
#include <QSslConfiguration>

namespace Tenantry {

namespace {

constexpr int kPatienceMs = 10'000;
using Kind = CertificateTrouble::Kind;

Kind kindOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
        return Kind::SelfSigned;
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return Kind::UnknownAuthority;
    case QSslError::HostNameMismatch:
        return Kind::OtherHost;
    case QSslError::CertificateExpired:
        return Kind::Expired;
    case QSslError::CertificateNotYetValid:
        return Kind::NotYetValid;
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return Kind::Revoked;
    case QSslError::CertificateSignatureFailed:
    case QSslError::UnableToDecryptCertificateSignature:
        return Kind::Weak;
    default:
        return Kind::Other;
    }
}

QString nameOf(const QStringList& common, const QStringList& organization)
{
    QStringList parts = common;
    parts.append(organization);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

CertificateProbe::CertificateProbe(QUrl url, const QList<QSslCertificate>& authorities, QObject* parent)
    : QObject(parent)
    , m_url(std::move(url))
{
    QSslConfiguration configuration = m_socket.sslConfiguration();
    configuration.addCaCertificates(authorities);
    m_socket.setSslConfiguration(configuration);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { finish(std::nullopt); });
    connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError>& errors) { finish(read(errors)); });
    connect(&m_socket, &QSslSocket::encrypted, this, [this] { finish(std::nullopt); });
    connect(&m_socket, &QAbstractSocket::errorOccurred, this, [this] { finish(std::nullopt); });
}

void CertificateProbe::start()
{
    m_timer.start(kPatienceMs);
    m_socket.connectToHostEncrypted(m_url.host(), static_cast<quint16>(m_url.port(443)));
}

void CertificateProbe::finish(const std::optional<CertificateTrouble>& trouble)
{
    if (m_over)
        return;
    m_over = true;
    m_timer.stop();
    // Not inside the socket's own signal: whoever listens may delete this.
    QMetaObject::invokeMethod(
        this, [this, trouble] { emit finished(trouble); }, Qt::QueuedConnection);
    m_socket.abort();
}

CertificateTrouble CertificateProbe::read(const QList<QSslError>& errors) const
{
    CertificateTrouble trouble;
    trouble.host = QStringLiteral("%1:%2").arg(m_url.host()).arg(m_url.port(443));
    const QSslCertificate certificate = m_socket.peerCertificate();
    trouble.subject = nameOf(
        certificate.subjectInfo(QSslCertificate::CommonName), certificate.subjectInfo(QSslCertificate::Organization));
    trouble.issuer = nameOf(
        certificate.issuerInfo(QSslCertificate::CommonName), certificate.issuerInfo(QSslCertificate::Organization));
    const QString format = QStringLiteral("yyyy-MM-dd HH:mm");
    trouble.valid = QStringLiteral("%1 – %2 UTC")
                        .arg(certificate.effectiveDate().toUTC().toString(format),
                            certificate.expiryDate().toUTC().toString(format));
    trouble.fingerprint = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':'));
    QStringList words;
    for (const QSslError& error : errors) {
        const Kind kind = kindOf(error.error());
        if (!trouble.kinds.contains(kind))
            trouble.kinds.append(kind);
        words.append(error.errorString());
    }
    trouble.detail = words.join(QStringLiteral("; "));
    return trouble;
}

} // namespace Tenantry
