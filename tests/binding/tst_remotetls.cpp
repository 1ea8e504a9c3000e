// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/binding/remotefixture.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Certificates are believed or not; nobody is asked, and nothing is sent to a service that is not.
class TestHttpTls : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!QSslSocket::supportsSsl())
            QSKIP("no TLS in this Qt");
        for (const char* name : {"good", "other"}) {
            QProcess openssl;
            openssl.start(QStringLiteral("openssl"),
                {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                    QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                    QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                    QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
                    QStringLiteral("subjectAltName=DNS:localhost"), QStringLiteral("-keyout"), path(name, "key"),
                    QStringLiteral("-out"), path(name, "pem")});
            if (!openssl.waitForStarted())
                QSKIP("the program openssl is not installed: no certificates to try with");
            QVERIFY(openssl.waitForFinished());
            QCOMPARE(openssl.exitCode(), 0);
        }
        QFile key(path("good", "key"));
        QVERIFY(key.open(QIODevice::ReadOnly));
        m_tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
        m_tls.setLocalCertificate(authoritiesFromFile(path("good", "pem"))->first());
    }
    void believes_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QByteArray>("authority");
        QTest::addColumn<bool>("pinned");
        QTest::addColumn<bool>("good");
        const QString name = QStringLiteral("localhost");
        QTest::newRow("nobody's") << name << QByteArray() << false << false;
        QTest::newRow("its own") << name << QByteArray("good") << false << true;
        QTest::newRow("its own alone") << name << QByteArray("good") << true << true;
        QTest::newRow("another's") << name << QByteArray("other") << false << false;
        QTest::newRow("another's alone") << name << QByteArray("other") << true << false;
        QTest::newRow("none at all") << name << QByteArray() << true << false;
        QTest::newRow("another name") << QStringLiteral("127.0.0.1") << QByteArray("good") << false << false;
    }
    void believes()
    {
        QFETCH(QString, host);
        QFETCH(QByteArray, authority);
        QFETCH(bool, pinned);
        QFETCH(bool, good);
        ScriptedServer server(m_tls);
        server.always(ScriptedServer::answer(200, "{}"));
        RemoteFixture remote;
        remote.options.url = remoteOptions(QStringLiteral("https://%1:%2").arg(host).arg(server.port()))->url;
        remote.options.onlyTheseAuthorities = pinned;
        if (!authority.isEmpty())
            remote.options.authorities = *authoritiesFromFile(path(authority, "pem"));
        const auto answer = remote.ask({"mutation { a }", {}, {}});
        if (good) {
            VERIFY_OK(answer);
            return;
        }
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Unverifiable);
        QVERIFY(server.seen.isEmpty());
    }
    void readsAuthorities()
    {
        QCOMPARE(authoritiesFromFile(path("none", "pem")).error().code, ErrorCode::IoError);
        QFile(path("good", "key")).copy(path("nocert", "pem"));
        QCOMPARE(authoritiesFromFile(path("nocert", "pem")).error().code, ErrorCode::ParseError);
    }

private:
    QString path(const QByteArray& name, const char* kind) const
    {
        return m_folder.filePath(QString::fromLatin1(name + '.' + kind));
    }

    QTemporaryDir m_folder;
    QSslConfiguration m_tls = QSslConfiguration::defaultConfiguration();
};

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_remotetls.moc"
