// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/shareuses.h"

#include "base/log.h"
#include "service/sharing/shareclock.h"
#include "storage/sharebook.h"

namespace Tenantry {

namespace {

constexpr qsizetype kLongestDocument = 8 * 1024;

/// One that holds another text than the grant's id is not kept: it may be somebody's.
QByteArray scrubbed(const QByteArray& document, const GrantId& grant)
{
    if (document.size() > kLongestDocument)
        return {};
    QByteArray rest(document.constData(), document.size());
    const QByteArray kept = rest;
    rest.replace('"' + grant.bytes() + '"', "");
    return rest.size() < kept.size() && !rest.contains('"') && !rest.contains('$') ? kept : QByteArray();
}

} // namespace

void ShareUses::add(
    const QList<GrantId>& grants, const AuditActor& actor, const RequestId& request, const QByteArray& document)
{
    {
        const std::lock_guard lock(m_mutex);
        for (const GrantId& grant : grants) {
            Counted& counted = m_counted[grant];
            if (counted.uses++ == 0) {
                counted.actor = actor;
                counted.request = request;
            }
            if (QByteArray kept = scrubbed(document, grant); !kept.isEmpty())
                counted.document = std::move(kept);
        }
        // A storm of reads must not become one of writes.
        const bool isSoon = std::chrono::steady_clock::now() - m_written < std::chrono::seconds(1);
        if (isSoon || std::exchange(m_isAsked, true))
            return;
    }
    m_later([this] { write(); });
}

void ShareUses::write()
{
    std::map<GrantId, Counted> counted;
    {
        const std::lock_guard lock(m_mutex);
        counted.swap(m_counted);
        m_isAsked = false;
        if (counted.empty())
            return;
        m_written = std::chrono::steady_clock::now();
    }
    const auto written = [&]() -> Result<void> {
        const auto database = m_workspace.database();
        if (!database)
            return fail(database.error());
        auto transaction = Transaction::begin(**database, Transaction::Mode::Write);
        if (!transaction)
            return fail(transaction.error());
        const auto now = ShareBook(**database).steady(m_clock.now());
        if (!now)
            return fail(now.error());
        for (const auto& [grant, uses] : counted) {
            const ShareDesk desk{*transaction, *now, uses.actor, uses.request, uses.actor.tenantId};
            if (const auto added = ShareClock::addUses(desk, grant, uses.uses, uses.document); !added)
                return added;
        }
        return transaction->commit();
    }();
    if (!written)
        qCWarning(logService) << "uses of grants were not written down:" << describe(written.error());
}

} // namespace Tenantry
