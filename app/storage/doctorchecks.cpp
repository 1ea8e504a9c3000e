// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/doctorchecks.h"

namespace Tenantry {

QList<DoctorCheck> doctorChecks()
{
    const QString restore = QStringLiteral("Restore the workspace from a backup.");
    const QString owners = QStringLiteral("The row was changed outside Tenantry: it is withheld wherever it is asked "
                                          "for. Restore it from a backup.");
    const QString rollups = QStringLiteral("Import into a new workspace, or restore this one from a backup: the events "
                                           "are whole, their sums are not.");
    const QString removed =
        QStringLiteral("Entries were removed or added outside Tenantry. Ask `tenantryd verify` which, and restore the "
                       "workspace from a backup.");
    return {
        {"integrity", "SELECT '', quick_check FROM pragma_quick_check(20) WHERE quick_check <> 'ok'", restore},
        {"foreignKeys",
            "SELECT '', 'a row of ' || \"table\" || ' names one of ' || parent || ' that is not there'"
            " FROM pragma_foreign_key_check LIMIT 20",
            restore},
        {"owners",
            "SELECT t.id, count(*) || ' event(s) say another owner' FROM event e JOIN tenant t ON t.key = e.tenant"
            " WHERE e.tenant_id <> t.id GROUP BY t.key",
            owners},
        {"owners",
            "SELECT t.id, count(*) || ' membership(s) say another owner' FROM membership m"
            " JOIN tenant t ON t.key = m.tenant WHERE m.tenant_id <> t.id GROUP BY t.key",
            owners},
        {"owners",
            "SELECT l.log, count(*) || ' audit entries say another log' FROM audit a JOIN audit_log l ON l.key = "
            "a.log_key"
            " WHERE a.log <> l.log GROUP BY l.key",
            owners},
        {"rollups",
            "SELECT t.id, 'the total says ' || coalesce(x.n, 0) || ', there are ' || coalesce(c.n, 0) FROM tenant t"
            " LEFT JOIN tenant_total x ON x.tenant = t.key"
            " LEFT JOIN (SELECT tenant, count(*) AS n FROM event GROUP BY tenant) c ON c.tenant = t.key"
            " WHERE coalesce(x.n, 0) <> coalesce(c.n, 0)",
            rollups},
        {"rollups",
            "SELECT t.id, 'the hours say ' || coalesce(h.n, 0) || ', the hours by type ' || coalesce(u.n, 0)"
            " || ', the total ' || coalesce(x.n, 0) FROM tenant t LEFT JOIN tenant_total x ON x.tenant = t.key"
            " LEFT JOIN (SELECT tenant, sum(n) AS n FROM tenant_hour GROUP BY tenant) h ON h.tenant = t.key"
            " LEFT JOIN (SELECT tenant, sum(n) AS n FROM usage_hour GROUP BY tenant) u ON u.tenant = t.key"
            " WHERE coalesce(h.n, 0) <> coalesce(x.n, 0) OR coalesce(u.n, 0) <> coalesce(x.n, 0)",
            rollups},
        {"audit",
            "SELECT l.log, 'the log says ' || l.size || ' entries, there are ' || count(a.idx)"
            " FROM audit_log l LEFT JOIN audit a ON a.log_key = l.key GROUP BY l.key HAVING count(a.idx) <> l.size",
            removed},
        {"audit",
            "SELECT l.log, 'epoch ' || h.epoch || ' says ' || h.size || ' entries, the newest is #' || coalesce(n, '-')"
            " FROM ledger_head h JOIN audit_log l ON l.key = h.log_key"
            " LEFT JOIN (SELECT log_key, epoch, max(idx) AS n FROM audit GROUP BY log_key, epoch) a"
            " ON a.log_key = h.log_key AND a.epoch = h.epoch WHERE coalesce(n, -1) <> h.size - 1",
            removed},
    };
}

} // namespace Tenantry
