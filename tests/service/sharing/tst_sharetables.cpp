// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sharing/grantmachine.h"
#include "service/sharing/requestmachine.h"
#include "service/sharing/scopedigest.h"
#include "service/sharing/sharerule.h"
#include "tests/support/testsupport.h"

#include <QSet>
#include <QTest>

using namespace Tenantry;

namespace {

ShareScope scopeOfEvents()
{
    ShareScope scope;
    scope.resources = {"events"};
    scope.fields = {"events.data"};
    scope.types = {"inference.*"};
    return scope;
}

template <class Table> QSet<QByteArray> ways(const Table& rows, QByteArray (*name)(decltype(rows.front().from)))
{
    QSet<QByteArray> found;
    for (const auto& row : rows) {
        if (row.from != row.to)
            found.insert(name(row.from) + "->" + name(row.to));
    }
    return found;
}

} // namespace

/// The two machines, printed, and held against SHARING.md's text.
class TestShareTables : public QObject {
    Q_OBJECT
private slots:
    void requestTable()
    {
        const QByteArray expected = "PENDING | APPROVE | decides | PENDING | share.approve\n"
                                    "PENDING | REACH_QUORUM | quorum | APPROVED | share.approved\n"
                                    "PENDING | NARROW | narrows | PENDING | share.narrow\n"
                                    "PENDING | DENY | denies-with-reason | REJECTED | share.reject\n"
                                    "PENDING | CANCEL | owns-it | CANCELLED | share.cancel\n"
                                    "PENDING | TIME_OUT | time-is-up | LAPSED | share.lapse\n";
        qInfo("%s", RequestMachine::print().constData());
        QCOMPARE(RequestMachine::print(), expected);
        // SHARING.md: "PENDING -> APPROVED -> REJECTED | CANCELLED | LAPSED".
        QCOMPARE(ways(RequestMachine::table(), shareRequestStateName),
            (QSet<QByteArray>{"PENDING->APPROVED", "PENDING->REJECTED", "PENDING->CANCELLED", "PENDING->LAPSED"}));
    }
    void grantTable()
    {
        const QByteArray expected = "ACTIVATING | FIRST_READ | started-and-answered | ACTIVE | share.activate\n"
                                    "ACTIVATING | NO_FIRST_READ | not-answered | FAILED | share.fail\n"
                                    "ACTIVATING | REVOKE | side-with-reason | FAILED | share.withdraw\n"
                                    "ACTIVE | SUSPEND | side-with-reason | SUSPENDED | share.suspend\n"
                                    "ACTIVE | REVOKE | side-with-reason | REVOKING | share.revoke\n"
                                    "ACTIVE | TIME_OUT | time-is-up | EXPIRED | share.expire\n"
                                    "ACTIVE | EXTEND | approved | ACTIVE | share.extend\n"
                                    "ACTIVE | AMEND | approved | ACTIVE | share.amend\n"
                                    "SUSPENDED | RESUME | suspender | ACTIVE | share.resume\n"
                                    "SUSPENDED | REVOKE | side-with-reason | REVOKING | share.revoke\n"
                                    "SUSPENDED | TIME_OUT | time-is-up | EXPIRED | share.expire\n"
                                    "SUSPENDED | EXTEND | approved | SUSPENDED | share.extend\n"
                                    "SUSPENDED | AMEND | approved | SUSPENDED | share.amend\n"
                                    "REVOKING | PROVEN_DENIED | not-answered | REVOKED | share.revoked\n"
                                    "REVOKING | STILL_ANSWERS | answered | REVOKE_FAILED | share.revoke_failed\n"
                                    "REVOKE_FAILED | PROVEN_DENIED | not-answered | REVOKED | share.revoked\n";
        qInfo("%s", GrantMachine::print().constData());
        QCOMPARE(GrantMachine::print(), expected);
        // SHARING.md's arrows, and one more: what failed to end is asked again.
        QCOMPARE(ways(GrantMachine::table(), shareGrantStateName),
            (QSet<QByteArray>{"ACTIVATING->ACTIVE", "ACTIVATING->FAILED", "ACTIVE->SUSPENDED", "ACTIVE->REVOKING",
                "ACTIVE->EXPIRED", "SUSPENDED->ACTIVE", "SUSPENDED->REVOKING", "SUSPENDED->EXPIRED",
                "REVOKING->REVOKED", "REVOKING->REVOKE_FAILED", "REVOKE_FAILED->REVOKED"}));
    }
    /// Every state with every event: a row, or the typed refusal of that state; finals have none.
    void wrongStatesAreTypedErrors()
    {
        RequestFacts good{1, 1, true, true, true, true, true, true, true};
        for (const auto state : {ShareRequestState::Approved, ShareRequestState::Rejected, ShareRequestState::Cancelled,
                 ShareRequestState::Lapsed}) {
            for (int event = 0; event <= static_cast<int>(RequestMachine::Event::TimeOut); ++event) {
                const auto step = RequestMachine::step(state, static_cast<RequestMachine::Event>(event), good);
                QVERIFY(!step);
                QVERIFY(isRefusedBy(step.error(), ShareRule::NotPending));
            }
        }
        for (int state = 0; state <= static_cast<int>(ShareGrantState::Failed); ++state) {
            for (int event = 0; event <= static_cast<int>(GrantMachine::Event::Amend); ++event) {
                const auto from = static_cast<ShareGrantState>(state);
                GrantFacts facts{1, 1, true, true, true, true, true, true, true};
                const auto what = static_cast<GrantMachine::Event>(event);
                facts.isAnswered = what == GrantMachine::Event::FirstRead || what == GrantMachine::Event::StillAnswers;
                const auto step = GrantMachine::step(from, what, facts);
                QVERIFY(!step || !isFinal(from));
                if (!step)
                    QVERIFY(step.error().path.startsWith(QLatin1String("share:NOT_")));
                facts.expectedVersion = 2;
                const auto stale = GrantMachine::step(from, what, facts);
                QVERIFY(!stale);
                QCOMPARE(isRefusedBy(stale.error(), ShareRule::StaleVersion), step.has_value());
            }
        }
    }
    void guards_data()
    {
        QTest::addColumn<int>("event");
        QTest::addColumn<QByteArray>("lacks");
        QTest::addColumn<QByteArray>("rule");
        const auto row = [](const char* name, RequestMachine::Event event, const char* lacks, const char* rule) {
            QTest::newRow(name) << static_cast<int>(event) << QByteArray(lacks) << QByteArray(rule);
        };
        row("own approval", RequestMachine::Event::Approve, "fourEyes", "FOUR_EYES");
        row("no right", RequestMachine::Event::Approve, "eligible", "NOT_ELIGIBLE");
        row("widening", RequestMachine::Event::Narrow, "within", "WIDENING");
        row("own narrowing", RequestMachine::Event::Narrow, "fourEyes", "FOUR_EYES");
        row("silent denial", RequestMachine::Event::Deny, "reason", "REASON_REQUIRED");
        row("own denial", RequestMachine::Event::Deny, "fourEyes", "FOUR_EYES");
        row("another's", RequestMachine::Event::Cancel, "requester", "NOT_REQUESTER");
        row("stale", RequestMachine::Event::Approve, "version", "STALE_VERSION");
    }
    void guards()
    {
        QFETCH(int, event);
        QFETCH(QByteArray, lacks);
        QFETCH(QByteArray, rule);
        RequestFacts facts{1, 1, true, true, true, true, true, true, true};
        const auto what = static_cast<RequestMachine::Event>(event);
        QVERIFY(RequestMachine::step(ShareRequestState::Pending, what, facts));
        facts.isFourEyes = lacks != "fourEyes";
        facts.isEligible = lacks != "eligible";
        facts.isWithin = lacks != "within";
        facts.hasReason = lacks != "reason";
        facts.isRequester = lacks != "requester";
        facts.version = lacks == "version" ? 2 : 1;
        const auto step = RequestMachine::step(ShareRequestState::Pending, what, facts);
        QVERIFY(!step);
        QCOMPARE(step.error().path.toUtf8(), "share:" + rule);
    }
    /// Any part of a scope that changes changes the digest; the order in which it is written does not.
    void digestBinds()
    {
        const TenantId a("acme");
        const TenantId b("globex");
        const auto base = scopeDigest(a, b, scopeOfEvents());
        VERIFY_OK(base);
        QCOMPARE(base->size(), 64);
        QSet<QByteArray> seen{*base};
        QList<ShareScope> others(7, scopeOfEvents());
        others[0].fields.append("events.userId");
        others[1].types = {"inference.call"};
        others[2].from = Timestamp{1};
        others[3].to = Timestamp{1};
        others[4].durationMs += 1;
        others[5].resources.append("metrics");
        others[6].permissions = {"read", "write"};
        for (const ShareScope& other : others) {
            const auto digest = scopeDigest(a, b, other);
            VERIFY_OK(digest);
            QVERIFY(!seen.contains(*digest));
            seen.insert(*digest);
        }
        QVERIFY(!seen.contains(*scopeDigest(b, a, scopeOfEvents())));
        ShareScope twice = scopeOfEvents();
        twice.resources = {"events", "events"};
        QCOMPARE(*scopeDigest(a, b, *ShareScope::checked(twice)), *base);
        QCOMPARE(*ShareScope::fromJson(twice.toJson()), twice);
    }
    void narrowing_data()
    {
        QTest::addColumn<QByteArray>("wide");
        QTest::addColumn<QByteArray>("narrow");
        QTest::addColumn<bool>("within");
        const QByteArray all =
            R"({"resources":["events","metrics"],"fields":["events.data","metrics.totalEvents"],"durationMs":864000000})";
        const QByteArray some =
            R"({"resources":["events"],"fields":[],"filter":{"types":["a.*"],"from":10,"to":20},"durationMs":864000000})";
        const auto row = [](const char* name, const QByteArray& wide, const QByteArray& narrow, bool within) {
            QTest::newRow(name) << wide << narrow << within;
        };
        row("the same", all, all, true);
        row("less", all, some, true);
        row("more", some, all, false);
        row("type inside", some,
            R"({"resources":["events"],"filter":{"types":["a.b"],"from":10,"to":20},"durationMs":1})", true);
        row("type outside", some,
            R"({"resources":["events"],"filter":{"types":["b.a"],"from":10,"to":20},"durationMs":1})", false);
        row("no type", some, R"({"resources":["events"],"filter":{"from":10,"to":20},"durationMs":1})", false);
        row("earlier", some, R"({"resources":["events"],"filter":{"types":["a.b"],"from":9,"to":20},"durationMs":1})",
            false);
        row("no end", some, R"({"resources":["events"],"filter":{"types":["a.b"],"from":10},"durationMs":1})", false);
        row("longer", some,
            R"({"resources":["events"],"filter":{"types":["a.b"],"from":10,"to":20},"durationMs":864000001})", false);
    }
    void narrowing()
    {
        QFETCH(QByteArray, wide);
        QFETCH(QByteArray, narrow);
        QFETCH(bool, within);
        const auto wider = ShareScope::fromJson(*parseJson(wide));
        const auto narrower = ShareScope::fromJson(*parseJson(narrow));
        VERIFY_OK(wider);
        VERIFY_OK(narrower);
        QCOMPARE(narrower->isWithin(*wider), within);
    }
    void typesMeet()
    {
        QCOMPARE(commonTypes({"a.*"}, {"a.b", "c"}), std::optional(QByteArrayList{"a.b"}));
        QCOMPARE(commonTypes({}, {"c"}), std::optional(QByteArrayList{"c"}));
        QCOMPARE(commonTypes({"a.*"}, {"b"}), std::optional<QByteArrayList>());
        QCOMPARE(commonTypes({"a.*"}, {"a.b.*"}), std::optional(QByteArrayList{"a.b.*"}));
        QCOMPARE(commonTypes({"a.*"}, {"ab"}), std::optional<QByteArrayList>());
    }
    void badScopes_data()
    {
        QTest::addColumn<QByteArray>("scope");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("nothing") << QByteArray(R"({"resources":[]})") << QByteArray("scope.resources");
        QTest::newRow("unknown") << QByteArray(R"({"resources":["keys"]})") << QByteArray("scope.resources");
        QTest::newRow("field of another")
            << QByteArray(R"({"resources":["events"],"fields":["members.email"]})") << QByteArray("scope.fields");
        QTest::newRow("no metric") << QByteArray(R"({"resources":["metrics"]})") << QByteArray("scope.fields");
        QTest::newRow("people by type") << QByteArray(
            R"({"resources":["metrics"],"fields":["metrics.activeUsers"],"filter":{"types":["a"]}})")
                                        << QByteArray("scope.fields");
        QTest::newRow("for ever") << QByteArray(R"({"resources":["events"],"durationMs":31536000001})")
                                  << QByteArray("scope.duration");
        QTest::newRow("a moment") << QByteArray(R"({"resources":["events"],"durationMs":1})")
                                  << QByteArray("scope.duration");
        QTest::newRow("writing") << QByteArray(R"({"resources":["events"],"permissions":["write"]})")
                                 << QByteArray("scope.permissions");
        QTest::newRow("backwards") << QByteArray(R"({"resources":["events"],"filter":{"from":2,"to":1}})")
                                   << QByteArray("scope.filter");
    }
    void badScopes()
    {
        QFETCH(QByteArray, scope);
        QFETCH(QByteArray, path);
        const auto read = ShareScope::fromJson(*parseJson(scope));
        VERIFY_OK(read);
        const auto checked = ShareScope::checked(*read);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(checked.error().path.toUtf8(), path);
    }
};

QTEST_GUILESS_MAIN(TestShareTables)
#include "tst_sharetables.moc"
