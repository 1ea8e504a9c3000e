// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "domain/auditformat.h"

#include <QTest>

using namespace Tenantry;

namespace {

AuditRecord recordOf(
    const QByteArray& actor, const QByteArray& action = "member.put", const QByteArray& target = "member:m1")
{
    AuditRecord record;
    record.key = {{1763472726741}, 7, TenantId("acme"), 1, 1};
    record.entry = "{}";
    record.action = action;
    record.actorId = UserId(actor);
    record.target = target;
    return record;
}

} // namespace

class TestAuditFormat : public QObject {
    Q_OBJECT
private slots:
    void csvCellsAreNoFormulas_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("plain") << QByteArray("alice") << QByteArray("\"alice\"");
        QTest::newRow("quote") << QByteArray("a\"b,c") << QByteArray("\"a\"\"b,c\"");
        QTest::newRow("equals") << QByteArray("=1+1") << QByteArray("\"'=1+1\"");
        QTest::newRow("plus") << QByteArray("+1") << QByteArray("\"'+1\"");
        QTest::newRow("minus") << QByteArray("-1") << QByteArray("\"'-1\"");
        QTest::newRow("at") << QByteArray("@SUM(A1)") << QByteArray("\"'@SUM(A1)\"");
        QTest::newRow("blank in front") << QByteArray("  =1") << QByteArray("\"'  =1\"");
        QTest::newRow("tab") << QByteArray("\t=1") << QByteArray("\"'\t=1\"");
        QTest::newRow("full width") << QByteArray("\xef\xbc\x9d"
                                                  "1")
                                    << QByteArray("\"'\xef\xbc\x9d"
                                                  "1\"");
        QTest::newRow("line's end") << QByteArray("a\r\n=1") << QByteArray("\"a\r\n=1\"");
    }
    void csvCellsAreNoFormulas()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, cell);
        const QByteArray row = AuditFormat::make(AuditFormat::Kind::Csv)->row(recordOf(text));
        QVERIFY2(row.contains(',' + cell + ','), row.constData());
        QVERIFY(row.endsWith("\r\n"));
    }
    void cefFieldsEndWhereTheyShould()
    {
        const QByteArray row = AuditFormat::make(AuditFormat::Kind::Cef)->row(recordOf("a=b\n\\c|d", "x|y\nz"));
        QCOMPARE(row.count('\n'), 1);
        QVERIFY2(row.startsWith("CEF:0|Tenantry|Tenantry|" TENANTRY_VERSION "|x\\|y z|x\\|y z|1|"), row.constData());
        QVERIFY2(row.contains(" suid=a\\=b\\n\\\\c|d "), row.constData());
    }
    void ocsfHasItsClasses_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("type");
        QTest::newRow("changed") << QByteArray("member.put") << QByteArray("member:m1") << 300403;
        QTest::newRow("made") << QByteArray("tenant.create") << QByteArray("tenant:t") << 300401;
        QTest::newRow("read") << QByteArray("audit.read") << QByteArray("tenant:t") << 600302;
        QTest::newRow("without a target") << QByteArray("member.put") << QByteArray() << 600303;
        QTest::newRow("breach") << QByteArray("isolation.breach") << QByteArray("breach:b") << 200401;
        QTest::newRow("attempt") << QByteArray("cross_tenant_access_attempt") << QByteArray("tenant:t") << 200401;
    }
    void ocsfHasItsClasses()
    {
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, target);
        QFETCH(int, type);
        const QByteArray row = AuditFormat::make(AuditFormat::Kind::Ocsf)->row(recordOf("alice", action, target));
        QCOMPARE(row.count('\n'), 1);
        const auto event = parseJson(row.trimmed());
        QVERIFY(event.has_value());
        QCOMPARE((*event)["type_uid"], Json(type));
        QCOMPARE((*event)["class_uid"], Json(type / 100));
        QCOMPARE((*event)["category_uid"], Json(type / 100000));
        QCOMPARE((*event)["metadata"]["version"], Json("1.3.0"));
        QCOMPARE((*event)["metadata"]["uid"], Json("acme/1/7"));
    }
};

QTEST_GUILESS_MAIN(TestAuditFormat)
#include "tst_auditformat.moc"
