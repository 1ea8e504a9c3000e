// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bindingstore.h"
#include "tests/gateway/doorfixture.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The seed's third method: a tenant with a binding of its own has its events in a database of its own.
class TestDedicated : public QObject {
    Q_OBJECT

    static Json data(const GatewayReply& reply)
    {
        return parseJson(reply.body).value_or(Json::object()).value("data", Json(reply.body.toStdString()));
    }

private slots:
    void eventsAreInTheirOwnFileOnly()
    {
        DoorFixture fixture;
        QVERIFY(fixture.service().sql(
            QStringLiteral("UPDATE tenant SET binding = 'dedicated:acme-prod' WHERE id = 'acme'")));
        const QByteArray body = R"([{"type":"a","id":"1","sessionId":"s"},)"
                                R"({"type":"tenant_access","id":"2","metadata":{"auditLog":true}}])";
        QCOMPARE(fixture.ingest(DoorFixture::claims("alice@acme"), body).status, 200);
        QCOMPARE(fixture.ingest(DoorFixture::claims("bob@globex"), R"([{"type":"b","id":"1"}])").status, 200);
        QVERIFY(QFile::exists(fixture.service().folder() + QStringLiteral("/bindings/acme-prod.db")));
        // Nothing of it in the shared database: the door to the file beside finds no row.
        QVERIFY(!QFile(fixture.service().folder() + QStringLiteral("/bindings/acme-prod.db"))
                     .permissions()
                     .testFlag(QFile::ReadOther));
        const Json mine = data(fixture.graphql(DoorFixture::claims("alice@acme"),
            "{ events { id } eventPage { totalCount } metrics { totalEvents activeUsers } event(id: \"1\") { type } "
            "}"));
        QCOMPARE(mine["events"].size(), 2u);
        QCOMPARE(mine["eventPage"]["totalCount"].get<double>(), 2.0);
        QCOMPARE(mine["metrics"]["totalEvents"].get<double>(), 2.0);
        QCOMPARE(mine["event"]["type"], Json("a"));
        QCOMPARE(data(fixture.graphql(DoorFixture::claims("bob@globex"), "{ events { id type } }"))["events"].dump(),
            std::string(R"([{"id":"1","type":"b"}])"));
        QVERIFY(fixture.service().sql(QStringLiteral("UPDATE tenant SET binding = 'shared' WHERE id = 'acme'")));
        QCOMPARE(data(fixture.graphql(DoorFixture::claims("alice@acme"), "{ events { id } }"))["events"].size(), 0u);
    }
    void whatTheControlDatabaseIsOwedArrivesOnce()
    {
        DoorFixture fixture;
        QVERIFY(fixture.service().sql(
            QStringLiteral("UPDATE tenant SET binding = 'dedicated:acme-prod' WHERE id = 'acme'")));
        const QByteArray body = R"([{"type":"tenant_access","id":"2","metadata":{"auditLog":true}}])";
        QCOMPARE(fixture.ingest(DoorFixture::claims("alice@acme"), body).status, 200);
        QTRY_COMPARE(fixture.actions("acme").count("tenant_access"), 1);
        QCOMPARE(fixture.ingest(DoorFixture::claims("alice@acme"), body).status, 200);
        const auto listed = [&] {
            return data(fixture.graphql(DoorFixture::claims("operator@platform"),
                "{ tenant(id: \"acme\") { tenantId events24h } }", Plane::Platform))["tenant"]["events24h"];
        };
        // The control database has whole hours of it: an hour that is not over is not in its lists yet.
        fixture.clock().advance(2 * Timestamp::kHour);
        QTRY_COMPARE(listed().get<double>(), 1.0);
        QCOMPARE(fixture.actions("acme").count("tenant_access"), 1);
    }
    void aBindingsNameIsAFilesNameAndNoPath()
    {
        for (const char* bad : {"", "../x", "a/b", "A", ".db", "-a", "a b", "\xc3\xa4"})
            QVERIFY2(!BindingStore::isName(bad), bad);
        QVERIFY(!BindingStore::isName(QByteArray(64, 'a')));
        QVERIFY(BindingStore::isName("acme-prod_2"));
        QCOMPARE(BindingStore::nameOf("dedicated:acme-prod"), QByteArray("acme-prod"));
        QCOMPARE(BindingStore::nameOf("shared"), QByteArray());
        DoorFixture fixture;
        QVERIFY(
            fixture.service().sql(QStringLiteral("UPDATE tenant SET binding = 'dedicated:../../x' WHERE id = 'acme'")));
        // Never the shared database instead.
        QCOMPARE(fixture.graphql(DoorFixture::claims("alice@acme"), "{ events { id } }").status, 400);
    }
    void liveEventsComeFromItToo()
    {
        DoorFixture fixture;
        QVERIFY(fixture.service().sql(
            QStringLiteral("UPDATE tenant SET binding = 'dedicated:acme-prod' WHERE id = 'acme'")));
        auto sink = std::make_shared<KeptEvents>();
        fixture.door().subscribe(DoorFixture::claims("alice@acme"), Plane::Inference,
            {"subscription { events { event { id } } }", {}, Json::object()}, {}, sink);
        QTRY_VERIFY(sink->now([&] { return sink->isOpened; }));
        QCOMPARE(fixture.ingest(DoorFixture::claims("bob@globex"), R"([{"type":"b","id":"b"}])").status, 200);
        QCOMPARE(fixture.ingest(DoorFixture::claims("alice@acme"), R"([{"type":"a","id":"a"}])").status, 200);
        QTRY_COMPARE(sink->now([&] { return static_cast<int>(sink->answers.size()); }), 1);
        QVERIFY(sink->answers[0].contains(R"("id":"a")"));
    }
};

QTEST_GUILESS_MAIN(TestDedicated)
#include "tst_dedicated.moc"
