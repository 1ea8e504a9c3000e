// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/breachrepository.h"
#include "storage/membershiprepository.h"
#include "storage/personrepository.h"
#include "storage/tenantrepository.h"
#include "tests/storage/accessguard.h"
#include "tests/storage/storagefixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

const PlatformScope& platform()
{
    static const PlatformScope scope = AccessGuard::platform();
    return scope;
}

QByteArrayList idsOf(const TenantPage& page)
{
    QByteArrayList ids;
    for (const TenantSummary& row : page.rows)
        ids.append(row.tenant.id.bytes());
    return ids;
}

} // namespace

class TestRepositories : public QObject {
    Q_OBJECT
private slots:
    void findsTenants_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArrayList>("ids");
        QTest::newRow("all") << QString() << QByteArrayList{"a", "b"};
        QTest::newRow("name, other case, not ASCII") << QStringLiteral("SÖHNE") << QByteArrayList{"a", "b"};
        QTest::newRow("subdomain") << QStringLiteral("B-sub") << QByteArrayList{"b"};
        QTest::newRow("a percent sign is itself") << QStringLiteral("%") << QByteArrayList();
    }
    void findsTenants()
    {
        QFETCH(QString, text);
        QFETCH(QByteArrayList, ids);
        StorageFixture fixture;
        TenantFilter filter;
        filter.text = text;
        const auto page = TenantRepository(fixture.db()).list(platform(), filter, 10, 0, kNow);
        VERIFY_OK(page);
        QCOMPARE(idsOf(*page), ids);
        QCOMPARE(page->totalCount, static_cast<int>(ids.size()));
    }
    void ordersTenants()
    {
        StorageFixture fixture;
        VERIFY_OK(fixture.insert({makeEvent("b", "1", kNow), makeEvent("b", "2", Timestamp{kNow.ms - Timestamp::kDay}),
            makeEvent("b", "3", Timestamp{kNow.ms - Timestamp::kDay + 1})}));
        const TenantRepository tenants(fixture.db());
        for (int order = 0; order <= static_cast<int>(TenantOrder::Created); ++order) {
            TenantFilter filter;
            filter.order = static_cast<TenantOrder>(order);
            filter.descending = true;
            const auto page = tenants.list(platform(), filter, 1, 0, kNow);
            VERIFY_OK(page);
            QCOMPARE(page->totalCount, 2);
            QCOMPARE(page->rows.size(), 1);
            if (filter.order == TenantOrder::Events24h || filter.order == TenantOrder::Name)
                QCOMPARE(page->rows.first().tenant.id, TenantId("b"));
        }
        const auto b = tenants.find(platform(), TenantId("b"), kNow);
        VERIFY_OK(b);
        QCOMPARE(b->events24h, 2);
        QCOMPARE(b->totalEvents, 3);
        QCOMPARE(b->hourly.size(), 24);
        QCOMPARE(b->hourly.last(), 1);
        QCOMPARE(tenants.own(AccessGuard::tenant(TenantId("b")), kNow).value_or(TenantSummary{}), *b);
        QCOMPARE(tenants.find(platform(), TenantId("B"), kNow).error().code, ErrorCode::NotFound);
    }
    void changesTenants()
    {
        StorageFixture fixture;
        TenantRepository tenants(fixture.db());
        auto transaction = Transaction::begin(fixture.db(), Transaction::Mode::Write);
        VERIFY_OK(transaction);
        Tenant a = tenants.findForGuard(AccessGuard::key(), TenantId("a")).value_or(Tenant{});
        QCOMPARE(tenants.put(*transaction, platform(), a).value_or(true), false);
        a.name = QStringLiteral("New");
        QCOMPARE(tenants.put(*transaction, platform(), a).value_or(false), true);
        VERIFY_OK(tenants.setStatus(*transaction, platform(), a.id, TenantStatus::Suspended));
        a.subdomain = "b-sub";
        QCOMPARE(tenants.put(*transaction, platform(), a).error().code, ErrorCode::Conflict);
        QCOMPARE(tenants.setStatus(*transaction, platform(), TenantId("x"), TenantStatus::Active).error().code,
            ErrorCode::NotFound);
        const auto now = tenants.findBySubdomain(AccessGuard::key(), "a-sub");
        QVERIFY(now && now->name == QLatin1String("New") && now->status == TenantStatus::Suspended);
        QVERIFY(!tenants.findBySubdomain(AccessGuard::key(), ""));
    }
    void keepsMembers()
    {
        StorageFixture fixture;
        MembershipRepository members(fixture.db());
        auto transaction = Transaction::begin(fixture.db(), Transaction::Mode::Write);
        Membership one{
            TenantId("a"), UserId("u1"), QStringLiteral("Zoë"), QStringLiteral("z@a"), Role::Admin, kNow, {}};
        const TenantScope a = AccessGuard::tenant(TenantId("a"));
        QCOMPARE(members.put(*transaction, a, {one}).value_or(-1), 1);
        QCOMPARE(members.put(*transaction, a, {one}).value_or(-1), 0);
        one.lastActive = kNow;
        QCOMPARE(members.put(*transaction, a, {one}).value_or(-1), 1);
        Membership stale = one;
        stale.lastActive = Timestamp{1};
        QCOMPARE(members.put(*transaction, a, {stale}).value_or(-1), 0);
        Membership foreign = one;
        foreign.tenantId = TenantId("b");
        QCOMPARE(members.put(*transaction, a, {foreign}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(members.put(*transaction, platform(), {foreign}).value_or(-1), 1);
        foreign.tenantId = TenantId("x");
        QCOMPARE(members.put(*transaction, platform(), {foreign}).error().code, ErrorCode::NotFound);
        MembershipFilter filter;
        filter.tenantId = TenantId("b");
        filter.text = QStringLiteral("ZOË");
        const auto mine = members.list(a, filter, 10, 0);
        VERIFY_OK(mine);
        QCOMPARE(mine->rows, QList<Membership>{one});
        QCOMPARE(members.list(platform(), {}, 10, 0)->totalCount, 2);
        QCOMPARE(members.roleForGuard(AccessGuard::key(), TenantId("a"), UserId("u1")), std::optional(Role::Admin));
        QCOMPARE(members.roleForGuard(AccessGuard::key(), TenantId("a"), UserId("U1")), std::optional<Role>());
        QCOMPARE(members.ofUserForGuard(AccessGuard::key(), UserId("u1"))->size(), 2);
    }
    void keepsPeople()
    {
        StorageFixture fixture;
        PersonRepository people(fixture.db());
        auto transaction = Transaction::begin(fixture.db(), Transaction::Mode::Write);
        const PersonRecord first{UserId("me"), QStringLiteral("Me"), {}, true, {}};
        VERIFY_OK(people.putFirst(*transaction, AccessGuard::key(), first));
        QCOMPARE(people.putFirst(*transaction, AccessGuard::key(), first).error().code, ErrorCode::Conflict);
        const PersonRecord auditor{UserId("x"), QStringLiteral("Aud"), {}, false, {Role::Auditor}};
        VERIFY_OK(people.put(*transaction, platform(), auditor));
        PersonRecord wrong = auditor;
        wrong.platformRoles = {Role::Admin};
        QCOMPARE(people.put(*transaction, platform(), wrong).error().code, ErrorCode::InvalidArgument);
        VERIFY_OK(people.put(*transaction, platform(), auditor));
        QCOMPARE(people.list(platform())->size(), 2);
        QCOMPARE(people.localForGuard(AccessGuard::key())->size(), 1);
        const auto me = people.findForGuard(AccessGuard::key(), UserId("me"));
        VERIFY_OK(me);
        QCOMPARE((*me)->platformRoles, QList<Role>{Role::Operator});
    }
    void casesAreReportedOnce()
    {
        StorageFixture fixture;
        BreachRepository breaches(fixture.db());
        auto transaction = Transaction::begin(fixture.db(), Transaction::Mode::Write);
        const TenantScope a = AccessGuard::tenant(TenantId("a"));
        Breach breach;
        breach.askedBy = TenantId("a");
        breach.digest = "d1";
        breach.kind = BreachKind::DuplicateKey;
        const auto first = breaches.report(*transaction, a, breach);
        VERIFY_OK(first);
        QVERIFY(first->isNew && !first->breach.id.isEmpty());
        const auto second = breaches.report(*transaction, a, breach);
        VERIFY_OK(second);
        QVERIFY(!second->isNew);
        QCOMPARE(second->breach, first->breach);
        breach.askedBy = TenantId("b");
        QCOMPARE(breaches.report(*transaction, a, breach).error().code, ErrorCode::InvalidArgument);
        const BreachId id = first->breach.id;
        QCOMPARE(breaches.acknowledge(*transaction, platform(), id, 7).error().code, ErrorCode::Conflict);
        QCOMPARE(breaches.acknowledge(*transaction, platform(), id, 1)->state, BreachState::Acknowledged);
        QCOMPARE(
            breaches.close(*transaction, platform(), id, QStringLiteral("x"), 1).error().code, ErrorCode::Conflict);
        const auto closed = breaches.close(*transaction, platform(), id, QStringLiteral("fixed"), 2);
        VERIFY_OK(closed);
        QCOMPARE(closed->closedBy, QByteArray("operator"));
        QCOMPARE(closed->version, 3);
        QCOMPARE(breaches.close(*transaction, platform(), id, {}, 3).error().code, ErrorCode::Conflict);
        QCOMPARE(breaches.close(*transaction, platform(), BreachId("x"), {}, 1).error().code, ErrorCode::NotFound);
        QCOMPARE(breaches.list(a, BreachState::Closed, 10)->size(), 1);
        QCOMPARE(breaches.list(platform(), BreachState::Open, 10)->size(), 0);
        QCOMPARE(breaches.list(AccessGuard::tenant(TenantId("b")), {}, 10)->size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRepositories)
#include "tst_repositories.moc"
