// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvers/eventfields.h"
#include "service/resolvers/eventlists.h"
#include "service/resolvers/platformresolvers.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

/// Runs `list` with the lists of the right scope: the call's tenant; the one tenant an operator names, entered now; or
/// all.
template <class List> Result<ResolvedValue> within(const FieldCall& call, List list)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::Read); !may)
        return fail(may.error());
    const QList<TenantId> named = tenantsNamedBy(call.args());
    if (const auto own = context.checkNamed(named); !own)
        return fail(own.error());
    const EventFilter filter = eventFilterFrom(call.args());
    CursorPurpose purpose = context.purpose("events", filterDigest(call.args()));
    if (context.call().tenant)
        return list(EventLists(context, *context.call().tenant, purpose), filter);
    const auto platform = context.platform();
    if (!platform)
        return fail(platform.error());
    context.note("events.read");
    if (named.isEmpty())
        return list(EventLists(context, **platform, purpose), filter);
    const auto scope = context.call().enter(named.first());
    if (!scope)
        return fail(scope.error());
    return list(EventLists(context, *scope, purpose), filter);
}

Result<ResolvedValue> platformEventPage(const FieldCall& call)
{
    const auto window = ListWindow::fromArguments(call.args());
    if (!window)
        return fail(window.error());
    return within(call, [&](const auto& lists, const EventFilter& filter) {
        return lists.page(filter, *window, call.selects("totalCount"));
    });
}

Result<ResolvedValue> platformEventAnchors(const FieldCall& call)
{
    return within(call, [&](const auto& lists, const EventFilter& filter) {
        return lists.anchors(filter, call.arg<int>("every", 1000));
    });
}

} // namespace

void addPlatformEventResolvers(ResolverMap& map)
{
    map.add("Query", "eventPage", platformEventPage);
    map.add("Query", "eventAnchors", platformEventAnchors);
}

} // namespace Tenantry
