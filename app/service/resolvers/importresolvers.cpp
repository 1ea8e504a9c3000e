// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvercontext.h"
#include "service/resolvers/platformresolvers.h"
#include "storage/keyvaluestore.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

constexpr qsizetype kMostBytes = 4096;

/// The note's key. Whoever may make tenants may import: nobody else has a use for it.
Result<QByteArray> keyOf(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::TenantCreate); !may)
        return fail(may.error());
    if (const auto platform = context.platform(); !platform)
        return fail(platform.error());
    const auto id = checkedIdBytes(QByteArray::fromStdString(call.arg<std::string>("import")), "import");
    if (!id)
        return fail(id.error());
    return "import:" + *id;
}

Result<ResolvedValue> importPosition(const FieldCall& call)
{
    const auto key = keyOf(call);
    if (!key)
        return fail(key.error());
    const auto found = KeyValueStore(call.context<ResolverContext>().database()).get(*key);
    if (!found)
        return fail(found.error());
    return *found ? ResolvedValue(**found) : ResolvedValue();
}

/// Not audited: it says nothing of a tenant, and what the import itself changes has its entries.
Result<ResolvedValue> saveImportPosition(const FieldCall& call)
{
    const auto key = keyOf(call);
    if (!key)
        return fail(key.error());
    auto& context = call.context<ResolverContext>();
    const Json position = call.arg<Json>("position", Json());
    if (dumpJson(position).size() > kMostBytes)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("a position may hold %1 bytes").arg(kMostBytes),
            QStringLiteral("position"));
    KeyValueStore notes(context.database());
    const auto done = position.is_null() ? notes.remove(context.transaction(), *key)
                                         : notes.put(context.transaction(), *key, position);
    if (!done)
        return fail(done.error());
    return ResolvedValue(Json(true));
}

} // namespace

void addImportResolvers(ResolverMap& map)
{
    map.add("Query", "importPosition", importPosition);
    map.add("Mutation", "saveImportPosition", saveImportPosition);
}

} // namespace Tenantry
