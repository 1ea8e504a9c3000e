// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/servedworkspace.h"
#include "tests/support/testsupport.h"
#include "ui/console/console.h"
#include "ui/console/consoleoptions.h"
#include "ui/console/languages.h"
#include "ui/console/watchdog.h"
#include "ui/shell/settings.h"
#include "ui/style/theme.h"

#include <QProcess>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The console on a server whose certificate an authority of the company's own has signed: the real server, with TLS,
/// and the console as its command line makes it.
class TestPrivateAuthority : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_languages.use(QStringLiteral("en"));
        if (!QSslSocket::supportsSsl())
            QSKIP("no TLS in this Qt");
        const QString key = QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2");
        for (const char* name : {"company", "other"}) {
            if (!openssl(key + QStringLiteral(" -subj /CN=%1 -keyout %1.key -out %1.pem").arg(QLatin1String(name))))
                QSKIP("the program openssl is not installed: no certificates to try with");
        }
        QVERIFY(openssl(key
            + QStringLiteral(" -subj /CN=localhost -addext subjectAltName=DNS:localhost -addext "
                             "basicConstraints=critical,CA:FALSE -CA company.pem -CAkey company.key "
                             "-keyout server.key -out server.pem")));
        HttpServerOptions listening;
        listening.certificateFile = m_folder.filePath(QStringLiteral("server.pem"));
        listening.keyFile = m_folder.filePath(QStringLiteral("server.key"));
        m_served = std::make_unique<ServedWorkspace>(ServedWorkspace::unlimited(), listening);
        QVERIFY2(m_served->problem().isEmpty(), qPrintable(m_served->problem()));
        QFile token(m_folder.filePath(QStringLiteral("token")));
        QVERIFY(token.open(QIODevice::WriteOnly));
        token.write(m_served->token("operator", "platform"));
        token.close();
        QVERIFY(token.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }
    void connects_data()
    {
        QTest::addColumn<QString>("authority");
        QTest::addColumn<bool>("opens");
        QTest::newRow("without the option") << QString() << false;
        QTest::newRow("with the company's") << QStringLiteral("company.pem") << true;
        QTest::newRow("with another's") << QStringLiteral("other.pem") << false;
    }
    void connects()
    {
        QFETCH(QString, authority);
        QFETCH(bool, opens);
        QStringList arguments{QStringLiteral("tenantry"), QStringLiteral("--connect"), m_served->url(),
            QStringLiteral("--token-file"), m_folder.filePath(QStringLiteral("token"))};
        if (!authority.isEmpty())
            arguments << QStringLiteral("--ca-file") << m_folder.filePath(authority);
        const auto options = ConsoleOptions::parse(arguments);
        VERIFY_OK(options);
        const auto remote = options->remote();
        VERIFY_OK(remote);
        Console console({m_theme, m_languages, m_settings, m_clock, m_watchdog, QTimeZone::utc()});
        int tenants = -1;
        std::optional<Error> wrong;
        connect(&console, &Console::opened, this, [&](int count) { tenants = count; });
        connect(&console, &Console::failed, this, [&](const Error& error) { wrong = error; });
        console.connectTo(*remote);
        QVERIFY(spin([&] { return tenants >= 0 || wrong; }, 20'000));
        if (opens) {
            QVERIFY2(!wrong, wrong ? qPrintable(describe(*wrong)) : "");
            QCOMPARE(tenants, 2);
        } else {
            QVERIFY(wrong);
            const QString said = describe(*wrong);
            QVERIFY2(said.contains(QStringLiteral("certificate")) && said.contains(QStringLiteral("--ca-file")),
                qPrintable(said));
            QVERIFY2(said.contains(m_served->url()), qPrintable(said));
        }
        console.disconnect(this);
    }
    void aWrongFileIsSaidAtOnce_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("word");
        const QString ca = QStringLiteral("--ca-file");
        const QString to = QStringLiteral("--connect=https://localhost:1");
        QTest::newRow("absent") << QStringList{to, ca, QStringLiteral("/nowhere/ca.pem")} << QStringLiteral("/nowhere");
        QTest::newRow("no certificate") << QStringList{to, ca, QStringLiteral("/dev/null")} << QStringLiteral("PEM");
        QTest::newRow("without --connect")
            << QStringList{ca, QStringLiteral("/dev/null")} << QStringLiteral("--connect");
        QTest::newRow("http") << QStringList{QStringLiteral("--connect=http://localhost:1"), ca,
            QStringLiteral("/dev/null")}
                              << QStringLiteral("https");
    }
    void aWrongFileIsSaidAtOnce()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, word);
        const auto options = ConsoleOptions::parse(QStringList{QStringLiteral("tenantry")} + arguments);
        QVERIFY(!options);
        QVERIFY2(options.error().detail.contains(word), qPrintable(options.error().detail));
    }

private:
    bool openssl(const QString& arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("openssl"), arguments.split(QLatin1Char(' ')));
        return process.waitForStarted() && process.waitForFinished() && process.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ServedWorkspace> m_served;
    FixedClock m_clock{Timestamp{1763472726000}};
    Watchdog m_watchdog;
    Settings m_settings{std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat)};
    Theme m_theme{Theme::Mode::Light};
    Languages m_languages;
};

QTEST_MAIN(TestPrivateAuthority)
#include "tst_privateauthority.moc"
