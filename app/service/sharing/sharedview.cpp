// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sharing/sharedview.h"

#include "service/listwindow.h"
#include "service/resolvers/eventfields.h"
#include "service/sharing/sharerule.h"

namespace Tenantry {

Result<std::shared_ptr<const SharedView>> SharedView::reached(const ServiceCall& call, const GrantId& id)
{
    auto found = call.reach
        ? call.reach(id)
        : Result<ShareReach>(refuseShare(ShareRule::NoGrant, QStringLiteral("There is no active grant with this id.")));
    if (!found)
        return fail(found.error());
    Database& data = *found->data;
    return std::shared_ptr<const SharedView>(new SharedView(std::move(*found), data));
}

Result<std::shared_ptr<const SharedView>> SharedView::open(ResolverContext& context, const GrantId& id)
{
    auto view = reached(context.call(), id);
    if (!view)
        context.deny({Denial::Kind::Share, {}, "grant:" + id.bytes().left(128)});
    return view;
}

tl::unexpected<Error> SharedView::outside(ResolverContext* context, const QByteArray& what) const
{
    if (context)
        context->deny({Denial::Kind::Share, grant().provider, "grant:" + grant().id.bytes() + ' ' + what});
    return refuseShare(
        ShareRule::OutsideScope, QStringLiteral("The grant does not show %1.").arg(QString::fromUtf8(what)));
}

Result<void> SharedView::need(ResolverContext* context, const char* resource) const
{
    return grant().scope.hasResource(resource) ? Result<void>() : Result<void>(outside(context, resource));
}

Result<void> SharedView::needField(ResolverContext* context, const QByteArray& field) const
{
    return grant().scope.hasField(field) ? Result<void>() : Result<void>(outside(context, field));
}

Result<std::optional<EventFilter>> SharedView::within(ResolverContext* context, const Json& arguments) const
{
    const ShareScope& granted = grant().scope;
    for (const TenantId& named : tenantsNamedBy(arguments)) {
        if (named != grant().provider)
            return outside(context, "another tenant");
    }
    EventFilter filter = eventFilterFrom(arguments);
    const std::pair<bool, const char*> parts[] = {{filter.userId.has_value(), "events.userId"},
        {filter.sessionId.has_value(), "events.sessionId"}, {filter.tags != EventTags{}, "events.metadata"},
        {!filter.text.isEmpty(), "events.data"}, {!filter.text.isEmpty(), "events.userId"}};
    for (const auto& [isAsked, field] : parts) {
        if (const auto shown = isAsked ? needField(context, field) : Result<void>(); !shown)
            return fail(shown.error());
    }
    const auto types = commonTypes(granted.types, filter.types);
    if (!types)
        return std::optional<EventFilter>();
    filter.types = *types;
    if (granted.from)
        filter.from = std::max(*granted.from, filter.from.value_or(*granted.from));
    if (granted.to)
        filter.to = std::min(*granted.to, filter.to.value_or(*granted.to));
    if (filter.from && filter.to && *filter.from >= *filter.to)
        return std::optional<EventFilter>();
    return std::optional(std::move(filter));
}

CursorPurpose SharedView::purpose(const ResolverContext& context, const Json& arguments) const
{
    CursorPurpose purpose = context.purpose("shared", filterDigest(arguments) + grant().id.bytes() + grant().digest);
    return purpose;
}

} // namespace Tenantry
