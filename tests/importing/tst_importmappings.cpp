// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/cloudtrailmapping.h"
#include "client/importing/fieldmap.h"
#include "client/importing/fieldmapreader.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;

class TestImportMappings : public QObject {
    Q_OBJECT

private slots:
    void theWikipediaMapIsBuiltIn();
    void mapsThatAreWrong_data();
    void mapsThatAreWrong();
    void recordsThatLackSomething_data();
    void recordsThatLackSomething();
    void aCloudTrailRecordIsAnAuditEntry();
    void otherAccounts_data();
    void otherAccounts();
};

void TestImportMappings::theWikipediaMapIsBuiltIn()
{
    QVERIFY(FieldMap::builtIn().contains(QStringLiteral("wikipedia-edits")));
    const auto map = FieldMap::load(QStringLiteral("wikipedia-edits"));
    VERIFY_OK(map);
    const auto record =
        parseJson(R"({"time":"2015-09-12T00:46:58.771Z","channel":"#en.wikipedia","user":"Ann","page":"P","isNew":false,
        "cityName":null,"delta":36})");
    VERIFY_OK(record);
    const auto mapped = (*map)->map(*record);
    VERIFY_OK(mapped);
    QCOMPARE(mapped->tenant.id.bytes(), QByteArray("#en.wikipedia"));
    QCOMPARE(mapped->tenant.name, QStringLiteral("en.wikipedia"));
    QCOMPARE(mapped->actor->userId.bytes(), QByteArray("Ann"));
    QCOMPARE(mapped->actor->role, Role::Member);
    QCOMPARE(mapped->event.type, QByteArray("page.edited"));
    QCOMPARE(mapped->event.timestamp->toRfc3339(), QByteArray("2015-09-12T00:46:58.771Z"));
    QCOMPARE(dumpJson(mapped->event.data), QByteArray(R"({"delta":36,"isNew":false,"resource":"P"})"));
}

void TestImportMappings::mapsThatAreWrong_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("line");
    QTest::newRow("no TOML") << QByteArray("tenant = \n") << QStringLiteral("m:1");
    QTest::newRow("an unknown key") << QByteArray("tenant='a'\ntype='b'\ntime='c'\nuser='d'\n")
                                    << QStringLiteral("m:4");
    QTest::newRow("no time") << QByteArray("tenant='a'\ntype='b'\n") << QStringLiteral("m:1");
    QTest::newRow("a platform role") << QByteArray("tenant='a'\ntype='b'\ntime='c'\nrole='operator'\n")
                                     << QStringLiteral("m:4");
    QTest::newRow("an unknown setting") << QByteArray("tenant={from='a',x='y'}\ntype='b'\ntime='c'\n")
                                        << QStringLiteral("m:1");
}

void TestImportMappings::mapsThatAreWrong()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, line);
    const auto rules = readFieldMap(toml, QStringLiteral("m"));
    QVERIFY(!rules);
    QCOMPARE(rules.error().path, line);
}

void TestImportMappings::recordsThatLackSomething_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("place");
    QTest::newRow("good") << QByteArray(R"({"t":"a","k":"b","at":1})") << QString();
    QTest::newRow("no tenant") << QByteArray(R"({"k":"b","at":1})") << QStringLiteral("/t");
    QTest::newRow("a tenant with a control") << QByteArray(R"({"t":"a\u0001","k":"b","at":1})") << QStringLiteral("/t");
    QTest::newRow("a type too long") << "{\"t\":\"a\",\"k\":\"" + QByteArray(200, 'x') + "\",\"at\":1}"
                                     << QStringLiteral("/k");
    QTest::newRow("no time") << QByteArray(R"({"t":"a","k":"b","at":null})") << QStringLiteral("/at");
    QTest::newRow("month 13") << QByteArray(R"({"t":"a","k":"b","at":"2015-13-01T00:00:00Z"})")
                              << QStringLiteral("/at");
    QTest::newRow("year 10000") << QByteArray(R"({"t":"a","k":"b","at":253402300800000})") << QStringLiteral("/at");
    QTest::newRow("beyond all numbers") << QByteArray(R"({"t":"a","k":"b","at":1e300})") << QStringLiteral("/at");
    QTest::newRow("a time in words") << QByteArray(R"({"t":"a","k":"b","at":"yesterday"})") << QStringLiteral("/at");
}

void TestImportMappings::recordsThatLackSomething()
{
    QFETCH(QByteArray, record);
    QFETCH(QString, place);
    const auto rules = readFieldMap("tenant='t'\ntype='k'\ntime='at'\n", QStringLiteral("m"));
    VERIFY_OK(rules);
    const auto read = parseJson(record);
    VERIFY_OK(read);
    const auto mapped = FieldMap(*rules).map(*read);
    QCOMPARE(mapped.has_value(), place.isEmpty());
    if (!mapped)
        QCOMPARE(mapped.error().path, place);
}

void TestImportMappings::aCloudTrailRecordIsAnAuditEntry()
{
    const auto record =
        parseJson(R"({"eventTime":"2023-07-10T12:12:01Z","eventSource":"iam.amazonaws.com","eventName":"GetRole",
        "recipientAccountId":"123837392027","eventID":"e1","sourceIPAddress":"192.168.10.20","errorCode":"AccessDenied",
        "userIdentity":{"type":"IAMUser","userName":"bert","accountId":"123837392027"},"requestParameters":{"roleName":"r"}})");
    VERIFY_OK(record);
    const auto mapped = CloudTrailMapping().map(*record);
    VERIFY_OK(mapped);
    QCOMPARE(mapped->tenant.id.bytes(), QByteArray("123837392027"));
    QCOMPARE(mapped->actor->userId.bytes(), QByteArray("bert"));
    QCOMPARE(mapped->event.id->bytes(), QByteArray("e1"));
    QCOMPARE(mapped->event.type, QByteArray("iam.GetRole"));
    QCOMPARE(mapped->event.metadata["auditLog"], Json(true));
    QCOMPARE(bytesMember(mapped->event.metadata, "outcome"), QByteArray("DENIED"));
    QCOMPARE(bytesMember(mapped->event.data, "address"), QByteArray("192.168.10.20"));
    QCOMPARE(bytesMember(mapped->event.data, "resource"), QByteArray("r"));

    Json nobody = *record;
    nobody["userIdentity"] = nullptr;
    const auto without = CloudTrailMapping().map(nobody);
    VERIFY_OK(without);
    QVERIFY(!without->actor && !without->event.userId);
}

void TestImportMappings::otherAccounts_data()
{
    QTest::addColumn<QByteArray>("identity");
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<bool>("cross");
    const QByteArray own = R"({"userName":"u","accountId":"111111111111"})";
    QTest::newRow("own only") << own << QByteArray(R"({"roleArn":"arn:aws:iam::111111111111:role/x"})") << false;
    QTest::newRow("the actor's") << QByteArray(R"({"userName":"u","accountId":"222222222222"})") << QByteArray("null")
                                 << true;
    QTest::newRow("in an ARN") << own << QByteArray(R"({"a":{"b":["arn:aws:iam::222222222222:role/x"]}})") << true;
    QTest::newRow("in a policy's text") << own
                                        << QByteArray(R"({"policy":"{\"AWS\":\"arn:aws:iam::222222222222:root\"}"})")
                                        << true;
    QTest::newRow("shared with") << own << QByteArray(R"({"items":[{"userId":"222222222222"}]})") << true;
    QTest::newRow("AWS' own ARN") << own << QByteArray(R"({"policyArn":"arn:aws:iam::aws:policy/ReadOnly"})") << false;
    QTest::newRow("digits inside a name") << own << QByteArray(R"({"volumeId":"vol-222222222222a"})") << false;
}

void TestImportMappings::otherAccounts()
{
    QFETCH(QByteArray, identity);
    QFETCH(QByteArray, parameters);
    QFETCH(bool, cross);
    const auto record =
        parseJson(R"({"eventTime":"2023-07-10T12:12:01Z","eventSource":"s3.amazonaws.com","eventName":"Get",
        "recipientAccountId":"111111111111","userIdentity":)"
            + identity + R"(,"requestParameters":)" + parameters + "}");
    VERIFY_OK(record);
    const auto mapped = CloudTrailMapping().map(*record);
    VERIFY_OK(mapped);
    QCOMPARE(bytesMember(mapped->event.metadata, "auditAction") == "cross_tenant_access_attempt", cross);
    QCOMPARE(bytesMember(mapped->event.metadata, "severity") == "HIGH", cross);
}

QTEST_GUILESS_MAIN(TestImportMappings)
#include "tst_importmappings.moc"
