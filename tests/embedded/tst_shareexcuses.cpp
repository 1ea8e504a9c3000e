// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tenantclient.h"
#include "service/schemas.h"
#include "tests/embedded/sharefixture.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// A foreign record is excused by nothing but its grant's activation, proven under a checkpoint that is trusted.
class TestShareExcuses : public QObject {
    Q_OBJECT

    std::unique_ptr<ShareFixture> m;
    QByteArray m_grant;

    const TenantId m_globex{"globex"};

    QByteArray proofs(const ShareExcuseBook::Known& known = {})
    {
        return dumpJson(m->inference("bob", "globex", ShareExcuseBook::document(), known.variables()));
    }
    QList<ShareExcuse> proven(ShareExcuseBook& book, const QByteArray& answer, const ShareExcuseBook::Known& known = {})
    {
        return book.proven(answer, m_globex, m->clock().now(), known);
    }
    static QByteArray sdl(const char* plane)
    {
        QFile file(QStringLiteral(":/graphql/%1.graphql").arg(QLatin1String(plane)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init()
    {
        m = std::make_unique<ShareFixture>();
        QVERIFY2(m->problem().isEmpty(), qPrintable(m->problem()));
        VERIFY_OK(m->ingest("alice", {ShareFixture::event("inference.call", 1'763'000'000'000)}, "acme"));
        const Json asked = m->request();
        m->decide("alice", "acme", asked);
        m_grant = bytesMember(m->decide("cara", "globex", asked)["data"]["decideShare"], "grantId");
        m->service().settleShares();
        QCOMPARE(bytesMember(m->grantNow(m_grant.toStdString()), "state"), "ACTIVE");
    }
    void provenUnderTheSignedHead()
    {
        ShareExcuseBook book;
        const auto excuses = proven(book, proofs());
        QCOMPARE(excuses.size(), 1);
        QCOMPARE(excuses.first().grant.bytes(), m_grant);
        QCOMPARE(excuses.first().owner.bytes(), "acme");
        // Later heads are as good, once they were seen; an older one of another shape is not.
        m->request();
        m->service().signLogs();
        const auto known = book.known(m_globex);
        QVERIFY(known.head.has_value());
        QCOMPARE(proven(book, proofs(known), known).size(), 1);
        QVERIFY(book.known(m_globex).head->size > known.head->size);
    }
    /// Heads that do not follow from what was seen prove nothing, however well they are signed.
    void headsFollowFromWhatWasSeen()
    {
        ShareExcuseBook book;
        QCOMPARE(proven(book, proofs()).size(), 1);
        const auto old = book.known(m_globex);
        const QByteArray before = proofs();
        m->request();
        m->service().signLogs();
        QVERIFY(proven(book, proofs(), old).isEmpty()); // without a consistency proof
        Json answer = *parseJson(proofs(old));
        Json& path = answer["data"]["shareProofs"][0]["consistency"];
        QVERIFY(path.is_array() && !path.empty());
        path[0] = std::string(43, 'A') + "=";
        QVERIFY(proven(book, dumpJson(answer), old).isEmpty());
        const auto known = book.known(m_globex);
        QCOMPARE(proven(book, proofs(known), known).size(), 1);
        const auto newer = book.known(m_globex);
        QVERIFY(proven(book, before, newer).isEmpty()); // rolled back
        // What the witness saw counts as seen; another root of the same log does not go with it.
        ShareExcuseBook other;
        Ledger::Checkpoint forked = *newer.head;
        forked.root[0] ^= 1;
        other.witnessed(m_globex, forked);
        const auto wrong = other.known(m_globex);
        QVERIFY(proven(other, proofs(wrong), wrong).isEmpty());
    }
    void nothingElseIs_data()
    {
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("an entry nobody signed") << QByteArray("entry") << QByteArray("forged");
        QTest::newRow("another grant") << QByteArray("grant") << QByteArray("\"grt_other\"");
        QTest::newRow("of another tenant") << QByteArray("tenantId") << QByteArray("\"acme\"");
        QTest::newRow("no path") << QByteArray("hashes") << QByteArray("[]");
        QTest::newRow("another place") << QByteArray("index") << QByteArray("0");
        QTest::newRow("no checkpoint") << QByteArray("checkpoint") << QByteArray("null");
        QTest::newRow("over") << QByteArray("expiresAt") << QByteArray("\"2020-01-01T00:00:00.000Z\"");
        QTest::newRow("an unknown key") << QByteArray("pinned") << QByteArray();
    }
    void nothingElseIs()
    {
        QFETCH(QByteArray, part);
        QFETCH(QByteArray, value);
        Json answer = *parseJson(proofs());
        Json& proof = answer["data"]["shareProofs"][0];
        ShareExcuseBook book;
        if (part == "entry") {
            QByteArray entry = bytesMember(proof, "entry");
            entry.replace("\"acme\"", "\"initech\"");
            proof["entry"] = entry.toStdString();
        } else if (part == "pinned") {
            book.pin(*Ledger::VerifierKey::make(
                "other", QByteArray::fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")));
        } else {
            proof[part.toStdString()] = *parseJson(value);
        }
        QVERIFY(proven(book, dumpJson(answer)).isEmpty());
        QVERIFY(ShareExcuseBook().proven(proofs(), TenantId("initech"), m->clock().now(), {}).isEmpty());
    }
    /// The console's client from end to end: verified with the proof, a breach and withheld without.
    void theClientShowsWhatIsProven()
    {
        ClientOptions options;
        options.inferenceSdl = sdl("inference");
        options.platformSdl = sdl("platform");
        options.clock = &m->clock();
        auto services = ClientServices::make(options);
        VERIFY_OK(services);
        const auto binding = m->service().bind(UserId("bob"), SessionId("b"));
        TenantClient client(*binding, TenantId("globex"), UserId("bob"), SessionId("b"), *services);
        const QByteArray query = "{ sharedWithMe { tenantId grantId events { id type } } }";
        const auto shown = await(client.graphql({query, {}, Json::object()}), 5000);
        QVERIFY(shown);
        VERIFY_OK(*shown);
        QVERIFY((*shown)->findings.isEmpty());
        QCOMPARE((*shown)->data["sharedWithMe"][0]["events"].size(), size_t(1));
        QVERIFY(!dumpJson((*shown)->data).contains("_tenantry"));
        // A console that pinned another key believes none of it.
        services->shares->pin(*Ledger::VerifierKey::make(
            "other", QByteArray::fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")));
        const auto withheld = await(client.graphql({query, {}, Json::object()}), 5000);
        QVERIFY(withheld);
        VERIFY_OK(*withheld);
        QCOMPARE((*withheld)->findings.size(), 1);
        QCOMPARE((*withheld)->findings.first().kind, BreachKind::ForeignRecord);
        QVERIFY((*withheld)->data["sharedWithMe"][0].is_null());
    }
};

QTEST_GUILESS_MAIN(TestShareExcuses)
#include "tst_shareexcuses.moc"
