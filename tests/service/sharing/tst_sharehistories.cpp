// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sharing/scopedigest.h"
#include "service/sharing/shareclock.h"
#include "service/sharing/sharegrants.h"
#include "service/sharing/sharerequests.h"
#include "tests/service/sharing/sharemodel.h"
#include "tests/storage/storagefixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Random histories of many actors: whatever they try, in whatever order, what SHARING.md promises holds after each
/// step. A failed row is repeated by its seed: `tst_sharehistories history:"seed 17"`.
class TestShareHistories : public QObject {
    Q_OBJECT

    StorageFixture m_fixture;
    ShareModel m_model;
    std::mt19937 m_random;
    QList<ShareRequestId> m_requests;
    QHash<QByteArray, std::array<int, 2>> m_sides; ///< of a request: the numbers of its tenants
    QList<GrantId> m_grants;
    QByteArray m_prefix;
    Timestamp m_now;
    int64_t m_seenStep = 0;
    int m_done = 0;
    int m_refused = 0;

    static constexpr char kWritten[] =
        "SELECT (SELECT coalesce(max(seq), 0) FROM share_step) + (SELECT coalesce(max(key), 0) FROM audit)";

    Database& db() { return m_fixture.db(); }
    int dice(int sides) { return static_cast<int>(m_random() % static_cast<unsigned>(sides)); }
    template <class List> auto anyOf(const List& list) { return list[dice(static_cast<int>(list.size()))]; }
    QByteArray tenant(int number) const { return m_prefix + "t" + QByteArray::number(number); }
    QByteArray person(int number) const { return m_prefix + "p" + QByteArray::number(number); }

    void run(const QByteArray& sql) { VERIFY_OK(db().execute(sql)); }
    void join(const QByteArray& id, const QByteArray& user, bool isAdmin)
    {
        run("INSERT INTO membership (tenant, user_id, tenant_id, name, email, role, since, last_active, sort_name, "
            "search)"
            " SELECT key, '"
            + user + "', id, '', '', '" + (isAdmin ? "admin" : "member") + "', "
            + QByteArray::number(static_cast<qlonglong>(m_now.ms)) + ", NULL, '', '' FROM tenant WHERE id = '" + id
            + "'");
        m_model.members[id][user] = {isAdmin, m_now.ms};
    }
    void leave(const QByteArray& id, const QByteArray& user)
    {
        run("DELETE FROM membership WHERE tenant_id = '" + id + "' AND user_id = '" + user + "'");
        m_model.members[id].erase(user);
    }
    void begin(unsigned seed)
    {
        m_random.seed(seed);
        // Each history begins on a table of its own; the logs and steps go on.
        for (const char* table : {"share_vote", "share_use", "share_request", "share_grant"})
            run(QByteArray("DELETE FROM ") + table);
        m_prefix = "h" + QByteArray::number(seed);
        m_model = {};
        m_requests.clear();
        m_sides.clear();
        m_grants.clear();
        m_now = {kNow.ms};
        for (int t = 0; t < 3; ++t) {
            run("INSERT INTO tenant (id, name, plan, region, binding, status, created_at, sort_name, search) VALUES ('"
                + tenant(t) + "', 'T', 'starter', 'eu', 'shared', 'ACTIVE', 0, '', '')");
            for (int p = 0; p < 3; ++p)
                join(tenant(t), person(3 * t + p), true);
            join(tenant(t), person(9), t != 2); // one who belongs to all three
        }
        for (const int p : {10, 11, 9}) {
            run("INSERT INTO person VALUES ('" + person(p) + "', '', '', 0)");
            run("INSERT INTO platform_role VALUES ('" + person(p) + "', 'operator', 0)");
            m_model.operators.insert(person(p));
        }
        m_seenStep = ShareBook(db()).newestStep().value_or(0);
        m_now.ms += Timestamp::kHour;
    }
    ShareScope anyScope()
    {
        ShareScope scope;
        scope.resources = {"events"};
        if (dice(2) == 0)
            scope.fields = {"events.data"};
        if (dice(4) == 0)
            scope.fields.append("events.userId"); // sensitive
        if (dice(2) == 0)
            scope.types = {"a.*"};
        scope.durationMs = dice(5) == 0 ? 100 * Timestamp::kDay : (1 + dice(40)) * Timestamp::kDay;
        return scope;
    }
    /// Somebody, as somebody: often not who they should be.
    ShareDesk deskOf(Transaction& transaction, const QByteArray& user, const QByteArray& hat) const
    {
        ShareDesk desk{transaction, ShareBook(m_fixtureDb()).steady(m_now).value_or(m_now),
            {UserId(user), hat.isEmpty() ? kPlatformTenant : TenantId(hat), "admin", SessionId("s" + user)}};
        if (!hat.isEmpty())
            desk.tenant = TenantId(hat);
        return desk;
    }
    Database& m_fixtureDb() const { return const_cast<TestShareHistories*>(this)->db(); }

    /// One attempt in a transaction of its own: kept where it succeeds.
    template <class Step> auto attempt(const QByteArray& user, const QByteArray& hat, Step step)
    {
        const int64_t before = *db().scalar(kWritten);
        auto transaction = Transaction::begin(db(), Transaction::Mode::Write);
        const ShareDesk desk = deskOf(*transaction, user, hat);
        auto result = step(desk);
        if (result) {
            const auto committed = transaction->commit();
            if (!committed)
                QTest::qFail(qPrintable(describe(committed.error())), __FILE__, __LINE__);
            ++m_done;
        } else {
            {
                auto rolledBack = std::move(*transaction);
            }
            ++m_refused;
            if (*db().scalar(kWritten) != before)
                QTest::qFail("a refused step left something", __FILE__, __LINE__);
        }
        return result;
    }

    void send()
    {
        ShareProposal proposal;
        const int own = dice(3);
        proposal.kind = dice(3) == 0 ? ShareKind::Offer : ShareKind::Request;
        proposal.other = TenantId(tenant((own + 1 + dice(2)) % 3));
        proposal.scope = anyScope();
        proposal.reason = QStringLiteral("r");
        proposal.pendingMs = (1 + dice(200)) * Timestamp::kHour;
        if (dice(4) == 0 && !m_grants.isEmpty()) {
            proposal.kind = dice(2) == 0 ? ShareKind::Extend : ShareKind::Amend;
            proposal.grant = anyOf(m_grants);
            proposal.expectedVersion = 1 + dice(4);
        }
        const auto sent = attempt(
            person(dice(10)), tenant(own), [&](const ShareDesk& desk) { return ShareRequests(desk).send(proposal); });
        if (!sent)
            return;
        m_requests.append(sent->id);
        const auto numberOf = [](const TenantId& id) { return static_cast<int>(id.bytes().back() - '0'); };
        m_sides[sent->id.bytes()] = {numberOf(sent->provider), numberOf(sent->consumer)};
    }
    /// As whom somebody decides: mostly one of those who are asked, else anybody; 3 is the platform.
    int hatFor(const ShareRequestId& id)
    {
        if (dice(5) == 0)
            return dice(4);
        return dice(6) == 0 ? 3 : m_sides[id.bytes()][static_cast<size_t>(dice(2))];
    }
    void decide()
    {
        if (m_requests.isEmpty())
            return;
        ShareRequests::Decision decision;
        // Mostly of the newest: the older are mostly over.
        const qsizetype newest = m_requests.size() - 1;
        decision.id = dice(4) == 0 ? anyOf(m_requests) : m_requests[std::max<qsizetype>(0, newest - dice(2))];
        decision.expectedVersion = dice(8) == 0 ? 2 : 1;
        decision.approves = dice(12) != 0;
        decision.reason = dice(2) == 0 ? QStringLiteral("why") : QString();
        if (dice(10) == 0)
            decision.narrowed = anyScope();
        const int hat = hatFor(decision.id);
        const QByteArray user = hat == 3 ? person(9 + dice(3))
            : dice(6) == 0               ? person(dice(10))
                                         : person(3 * hat + dice(3));
        std::optional<ShareParty> party;
        const auto decided = attempt(user, hat == 3 ? QByteArray() : tenant(hat), [&](const ShareDesk& desk) {
            const auto before = ShareRequests(desk).seen(decision.id);
            party = before ? desk.partyOf(before->provider, before->consumer) : std::nullopt;
            return ShareRequests(desk).decide(decision);
        });
        if (!decided)
            return;
        QVERIFY2(m_model.mayDecide(*decided, *party, user), "a decision of somebody who may not");
        QVERIFY(decided->state == ShareRequestState::Rejected || m_now < decided->pendingUntil);
        if (decided->state == ShareRequestState::Approved)
            checkApproved(*decided);
        if (decided->state == ShareRequestState::Approved && !m_grants.contains(decided->grantId))
            m_grants.append(decided->grantId);
    }
    /// The quorum counted once more, by the model's own eyes.
    void checkApproved(const ShareRequest& request)
    {
        std::map<ShareParty, std::set<QByteArray>> byParty;
        std::set<QByteArray> humans;
        for (const ShareVote& vote : request.votes) {
            if (!vote.approves || vote.version != request.version)
                continue;
            QCOMPARE(vote.digest, request.digest);
            if (!m_model.mayDecide(request, vote.party, vote.userId.bytes()))
                continue; // it was given, and is void now
            QVERIFY2(humans.insert(vote.userId.bytes()).second, "one human counted twice");
            byParty[vote.party].insert(vote.userId.bytes());
        }
        const bool isGrave = request.scope.fields.contains("events.userId");
        const size_t need = isGrave ? 2 : 1;
        QVERIFY(byParty[ShareParty::Provider].size() >= need);
        QVERIFY(byParty[ShareParty::Consumer].size() >= need);
        if (isGrave || request.scope.durationMs > 90 * Timestamp::kDay)
            QVERIFY(byParty[ShareParty::Platform].size() >= 1);
    }
    void cancel()
    {
        if (m_requests.isEmpty())
            return;
        const auto id = anyOf(m_requests);
        const QByteArray user = person(dice(10));
        const auto cancelled = attempt(
            user, tenant(dice(3)), [&](const ShareDesk& desk) { return ShareRequests(desk).cancel(id, 1, {}); });
        if (cancelled)
            QCOMPARE(cancelled->requestedBy.bytes(), user);
    }
    void changeGrant()
    {
        if (m_grants.isEmpty())
            return;
        const auto id = anyOf(m_grants);
        const int what = dice(6);
        const int hat = dice(4);
        const int version = 1 + dice(5);
        const auto changed =
            attempt(person(dice(12)), hat == 3 ? QByteArray() : tenant(hat), [&](const ShareDesk& desk) {
                ShareGrants grants(desk);
                if (what < 2)
                    return grants.suspend(id, version, QStringLiteral("r"));
                return what < 5 ? grants.resume(id, version, {}) : grants.revoke(id, version, QStringLiteral("r"));
            });
        if (changed) {
            QVERIFY(hat == 3 || tenant(hat) == changed->provider.bytes() || tenant(hat) == changed->consumer.bytes());
            m_model.rights[id.bytes()].isActive = changed->state == ShareGrantState::Active;
        }
    }
    /// What the service does of itself: the clock, and what asking as the consumer showed.
    void settle()
    {
        auto transaction = Transaction::begin(db(), Transaction::Mode::Write);
        const auto sweep = ShareClock::sweep(*transaction, m_now);
        VERIFY_OK(sweep);
        const ShareDesk desk = ShareDesk::ofClock(*transaction, ShareBook(db()).steady(m_now).value());
        for (const ShareGrant& grant : sweep->toProbe) {
            if (!grant.id.bytes().isEmpty() && !m_grants.contains(grant.id))
                continue;
            ShareGrants grants(desk);
            const ShareReceipt receipt{"prb", desk.now, 1, 1, 0};
            const bool isBeginning = grant.state == ShareGrantState::Activating;
            const auto settled = isBeginning
                ? dice(10) == 0 ? grants.failActivation(grant.id, QStringLiteral("no")) : grants.activate(grant.id)
                : dice(4) == 0 && grant.state == ShareGrantState::Revoking ? grants.stillAnswers(grant.id, receipt)
                                                                           : grants.proveRevoked(grant.id, receipt);
            VERIFY_OK(settled);
            if (settled->state == ShareGrantState::Active)
                m_model.rights[grant.id.bytes()] = {true, desk.now.ms + settled->scope.durationMs};
        }
        VERIFY_OK(transaction->commit());
        // What was activated just now may be near its end already; after that, the same again finds nothing to do.
        {
            auto reminding = Transaction::begin(db(), Transaction::Mode::Write);
            const auto more = ShareClock::sweep(*reminding, m_now);
            VERIFY_OK(more);
            QCOMPARE(more->written(), more->reminded);
            VERIFY_OK(reminding->commit());
        }
        auto again = Transaction::begin(db(), Transaction::Mode::Write);
        const auto twice = ShareClock::sweep(*again, m_now);
        VERIFY_OK(twice);
        QCOMPARE(twice->written(), 0);
    }

    void checkSteps()
    {
        auto steps =
            db().prepare("SELECT seq, id, provider, consumer, from_state, to_state FROM share_step WHERE seq > ?");
        VERIFY_OK(steps);
        steps->bind(m_seenStep);
        QList<std::array<QByteArray, 3>> fresh;
        while (steps->step().value_or(false)) {
            m_seenStep = steps->integer(0);
            fresh.append({steps->bytes(1), steps->bytes(2), steps->bytes(3)});
            QVERIFY2(ShareModel::kWays.count(steps->bytes(4) + "->" + steps->bytes(5)) == 1,
                (steps->bytes(4) + "->" + steps->bytes(5)).constData());
        }
        for (const auto& [id, provider, consumer] : fresh) {
            for (const QByteArray& log : {provider, consumer, QByteArray("platform")}) {
                auto count = db().prepare("SELECT count(*) FROM audit WHERE log = ? AND instr(entry, ?) > 0 AND key > "
                                          "(SELECT max(key) - 200 FROM audit)");
                VERIFY_OK(count);
                VERIFY_OK(count->bind(log).bind(id).step());
                QCOMPARE(count->integer(0), int64_t{1});
            }
        }
    }
    void checkAccess()
    {
        const Timestamp steady = ShareBook(db()).steady(m_now).value();
        auto transaction = Transaction::begin(db(), Transaction::Mode::Read);
        for (const GrantId& id : m_grants) {
            const auto grant = ShareGrantRepository(db()).find(*transaction, id);
            VERIFY_OK(grant);
            const bool lets = grant->effectiveState(steady) == ShareGrantState::Active;
            const auto right = m_model.rights[id.bytes()];
            // Extended and narrowed clocks are told by the grant; never longer than a year from now.
            const int64_t expires = grant->expiresAt ? grant->expiresAt->ms : 0;
            QVERIFY(!lets || (right.isActive && steady.ms < expires && expires - steady.ms <= 365 * Timestamp::kDay));
            const auto digest = scopeDigestOf(*grant);
            QCOMPARE(grant->digest, digest);
        }
    }
    static QByteArray scopeDigestOf(const ShareGrant& grant);

private slots:
    void initTestCase()
    {
        QVERIFY(m_fixture.isOpen());
        run("PRAGMA synchronous = OFF"); // this is not about the disk
    }
    void history_data()
    {
        QTest::addColumn<unsigned>("seed");
        const unsigned rows = qEnvironmentVariableIsSet("TENANTRY_FULL") ? 3000 : 130;
        for (unsigned seed = 1; seed <= rows; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void history()
    {
        QFETCH(unsigned, seed);
        begin(seed);
        for (int step = 0; step < 60; ++step) {
            switch (dice(13)) {
            case 0:
            case 1:
                send();
                break;
            case 2:
            case 3:
            case 4:
            case 5:
            case 6:
                decide();
                break;
            case 7:
                cancel();
                break;
            case 8:
                changeGrant();
                break;
            case 9: {
                const QByteArray where = tenant(dice(3));
                const QByteArray who = person(dice(10));
                m_model.members[where].count(who) > 0 && dice(2) == 0 ? leave(where, who)
                                                                      : (leave(where, who), join(where, who, true));
                break;
            }
            case 10:
                m_now.ms += dice(6) == 0 ? -Timestamp::kDay : int64_t{dice(48)} * Timestamp::kHour;
                break;
            default:
                settle();
            }
            checkSteps();
            checkAccess();
            if (QTest::currentTestFailed())
                return;
        }
    }
    /// The histories are no theatre: much succeeded, and much was refused.
    void cleanupTestCase()
    {
        qInfo("%d steps taken, %d refused, %lld grants", m_done, m_refused,
            static_cast<long long>(*db().scalar("SELECT count(*) FROM share_step WHERE action = 'share.activate'")));
        // Of all of them; one row by itself says nothing.
        if (m_done + m_refused > 2500)
            QVERIFY(m_done > 500 && m_refused > 500
                && *db().scalar("SELECT count(*) FROM share_step WHERE action = 'share.activate'") > 50);
    }
};

QByteArray TestShareHistories::scopeDigestOf(const ShareGrant& grant)
{
    return *scopeDigest(grant.provider, grant.consumer, grant.scope);
}

QTEST_GUILESS_MAIN(TestShareHistories)
#include "tst_sharehistories.moc"
