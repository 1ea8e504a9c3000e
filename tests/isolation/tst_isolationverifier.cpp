// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/isolation/verifierbench.h"
#include "tests/support/testsupport.h"

#include <QtTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

constexpr const char* kCanary = "canary-of-globex";

struct Position {
    const char* name;
    const char* query;
    const char* pointer; ///< to the record that leaks
    const char* path; ///< as the finding says it
};

const Position kPositions[] = {
    {"top-level list", "{ events { id type } }", "/data/events/1", "data.events[1]"},
    {"page", "{ eventPage { tenantId nodes { id } totalCount } }", "/data/eventPage/nodes/0",
        "data.eventPage.nodes[0]"},
    {"page itself", "{ eventPage { nodes { id } } }", "/data/eventPage", "data.eventPage"},
    {"nested record", "{ events { id metadata { plan } } }", "/data/events/2/metadata", "data.events[2].metadata"},
    {"nested list", "{ organization { name users { id email } } }", "/data/organization/users/1",
        "data.organization.users[1]"},
    {"aliased", "{ mine: events { key: id } }", "/data/mine/0", "data.mine[0]"},
    {"named fragment", "{ events { ...E } } fragment E on Event { id }", "/data/events/0", "data.events[0]"},
    {"fragment at the root", "{ ...R } fragment R on Query { events { id } }", "/data/events/0", "data.events[0]"},
    {"inline fragment", "{ events { ... on TenantOwned { tenantId } ... on Event { id } } }", "/data/events/1",
        "data.events[1]"},
    {"object, no list", "{ organization { id name } }", "/data/organization", "data.organization"},
    {"metrics", "{ metrics { asOf totalEvents } }", "/data/metrics", "data.metrics"},
    {"owner under another alias", "{ events { whose: tenantId id } }", "/data/events/0", "data.events[0]"},
    {"owner asked plainly", "{ events { tenantId id } }", "/data/events/0", "data.events[0]"},
};

struct LeakCase {
    const char* name;
    BreachKind kind;
};

const LeakCase kLeaks[] = {
    {"foreign", BreachKind::ForeignRecord},
    {"owner null", BreachKind::MissingOwner},
    {"owner absent", BreachKind::MissingOwner},
    {"owner empty", BreachKind::MissingOwner},
    {"owner a number", BreachKind::MissingOwner},
    {"case", BreachKind::OwnerDiffersByCase},
    {"key twice", BreachKind::DuplicateKey},
    {"key twice, own owner last", BreachKind::DuplicateKey},
};

bool isOwnerKey(const std::string& key) { return key == "_tenantry_owner" || key == "tenantId" || key == "whose"; }

/// Spoils every owner key of the record, and plants a canary.
QByteArray leak(OrderedJson answer, const char* pointer, const QByteArray& how)
{
    OrderedJson& record = answer[OrderedJson::json_pointer(pointer)];
    OrderedJson spoiled = OrderedJson::object();
    std::string ownerKey;
    for (auto member = record.begin(); member != record.end(); ++member) {
        if (!isOwnerKey(member.key())) {
            spoiled[member.key()] = member->is_string() ? OrderedJson(kCanary) : *member;
            continue;
        }
        ownerKey = member.key();
        if (how == "foreign" || how == "key twice, own owner last")
            spoiled[ownerKey] = "globex";
        else if (how == "case")
            spoiled[ownerKey] = "ACME";
        else if (how == "owner null")
            spoiled[ownerKey] = nullptr;
        else if (how == "owner empty")
            spoiled[ownerKey] = "";
        else if (how == "owner a number")
            spoiled[ownerKey] = 5;
        else if (how != "owner absent")
            spoiled[ownerKey] = *member;
    }
    if (how.startsWith("key twice"))
        spoiled["second"] = how == "key twice" ? "globex" : "acme";
    record = std::move(spoiled);
    return dumpJson(answer).replace("\"second\"", "\"" + QByteArray::fromStdString(ownerKey) + "\"");
}

} // namespace

class IsolationVerifierTest : public QObject {
    Q_OBJECT

private slots:
    void withholdsEveryLeakEverywhere_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<int>("kind");
        for (const Position& position : kPositions) {
            for (const LeakCase& leak : kLeaks) {
                QTest::addRow("%s: %s", position.name, leak.name)
                    << QByteArray(position.query) << QByteArray(position.pointer) << QByteArray(position.path)
                    << QByteArray(leak.name) << static_cast<int>(leak.kind);
            }
        }
    }

    void withholdsEveryLeakEverywhere()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, pointer);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, how);
        QFETCH(int, kind);
        const QByteArray answer = leak(m_bench.clean(query), pointer.constData(), how);
        const auto verified = m_bench.verify(query, answer);
        VERIFY_OK(verified);
        QCOMPARE(verified->findings.size(), 1);
        const Finding& finding = verified->findings.front();
        QCOMPARE(finding.verdict, Verdict::Breach);
        QCOMPARE(static_cast<int>(finding.kind), kind);
        QCOMPARE(finding.path, path);
        QCOMPARE(finding.owner.bytes(),
            how == "foreign"    ? QByteArray("globex")
                : how == "case" ? QByteArray("ACME")
                                : QByteArray());
        QCOMPARE(finding.digest.size(), 64);
        QVERIFY(finding.excerpt.size() <= 40 && !finding.excerpt.contains(QLatin1String("globex")));
        QCOMPARE(verified->counts.withheld, 1);
        QVERIFY(verified->hasBreach() && verified->hasWithheld() && !verified->failedClosed);
        const Json::json_pointer at(pointer.mid(5).toStdString());
        QVERIFY(verified->data.at(at).is_null());
        const QByteArray shown = dumpJson(verified->data);
        QVERIFY2(!shown.contains("globex") && !shown.contains(kCanary) && !shown.contains("_tenantry"), shown);
    }

    void showsCleanAnswersAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("query");
        for (const Position& position : kPositions)
            QTest::newRow(position.name) << QByteArray(position.query);
    }

    void showsCleanAnswersAsTheyAre()
    {
        QFETCH(QByteArray, query);
        const auto verified = m_bench.verify(query, dumpJson(m_bench.clean(query)));
        VERIFY_OK(verified);
        QVERIFY(verified->findings.isEmpty() && !verified->hasWithheld());
        QVERIFY(verified->counts.verified > 0);
        QCOMPARE(verified->counts.withheld + verified->counts.unverifiable, 0);
        // What is shown is what was asked for: the answer to the document before it was stamped.
        const auto unstamped = *GraphQL::AnswerShape::make(m_bench.schema, *GraphQL::parseDocument(viewOf(query)));
        const Json expected = *parseJson(dumpJson(AnswerMaker(TenantId("acme")).answer(unstamped)["data"]));
        QCOMPARE(dumpJson(verified->data), dumpJson(expected));
        QCOMPARE(verified->requestId, RequestId("req_1"));
        QCOMPARE(verified->remaining, std::optional<int64_t>(900));
    }

    void countsRecordsNotFields()
    {
        const QByteArray query = "{ eventPage { totalCount pageInfo { hasNextPage } nodes { id metadata { plan } } } }";
        const auto verified = m_bench.verify(query, dumpJson(m_bench.clean(query, 5)));
        VERIFY_OK(verified);
        QCOMPARE(verified->counts, (VerificationCounts{.verified = 11})); // the page, five events, their metadata
    }

    void dropsWhatNobodyAskedFor()
    {
        OrderedJson answer = m_bench.clean("{ events { id } }", 1);
        answer["data"]["events"][0]["extra"] = {{"tenantId", "globex"}};
        answer["data"]["secrets"] = "globex";
        const auto verified = m_bench.verify("{ events { id } }", dumpJson(answer));
        VERIFY_OK(verified);
        QVERIFY(!dumpJson(verified->data).contains("globex"));
        QCOMPARE(verified->counts, (VerificationCounts{.verified = 1, .unverifiable = 2}));
        QCOMPARE(verified->findings.front().verdict, Verdict::Unverifiable);
    }

    void keepsRecordsOutOfPlainValues()
    {
        OrderedJson answer = m_bench.clean("{ events { id type } }", 1);
        answer["data"]["events"][0]["type"] = {{"tenantId", "globex"}};
        const auto verified = m_bench.verify("{ events { id type } }", dumpJson(answer));
        VERIFY_OK(verified);
        QVERIFY(verified->data["events"][0]["type"].is_null());
        QCOMPARE(verified->counts.unverifiable, 1);
    }

    void keyTwiceInARecordsOwnJsonWithholdsTheRecord()
    {
        const QByteArray query = "{ events { tenantId data } }";
        const QByteArray answer = R"({"data":{"events":[{"tenantId":"acme","data":{"a":[{"b":1,"b":2}]}}]}})";
        const auto verified = m_bench.verify(query, answer);
        VERIFY_OK(verified);
        QVERIFY(verified->data["events"][0].is_null());
        QCOMPARE(verified->findings.front().kind, BreachKind::DuplicateKey);
        QCOMPARE(verified->counts, (VerificationCounts{.withheld = 1}));
    }

    void twoAliasesMustAgree()
    {
        const QByteArray query = "{ events { whose: tenantId id } }";
        OrderedJson answer = m_bench.clean(query, 1);
        answer["data"]["events"][0]["whose"] = "globex";
        for (const auto& expected : {ExpectedOwner::only(TenantId("acme")), ExpectedOwner::any()}) {
            const auto verified = m_bench.verify(query, dumpJson(answer), expected);
            VERIFY_OK(verified);
            QCOMPARE(verified->findings.front().kind, BreachKind::ForeignRecord);
            QVERIFY(verified->data["events"][0].is_null());
        }
    }

    void theSameRecordIsTheSameEvidence()
    {
        const QByteArray query = "{ events { id } }";
        const QByteArray answer = leak(m_bench.clean(query), "/data/events/1", "foreign");
        const auto once = m_bench.verify(query, answer);
        QCOMPARE(m_bench.verify(query, answer)->findings, once->findings);
        const auto other = IsolationVerifier(m_bench.owners, "another key")
                               .verify(answer, m_bench.shape(query), ExpectedOwner::only(TenantId("acme")));
        QVERIFY(other->findings.front().digest != once->findings.front().digest);
        QCOMPARE(once->findings.front().excerpt, QStringLiteral("Event {id}"));
    }

private:
    VerifierBench m_bench{sdl(Plane::Inference)};
};

QTEST_GUILESS_MAIN(IsolationVerifierTest)
#include "tst_isolationverifier.moc"
