// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/profiles/profilestore.h"

#include "tests/support/testsupport.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The list of connections, as it is kept.
class TestProfileStore : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static ConnectionProfile workspace(const QString& name)
    {
        ConnectionProfile profile;
        profile.name = name;
        profile.folder = QStringLiteral("/data/") + name;
        return profile;
    }
    static ConnectionProfile service(const QString& name)
    {
        ConnectionProfile profile = workspace(name);
        profile.kind = ConnectionProfile::Kind::Service;
        profile.url = QStringLiteral("https://tenants.example/eu");
        profile.signIn = ConnectionProfile::SignIn::OpenId;
        profile.issuer = QStringLiteral("https://id.example");
        profile.clientId = QStringLiteral("console");
        return profile;
    }
    QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

private slots:
    void keepsAllOfIt()
    {
        const QString folder = file("all");
        ConnectionProfile profile = service(QStringLiteral("Team EU"));
        profile.stage = ConnectionProfile::Stage::Production;
        profile.hue = 4;
        profile.readOnly = true;
        profile.label = QStringLiteral("LIVE");
        profile.scope = QStringLiteral("openid profile");
        profile.resource = QStringLiteral("urn:tenantry");
        const auto kept = ProfileStore(folder).put(profile);
        VERIFY_OK(kept);
        profile.id = kept->id;
        const ProfileStore again(folder);
        QCOMPARE(again.profiles(), QList<ConnectionProfile>{profile});
        const auto rights = QFile::permissions(again.path());
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    }

    void refusesANameTwice_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("the same") << QStringLiteral("Team EU");
        QTest::newRow("in another case") << QStringLiteral("team eu");
        QTest::newRow("with space around") << QStringLiteral("  Team EU ");
        QTest::newRow("in wide letters") << QString::fromUtf8("Ｔｅａｍ EU");
    }
    void refusesANameTwice()
    {
        QFETCH(QString, name);
        ProfileStore store{QString()};
        VERIFY_OK(store.put(workspace(QStringLiteral("Team EU"))));
        const auto second = store.put(workspace(name));
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Conflict);
        QCOMPARE(second.error().path, QStringLiteral("name"));
        QCOMPARE(store.profiles().size(), 1);
        const auto adopted = store.adopt(workspace(name));
        VERIFY_OK(adopted);
        QVERIFY(adopted->name.endsWith(QStringLiteral("(2)")));
    }

    void saysWhichFieldIsWrong_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("name");
        const QString good = QStringLiteral("https://a.example");
        QTest::newRow("no name") << "name" << good << good << " ";
        QTest::newRow("a control in the name") << "name" << good << good << "a\nb";
        QTest::newRow("plain http") << "url"
                                    << "http://a.example" << good << "n";
        QTest::newRow("a password in the address") << "url"
                                                   << "https://u:p@a.example" << good << "n";
        QTest::newRow("an issuer by plain http") << "issuer" << good << "http://a.example"
                                                 << "n";
        QTest::newRow("an issuer with a query") << "issuer" << good << "https://a.example?x"
                                                << "n";
    }
    void saysWhichFieldIsWrong()
    {
        QFETCH(QString, field);
        QFETCH(QString, url);
        QFETCH(QString, issuer);
        QFETCH(QString, name);
        ConnectionProfile profile = service(name);
        profile.url = url;
        profile.issuer = issuer;
        const auto good = checkProfile(profile);
        QVERIFY(!good);
        QCOMPARE(good.error().path, field);
    }

    void aBrokenFileIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("{\"v\":1,");
        QTest::newRow("another version") << QByteArray("{\"v\":2,\"connections\":[]}");
        QTest::newRow("no list") << QByteArray("{\"v\":1,\"connections\":{}}");
        QTest::newRow("a connection of half") << QByteArray("{\"v\":1,\"connections\":[{\"id\":\"a\"}]}");
        QTest::newRow("a key twice") << QByteArray("{\"v\":1,\"v\":1,\"connections\":[]}");
    }
    void aBrokenFileIsKeptAside()
    {
        QFETCH(QByteArray, text);
        const QTemporaryDir folder;
        QFile broken(folder.filePath(QStringLiteral("connections.json")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(text);
        broken.close();
        ProfileStore store(folder.path());
        QVERIFY(store.trouble());
        QVERIFY(store.profiles().isEmpty());
        QFile aside(store.trouble()->path);
        QVERIFY(aside.fileName().contains(QStringLiteral("broken-")));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), text);
        VERIFY_OK(store.put(workspace(QStringLiteral("new"))));
        QCOMPARE(ProfileStore(folder.path()).profiles().size(), 1);
    }

    void twoConsolesLoseNothing()
    {
        const QString folder = file("two");
        ProfileStore one(folder);
        ProfileStore other(folder);
        VERIFY_OK(one.put(workspace(QStringLiteral("a"))));
        const auto second = other.put(workspace(QStringLiteral("b")));
        VERIFY_OK(second);
        QCOMPARE(ProfileStore(folder).profiles().size(), 2);
        const auto taken = one.put(workspace(QStringLiteral("B")));
        QVERIFY(!taken && taken.error().code == ErrorCode::Conflict); // though it had not read it
        VERIFY_OK(one.remove(second->id));
        QCOMPARE(ProfileStore(folder).profiles().size(), 1);
    }

    void readOnlyStaysOverARestart()
    {
        const QString folder = file("readonly");
        QString id;
        {
            ProfileStore store(folder);
            const auto kept = store.put(workspace(QStringLiteral("a")));
            VERIFY_OK(kept);
            id = kept->id;
            QSignalSpy spy(&store, &ProfileStore::changed);
            VERIFY_OK(store.setReadOnly(id, true));
            QCOMPARE(spy.size(), 1);
        }
        ProfileStore again(folder);
        QVERIFY(again.withId(id)->readOnly);
        QVERIFY(again.leadingTo(workspace(QStringLiteral("a")))->readOnly); // opened by its folder it is the same
        VERIFY_OK(again.setReadOnly(id, false));
        QVERIFY(!ProfileStore(folder).withId(id)->readOnly);
    }
};

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profilestore.moc"
