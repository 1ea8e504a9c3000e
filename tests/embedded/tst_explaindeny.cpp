// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/permissionmatrix.h"
#include "tests/embedded/tenantsteps.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

struct Need {
    Permission permission;
    Plane plane;
    const char* document;
};

/// Something that needs it, of each permission that something needs.
constexpr Need kNeeds[] = {
    {Permission::Read, Plane::Inference, "{ events { id } }"},
    {Permission::Write, Plane::Inference, R"(mutation { ingestEvent(event: {type: "a"}) { accepted } })"},
    {Permission::MemberManage, Plane::Platform,
        R"(mutation { removeMember(tenantId: "acme", userId: "mia", expectedVersion: 1, dryRun: true) { done } })"},
    {Permission::TenantEdit, Plane::Platform,
        R"(mutation { editTenant(id: "acme", edit: {name: "A"}, expectedVersion: 1, dryRun: true) { done } })"},
    {Permission::TenantCreate, Plane::Platform,
        R"(mutation { createTenant(tenant: {id: "n", name: "N"}, dryRun: true) { done } })"},
    {Permission::TenantSuspend, Plane::Platform,
        R"(mutation { suspendTenant(id: "acme", reason: "r", expectedVersion: 1, dryRun: true) { done } })"},
    {Permission::TenantArchive, Plane::Platform,
        R"(mutation { archiveTenant(id: "acme", reason: "r", expectedVersion: 1, dryRun: true) { done } })"},
    {Permission::TenantPurge, Plane::Platform,
        R"(mutation { purgeTenant(id: "acme", confirmId: "acme", reason: "r", expectedVersion: 1, dryRun: true) { done } })"},
    {Permission::AuditRead, Plane::Platform, R"({ auditPage(filter: {tenantId: "acme"}) { totalCount } })"},
    {Permission::AuditExport, Plane::Platform, R"({ auditExport(filter: {tenantId: "acme"}, format: "csv") })"},
    {Permission::AuditReview, Plane::Platform,
        R"(mutation { saveAuditReview(review: {tenantId: "acme", name: "n", filter: {}}) { id } })"},
    {Permission::AuditHold, Plane::Platform, R"(mutation { setLegalHold(tenantId: "acme", reason: "r") { id } })"},
    {Permission::AuditErase, Plane::Platform,
        R"(mutation { erasePersonal(tenantId: "acme", userId: "mia", reason: "r", dryRun: true) { done } })"},
    {Permission::IsolationRead, Plane::Platform, "{ breaches { id } }"},
    {Permission::IsolationManage, Plane::Platform,
        R"(mutation { acknowledgeBreach(id: "none", expectedVersion: 1) { id } })"},
};

} // namespace

/// Each cell of the matrix that says no: the refusal names its rule, what is missing and who can grant it.
class TestExplainDeny : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_steps = std::make_unique<TenantSteps>(true);
        QVERIFY2(m_steps->fixture().problem().isEmpty(), qPrintable(m_steps->fixture().problem()));
    }
    void everyPermissionHasARow()
    {
        for (quint32 bit = 0; bit < 32; ++bit) {
            const auto permission = static_cast<Permission>(1u << bit);
            const QByteArray name = permissionName(permission);
            // Deleting events has no door yet; lists are everybody's; sharing's own are in tst_shareplane.
            if (name == "unknown" || name == "delete" || name == "list.read" || name.startsWith("share."))
                continue;
            QVERIFY2(std::any_of(std::begin(kNeeds), std::end(kNeeds),
                         [permission](const Need& need) { return need.permission == permission; }),
                name.constData());
        }
    }
    void cell_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QByteArray>("person");
        const std::pair<Role, const char*> people[] = {{Role::Viewer, "vera"}, {Role::Member, "mia"},
            {Role::Admin, "alice"}, {Role::Auditor, "ines.okafor"}, {Role::Operator, "operator"}};
        for (int i = 0; i < static_cast<int>(std::size(kNeeds)); ++i) {
            for (const auto& [role, person] : people) {
                if (!PermissionMatrix::allows(role, kNeeds[i].permission))
                    QTest::newRow((permissionName(kNeeds[i].permission) + ' ' + roleName(role)).constData())
                        << i << QByteArray(person);
            }
        }
    }
    void cell()
    {
        QFETCH(int, index);
        QFETCH(QByteArray, person);
        const Need& need = kNeeds[index];
        const Json answer = m_steps->fixture().ask(person.constData(), need.plane, need.document, "acme");
        QVERIFY2(answer.contains("errors"), dumpJson(answer).constData());
        const Json& why = answer["errors"][0]["extensions"];
        QCOMPARE(why["code"], Json("FORBIDDEN"));
        QCOMPARE(why["rule"], Json("permissions"));
        QCOMPARE(why["missing"], Json(permissionName(need.permission).toStdString()));
        const bool isTenants = PermissionMatrix::allows(Role::Admin, need.permission);
        QCOMPARE(why["whoCanGrant"], isTenants ? Json::array({"admin", "operator"}) : Json::array({"operator"}));
    }

private:
    std::unique_ptr<TenantSteps> m_steps;
};

QTEST_GUILESS_MAIN(TestExplainDeny)
#include "tst_explaindeny.moc"
