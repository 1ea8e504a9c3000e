// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/commitgroup.h"

#include "storage/workspace.h"

namespace Tenantry {

namespace {

/// What one commit may hold: enough that the sync no longer counts, little enough that the first has not waited long.
constexpr size_t kMostChanges = 32;
constexpr std::chrono::milliseconds kLongest{10};

} // namespace

Result<void> CommitGroup::join()
{
    if (m_group && !m_group->isAlive())
        close();
    if (m_group)
        return {};
    const auto database = m_workspace.database();
    if (!database)
        return fail(database.error());
    auto begun = TransactionGroup::begin(**database);
    if (!begun)
        return fail(begun.error());
    m_group.emplace(std::move(*begun));
    m_opened = std::chrono::steady_clock::now();
    return {};
}

void CommitGroup::then(Told told)
{
    if (m_group)
        m_told.push_back(std::move(told));
    else
        told({});
}

void CommitGroup::closeIfDue()
{
    if (m_group && (m_told.size() >= kMostChanges || std::chrono::steady_clock::now() - m_opened > kLongest))
        close();
}

void CommitGroup::close()
{
    if (!m_group)
        return;
    const auto committed = m_group->commit();
    m_group.reset();
    for (const Told& told : std::exchange(m_told, {}))
        told(committed);
}

} // namespace Tenantry
