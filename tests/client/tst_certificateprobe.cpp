// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/profiles/certificateprobe.h"

#include "client/profiles/connectiontest.h"
#include "tests/binding/scriptedserver.h"
#include "tests/security/forgedkey.h"
#include "tests/support/testsupport.h"

#include <QSslKey>
#include <QTemporaryDir>
#include <QtTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

using Kind = CertificateTrouble::Kind;

/// What is wrong with a certificate is said, and never accepted by hand.
class TestCertificateProbe : public QObject {
    Q_OBJECT

    const ForgedKey m_key = ForgedKey::rsa("c");
    QTemporaryDir m_folder;

    QSslConfiguration serving(const QByteArray& host) const
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(m_key.certificate(host)));
        tls.setPrivateKey(QSslKey(m_key.privatePem(), QSsl::Rsa));
        return tls;
    }
    static QString url(const ScriptedServer& server)
    {
        return QStringLiteral("https://localhost:%1").arg(server.port());
    }
    ConnectionReport report(const QString& address, const QString& caFile = {})
    {
        ConnectionProfile profile;
        profile.kind = ConnectionProfile::Kind::Service;
        profile.name = QStringLiteral("n");
        profile.url = address;
        profile.caFile = caFile;
        ConnectionTest test(profile, {});
        std::optional<ConnectionReport> found;
        connect(&test, &ConnectionTest::finished, this, [&](const ConnectionReport& one) { found = one; });
        test.start();
        spin([&] { return found.has_value(); }, 20000);
        return found.value_or(ConnectionReport());
    }

private slots:
    void saysWhoAndWhat()
    {
        ScriptedServer server(serving("localhost"));
        const ConnectionReport found = report(url(server));
        QVERIFY(found.error && found.error->code == ErrorCode::Unverifiable);
        QVERIFY(found.certificate);
        QVERIFY(found.certificate->kinds.contains(Kind::SelfSigned));
        QVERIFY(!found.certificate->kinds.contains(Kind::OtherHost));
        QVERIFY(found.certificate->subject.contains(QStringLiteral("localhost")));
        QCOMPARE(found.certificate->fingerprint.size(), 32 * 3 - 1);
        QVERIFY(server.seen.isEmpty()); // nothing was sent to it
    }

    void saysThatItIsAnothers()
    {
        ScriptedServer server(serving("other.example"));
        const ConnectionReport found = report(url(server));
        QVERIFY(found.certificate && found.certificate->kinds.contains(Kind::OtherHost));
    }

    void isWellWithItsAuthority()
    {
        ScriptedServer server(serving("localhost"));
        server.always(ScriptedServer::answer(200, R"({"status":"ok","version":"1"})"));
        const QString path = m_folder.filePath(QStringLiteral("ca.pem"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_key.certificate("localhost"));
        file.close();
        const ConnectionReport found = report(url(server), path);
        QVERIFY2(!found.error, qPrintable(found.error ? describe(*found.error) : QString()));
        QVERIFY(!found.certificate);
        QVERIFY(found.health && found.health->status == "ok");
    }
};

QTEST_GUILESS_MAIN(TestCertificateProbe)
#include "tst_certificateprobe.moc"
