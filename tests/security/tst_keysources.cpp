// SPDX-License-Identifier: GPL-3.0-or-later
// Keys from files and from a small server on this machine. The clock stands; no test waits for time to go by.
#include "base/fixedclock.h"
#include "security/filekeysource.h"
#include "security/openiddiscovery.h"
#include "security/urlkeysource.h"
#include "tests/security/forgedkey.h"
#include "tests/security/keyserver.h"
#include "tests/support/testsupport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp kTime{1763472726000};
constexpr auto kLong = 20s;

Timestamp after(int64_t ms) { return {kTime.ms + ms}; }

QByteArray documentOf(const QByteArray& issuer, const QByteArray& keys)
{
    return dumpJson(Json{{"issuer", issuer.toStdString()}, {"jwks_uri", keys.toStdString()}});
}

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

class TestKeySources : public QObject {
    Q_OBJECT

    const ForgedKey m_one = ForgedKey::ed25519("one");
    const ForgedKey m_two = ForgedKey::p256("two");
    const ForgedKey m_secret = ForgedKey::secret("s");
    QTemporaryDir m_folder;
    FixedClock m_clock{kTime};

    QString path() const { return m_folder.filePath(QStringLiteral("keys.json")); }

    /// Returns when a request that is made now has been answered: one made before would have come in by then.
    void passBy(KeyServer& server)
    {
        for (int i = 0; i < 2; ++i) {
            const auto source = UrlKeySource::ofKeySet(server.url("/other"), m_clock);
            VERIFY_OK(source);
            QVERIFY(!(*source)->warmUp(kLong));
        }
    }

private slots:
    void init() { m_clock.set(kTime); }

    void readsAFileAgainWhenItChanged()
    {
        write(path(), keySetOf({m_one}));
        FileKeySource source(path());
        VERIFY_OK(source.warmUp(0ms));
        const TokenKeySetPtr first = source.keys(kTime);
        QVERIFY(first->find("one"));
        QCOMPARE(source.keys(after(60000)), first);
        write(path(), keySetOf({m_one, m_two}));
        QCOMPARE(source.keys(after(60000 + FileKeySource::kLookMs - 1)), first);
        const TokenKeySetPtr second = source.keys(after(60000 + FileKeySource::kLookMs));
        QVERIFY(second->find("two"));
        write(path(), keySetOf({m_one, m_two}) + "\n");
        QVERIFY(source.keys(after(120000))->find("two"));
        write(path(), keySetOf({m_two}));
        QVERIFY(!source.keys(kTime)->find("one")); // though the clock was set back
    }

    void keepsAFilesKeysForAWhile()
    {
        write(path(), keySetOf({m_one}));
        FileKeySource source(path());
        QVERIFY(source.keys(kTime)->find("one"));
        write(path(), keySetOf({m_one}).left(20));
        QVERIFY(source.keys(after(FileKeySource::kKeepMs))->find("one"));
        QVERIFY(source.keys(after(FileKeySource::kKeepMs + 1))->keys().isEmpty());
        write(path(), keySetOf({m_two}));
        QVERIFY(source.keys(after(FileKeySource::kKeepMs + 10000))->find("two"));
        QVERIFY(QFile::remove(path()));
        QVERIFY(source.keys(after(FileKeySource::kKeepMs + 20000))->find("two"));
        QVERIFY(source.keys(after(3 * FileKeySource::kKeepMs))->keys().isEmpty());
    }

    void saysWhatIsWrongWithAFile()
    {
        QVERIFY(QFile::exists(path()) ? QFile::remove(path()) : true);
        FileKeySource source(path(), SharedSecrets::Allowed);
        const auto absent = source.warmUp(0ms);
        QVERIFY(!absent);
        QCOMPARE(absent.error().code, ErrorCode::IoError);
        QCOMPARE(absent.error().path, path());
        QVERIFY(source.keys(kTime)->keys().isEmpty());
        write(path(), "{\"keys\":[]}");
        QCOMPARE(source.warmUp(0ms).error().code, ErrorCode::InvalidArgument);
        write(path(), "{");
        QCOMPARE(source.warmUp(0ms).error().code, ErrorCode::ParseError);
        write(path(), QByteArray(TokenKeySet::kLongest + 1, ' '));
        QCOMPARE(source.warmUp(0ms).error().code, ErrorCode::LimitExceeded);
    }

    void sharedSecretsAreTheOwnersAlone()
    {
        write(path(), keySetOf({m_secret}));
        FileKeySource allowed(path(), SharedSecrets::Allowed);
        VERIFY_OK(allowed.warmUp(0ms));
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadGroup));
        FileKeySource open(path(), SharedSecrets::Allowed);
        QVERIFY(open.warmUp(0ms).error().detail.contains(QLatin1String("chmod 600")));
        FileKeySource refused(path());
        QCOMPARE(refused.warmUp(0ms).error().code, ErrorCode::InvalidArgument);
    }

    void fetchesAndFetchesAgain()
    {
        KeyServer server;
        server.answer("/keys", keySetOf({m_one, m_secret}), "Cache-Control: public, max-age=600\r\n");
        auto source = UrlKeySource::ofKeySet(server.url("/keys"), m_clock);
        VERIFY_OK(source);
        VERIFY_OK((*source)->warmUp(kLong));
        const TokenKeySetPtr first = (*source)->keys(kTime);
        QVERIFY(first->find("one"));
        QVERIFY(!first->find("s")); // a secret that was published is none
        QVERIFY(server.lastRequest().contains("Accept-Encoding: identity"));
        server.answer("/keys", keySetOf({m_two}));
        QCOMPARE((*source)->keys(after(599999)), first);
        QCOMPARE(server.requests("/keys"), 1);
        m_clock.set(after(600000));
        QCOMPARE((*source)->keys(after(600000)), first); // asks, and does not wait
        QVERIFY(spin([&] { return (*source)->keys(after(600000))->find("two") != nullptr; }, 20000));
        QVERIFY(!(*source)->keys(after(600000))->find("one"));
        QCOMPARE(server.requests("/keys"), 2);
    }

    void anUnknownKidAsksOnceInHalfAMinute()
    {
        KeyServer server;
        server.answer("/keys", keySetOf({m_one}));
        auto source = UrlKeySource::ofKeySet(server.url("/keys"), m_clock);
        VERIFY_OK(source);
        VERIFY_OK((*source)->warmUp(kLong));
        const TokenKeySetPtr first = (*source)->keys(kTime);
        (*source)->lookAgain(after(UrlKeySource::kRetryMs - 1));
        passBy(server);
        QCOMPARE(server.requests("/keys"), 1);
        (*source)->lookAgain(after(UrlKeySource::kRetryMs)); // this one asks
        (*source)->lookAgain(after(UrlKeySource::kRetryMs));
        QVERIFY(spin([&] { return server.requests("/keys") == 2; }, 20000));
        server.answer("/keys", keySetOf({m_one, m_two}));
        passBy(server);
        (*source)->lookAgain(after(2 * UrlKeySource::kRetryMs - 1));
        passBy(server);
        QCOMPARE(server.requests("/keys"), 2);
        QVERIFY(spin(
            [&] {
                (*source)->lookAgain(after(2 * UrlKeySource::kRetryMs)); // once the one under way is done
                return (*source)->keys(kTime)->find("two") != nullptr;
            },
            20000));
        QCOMPARE(server.requests("/keys"), 3);
        QVERIFY(first != (*source)->keys(kTime));
    }

    void theSameKeysAreTheSamePointer()
    {
        KeyServer server;
        server.answer("/keys", keySetOf({m_one}));
        auto source = UrlKeySource::ofKeySet(server.url("/keys"), m_clock);
        VERIFY_OK(source);
        VERIFY_OK((*source)->warmUp(kLong));
        const TokenKeySetPtr first = (*source)->keys(kTime);
        (*source)->lookAgain(after(UrlKeySource::kRetryMs));
        QVERIFY(spin([&] { return server.requests("/keys") == 2; }, 20000));
        // A third request shows that the second's answer was taken.
        QVERIFY(spin(
            [&] {
                (*source)->lookAgain(after(2 * UrlKeySource::kRetryMs));
                return server.requests("/keys") == 3;
            },
            20000));
        QCOMPARE((*source)->keys(kTime), first);
    }

    void keepsKeysWhileTheServerIsAwayButNotForEver()
    {
        KeyServer server;
        server.answer("/keys", keySetOf({m_one}), "Cache-Control: max-age=60\r\n");
        auto source = UrlKeySource::ofKeySet(server.url("/keys"), m_clock);
        VERIFY_OK(source);
        VERIFY_OK((*source)->warmUp(kLong));
        server.answerRaw("/keys", "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
        const int64_t end = 60000 + UrlKeySource::kStaleMs;
        QVERIFY((*source)->keys(after(end - 1))->find("one"));
        QVERIFY((*source)->keys(after(end))->keys().isEmpty());
        QVERIFY(spin([&] { return server.requests("/keys") == 2; }, 20000));
        m_clock.set(after(end + 60000));
        server.answer("/keys", keySetOf({m_one}));
        QVERIFY(spin([&] { return (*source)->keys(after(end + 60000))->find("one") != nullptr; }, 20000));
    }

    void warmUpSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray ok("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n");
        QTest::newRow("404") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n") << ErrorCode::IoError;
        QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << ErrorCode::IoError;
        QTest::newRow("closed") << QByteArray("HTTP/1.1") << ErrorCode::IoError;
        QTest::newRow("cut off") << ok + "Content-Length: 100\r\n\r\n{\"keys\":[]}" << ErrorCode::IoError;
        QTest::newRow("no JSON") << ok + "\r\n<html>" << ErrorCode::ParseError;
        QTest::newRow("no keys") << ok + "\r\n{\"keys\":[]}" << ErrorCode::InvalidArgument;
        QTest::newRow("too long") << ok + "\r\n" + QByteArray(300 * 1024, ' ') << ErrorCode::LimitExceeded;
        QTest::newRow("too long and says so")
            << ok + "Content-Length: 300000\r\n\r\n" + QByteArray(300000, ' ') << ErrorCode::LimitExceeded;
        QTest::newRow("packed") << ok + "Content-Encoding: gzip\r\n\r\n"
                + QByteArray::fromHex("1f8b0800000000000203ab56ca4ead2c56b28a8ead0500ef67882a0b000000")
                                << ErrorCode::ParseError;
        QTest::newRow("in circles") << QByteArray("HTTP/1.1 302 Found\r\nLocation: /keys\r\nContent-Length: 0\r\n\r\n")
                                    << ErrorCode::IoError;
    }
    void warmUpSaysWhy()
    {
        QFETCH(QByteArray, answer);
        QFETCH(ErrorCode, code);
        KeyServer server;
        server.answerRaw("/keys", answer);
        auto source = UrlKeySource::ofKeySet(server.url("/keys"), m_clock);
        VERIFY_OK(source);
        const auto warm = (*source)->warmUp(kLong);
        QVERIFY(!warm);
        QVERIFY2(warm.error().code == code, qPrintable(describe(warm.error())));
        QVERIFY((*source)->keys(kTime)->keys().isEmpty());
    }

    void followsOnTheSameServer()
    {
        KeyServer server;
        server.answerRaw("/old", "HTTP/1.1 301 Moved\r\nLocation: /keys\r\nContent-Length: 0\r\n\r\n");
        server.answer("/keys", keySetOf({m_one}));
        auto source = UrlKeySource::ofKeySet(server.url("/old"), m_clock);
        VERIFY_OK(source);
        VERIFY_OK((*source)->warmUp(kLong));
    }

    void neverWaitsForAServerThatSaysNothing()
    {
        KeyServer server;
        server.answerRaw("/keys", {});
        auto source = UrlKeySource::ofKeySet(server.url("/keys"), m_clock);
        VERIFY_OK(source);
        const auto warm = (*source)->warmUp(1ms);
        QVERIFY(!warm);
        QCOMPARE(warm.error().code, ErrorCode::IoError);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 1000; ++i) {
            QVERIFY((*source)->keys(after(i * 60000))->keys().isEmpty());
            (*source)->lookAgain(after(i * 60000));
        }
        source->reset(); // nor does its end
        QVERIFY(timer.elapsed() < KeyFetcher::kLongestMs / 2);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* url, bool good) { QTest::newRow(url) << QString::fromLatin1(url) << good; };
        row("https://id.example/keys", true);
        row("https://id.example:8443/keys?tenant=1", true);
        row("http://localhost:9/keys", true);
        row("http://127.0.0.1/keys", true);
        row("http://[::1]:9/keys", true);
        row("http://id.example/keys", false);
        row("http://127.0.0.1.id.example/keys", false);
        row("http://localhost.id.example/keys", false);
        row("http://10.0.0.1/keys", false);
        row("https:///keys", false);
        row("https://user:word@id.example/keys", false);
        row("https://id.example/keys#x", false);
        row("ftp://id.example/keys", false);
        row("file:///etc/keys", false);
        row("keys.json", false);
        row("", false);
    }
    void addresses()
    {
        QFETCH(QString, url);
        QFETCH(bool, good);
        QCOMPARE(UrlKeySource::ofKeySet(QUrl(url), m_clock).has_value(), good);
    }

    void agesHaveBounds_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("seconds");
        const auto row = [](const char* header, qint64 seconds) {
            QTest::newRow(header) << QByteArray(header) << seconds;
        };
        row("", 900);
        row("public", 900);
        row("max-age=300", 300);
        row("Public, Max-Age=300 , must-revalidate", 300);
        row("max-age=0", 60);
        row("max-age=5", 60);
        row("max-age=99999999999", 86400);
        row("max-age=9999999999999999999999", 60);
        row("max-age=-1", 60);
        row("max-age=x", 60);
        row("no-store, max-age=300", 60);
        row("no-cache", 60);
        row("s-maxage=300", 900);
    }
    void agesHaveBounds()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, seconds);
        QCOMPARE(KeyFetcher::maxAgeMs(header), seconds * 1000);
    }

    void findsKeysByDiscovery_data()
    {
        QTest::addColumn<QByteArray>("path"); // of the issuer
        QTest::newRow("no path") << QByteArray();
        QTest::newRow("a slash") << QByteArray("/");
        QTest::newRow("a realm") << QByteArray("/realms/a%20b");
        QTest::newRow("a realm and a slash") << QByteArray("/realms/a/");
    }
    void findsKeysByDiscovery()
    {
        QFETCH(QByteArray, path);
        KeyServer server;
        const QByteArray issuer = server.origin() + path;
        const QByteArray place = (path.endsWith('/') ? path.chopped(1) : path) + "/.well-known/openid-configuration";
        const QByteArray keys = server.origin() + "/k";
        server.answer(place, documentOf(issuer, keys));
        server.answer("/k", keySetOf({m_one}));
        auto source = UrlKeySource::ofIssuer(issuer, m_clock);
        VERIFY_OK(source);
        VERIFY_OK((*source)->warmUp(kLong));
        QVERIFY((*source)->keys(kTime)->find("one"));
    }

    void refusesDiscoveryOfAnother_data()
    {
        QTest::addColumn<QByteArray>("document");
        const char* const keys = "https://id.example/k";
        QTest::newRow("another issuer") << documentOf("https://id.example2", keys);
        QTest::newRow("a slash more") << documentOf("https://id.example/", keys);
        QTest::newRow("other case") << documentOf("https://ID.example", keys);
        QTest::newRow("no issuer") << dumpJson(Json{{"jwks_uri", keys}});
        QTest::newRow("no keys") << dumpJson(Json{{"issuer", "https://id.example"}});
        QTest::newRow("issuer twice") << "{\"issuer\":\"https://id.example\","
                + documentOf("https://id.example", keys).mid(1);
        QTest::newRow("keys by http") << documentOf("https://id.example", "http://id.example/k");
        QTest::newRow("keys on this machine") << documentOf("https://id.example", "http://127.0.0.1:1/k");
        QTest::newRow("keys in a file") << documentOf("https://id.example", "file:///etc/k");
        QTest::newRow("no JSON") << QByteArray("<html>");
    }
    void refusesDiscoveryOfAnother()
    {
        QFETCH(QByteArray, document);
        QVERIFY(!OpenIdDiscovery::keysUrl(viewOf(document), "https://id.example"));
        const QByteArray good = documentOf("https://id.example", "https://keys.example/k");
        VERIFY_OK(OpenIdDiscovery::keysUrl(viewOf(good), "https://id.example"));
    }

    void discoveryNeedsTheIssuerItself()
    {
        KeyServer server;
        server.answer("/.well-known/openid-configuration", documentOf("https://id.example", server.origin() + "/k"));
        server.answer("/k", keySetOf({m_one}));
        auto source = UrlKeySource::ofIssuer(server.origin(), m_clock);
        VERIFY_OK(source);
        const auto warm = (*source)->warmUp(kLong);
        QVERIFY(!warm);
        QCOMPARE(warm.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(server.requests("/k"), 0);
        QVERIFY(!UrlKeySource::ofIssuer("tenantry:inst_1", m_clock));
        QVERIFY(!UrlKeySource::ofIssuer("https://id.example/?x=1", m_clock));
    }
};

QTEST_GUILESS_MAIN(TestKeySources)
#include "tst_keysources.moc"
