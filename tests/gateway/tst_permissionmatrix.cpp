// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/permissionmatrix.h"

#include <QTest>

using namespace Tenantry;

/// One row per cell of CONTRACTS.md's table that applies now, spelled out here a second time on purpose.
class TestPermissionMatrix : public QObject {
    Q_OBJECT
private slots:
    void cell_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<quint32>("permission");
        QTest::addColumn<bool>("allowed");
        struct Expected {
            Permission permission;
            const char* roles; ///< v m a u(auditor) o
        };
        const QList<Expected> table{
            {Permission::Read, "vma.o"},
            {Permission::Write, ".ma.."},
            {Permission::Delete, "..a.."},
            {Permission::MemberManage, "..a.o"},
            {Permission::TenantEdit, "..a.o"},
            {Permission::TenantCreate, "....o"},
            {Permission::TenantSuspend, "....o"},
            {Permission::TenantArchive, "....o"},
            {Permission::TenantPurge, "....o"},
            {Permission::AuditRead, "..auo"},
            {Permission::AuditExport, "..auo"},
            {Permission::AuditReview, "...u."},
            {Permission::AuditHold, "...uo"},
            {Permission::AuditErase, "....o"},
            {Permission::IsolationRead, "..auo"},
            {Permission::IsolationManage, "....o"},
            {Permission::ShareRequest, ".ma.."},
            {Permission::ShareOffer, "..a.."},
            {Permission::ShareApprove, "..a.."},
            {Permission::ShareManage, "..a.."},
            {Permission::ShareBreakGlass, "..a.."},
            {Permission::ShareOversee, "....o"},
        };
        const QList<Role> columns{Role::Viewer, Role::Member, Role::Admin, Role::Auditor, Role::Operator};
        for (const Expected& row : table) {
            for (qsizetype i = 0; i < columns.size(); ++i) {
                const QByteArray name = permissionName(row.permission) + ' ' + roleName(columns[i]);
                QTest::newRow(name.constData())
                    << static_cast<int>(columns[i]) << static_cast<quint32>(row.permission) << (row.roles[i] != '.');
            }
        }
    }
    void cell()
    {
        QFETCH(int, role);
        QFETCH(quint32, permission);
        QFETCH(bool, allowed);
        const auto what = static_cast<Permission>(permission);
        QCOMPARE(PermissionMatrix::allows(static_cast<Role>(role), what), allowed);
        QCOMPARE(PermissionMatrix::rolesWith(what).contains(roleName(static_cast<Role>(role))), allowed);
    }
};

QTEST_GUILESS_MAIN(TestPermissionMatrix)
#include "tst_permissionmatrix.moc"
