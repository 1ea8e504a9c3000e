// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvers/bindinglisting.h"

#include "service/resolvercontext.h"

#include <algorithm>

namespace Tenantry {

namespace {

const QByteArray kShared = QByteArrayLiteral("shared");
const QByteArray kDedicated = QByteArrayLiteral("dedicated:");

/// The word of the tenants' own rows that means this binding; empty where none does.
QByteArray wordOf(const BindingStatus& status)
{
    if (status.isDefault)
        return kShared;
    return status.database.isEmpty() ? QByteArray() : kDedicated + status.database;
}

BindingStatus neverLookedAt(const QByteArray& word)
{
    BindingStatus status;
    status.name = word;
    status.isDefault = word == kShared;
    status.database = status.isDefault ? QByteArray() : word.mid(kDedicated.size());
    return status;
}

} // namespace

Result<std::vector<BindingListing::Row>> BindingListing::read(ResolverContext& context)
{
    const auto platform = context.platform();
    if (!platform)
        return fail(platform.error());
    QList<BindingStatus> statuses = context.call().bindings ? context.call().bindings() : QList<BindingStatus>();
    QList<TenantId> routed;
    for (const BindingStatus& status : std::as_const(statuses))
        routed.append(status.tenants);
    const PlacementRepository placement(context.database());
    auto counts = placement.counts(**platform, routed);
    if (!counts)
        return fail(counts.error());
    for (const BindingStatus& status : std::as_const(statuses))
        counts->insert(wordOf(status), counts->value(wordOf(status))); // nobody, where no row says it
    for (auto it = counts->constBegin(); it != counts->constEnd(); ++it) {
        const bool isThere = std::any_of(statuses.constBegin(), statuses.constEnd(),
            [&](const BindingStatus& status) { return wordOf(status) == it.key(); });
        if (!isThere)
            statuses.append(neverLookedAt(it.key()));
    }
    std::vector<Row> rows;
    for (const BindingStatus& status : std::as_const(statuses)) {
        const QByteArray word = wordOf(status);
        const auto named = placement.count(**platform, status.tenants);
        if (!named)
            return fail(named.error());
        const int own = word.isEmpty() ? 0 : counts->value(word);
        rows.push_back({status, {word, status.tenants, routed}, own + *named});
    }
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return std::pair(!a.status.isDefault, a.status.name) < std::pair(!b.status.isDefault, b.status.name);
    });
    return rows;
}

} // namespace Tenantry
