// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profiles/certificatetrouble.h"

#include <QSslCertificate>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

#include <optional>

namespace Tenantry {

/// Shakes hands with a server once more, only to see what is wrong with its certificate: the handshake that failed
/// says one word of it. Sends nothing. Lives on one thread with an event loop.
class CertificateProbe final : public QObject {
    Q_OBJECT
public:
    /// `authorities` are trusted besides the system's.
    CertificateProbe(QUrl url, const QList<QSslCertificate>& authorities, QObject* parent = nullptr);

    void start();

signals:
    /// Once; none where nothing is wrong with it, or nobody answered within 10 s.
    void finished(const std::optional<Tenantry::CertificateTrouble>& trouble);

private:
    void finish(const std::optional<CertificateTrouble>& trouble);
    CertificateTrouble read(const QList<QSslError>& errors) const;

    QUrl m_url;
    QSslSocket m_socket;
    QTimer m_timer;
    bool m_over = false;
};

} // namespace Tenantry
