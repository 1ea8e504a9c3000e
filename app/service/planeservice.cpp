// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/planeservice.h"

#include "graphql/execution/execute.h"
#include "service/administration/rulewords.h"
#include "service/resolvercontext.h"
#include "storage/cancelguard.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

constexpr QStringView kPermissionPath = u"permission:";
constexpr QStringView kSharePath = u"share:";

constexpr qsizetype kCachedBytes = 4 * 1024 * 1024;

/// What a client adds to every selection to be told whose the records are is not held against the asker.
ParseLimits limitsOfRequests()
{
    ParseLimits limits;
    limits.uncountedAliases = {"_tenantry_owner", "_tenantry_type", "_tenantry_grant"};
    return limits;
}

/// Who gives roles in a tenant gives what a tenant's role has; the rest is the platform's.
QByteArrayList grantersOf(const ServiceCall& call, const QByteArray& missing)
{
    const auto permission = permissionFromName(missing);
    const QByteArrayList roles = permission && call.rolesWith ? call.rolesWith(*permission) : QByteArrayList();
    const bool isTenants = std::any_of(roles.begin(), roles.end(),
        [](const QByteArray& role) { return !isPlatformRole(roleFromName(role).value_or(Role::Operator)); });
    return isTenants ? QByteArrayList{"admin", "operator"} : QByteArrayList{"operator"};
}

/// What the asker is shown. Details of the workspace's own failures stay in the log.
PresentedError present(const ServiceCall& call, const ResolverContext& context, const Error& error)
{
    PresentedError shown{error.detail.toStdString(), codeName(error.code)};
    if (error.path.startsWith(kPermissionPath)) {
        const QString missing = error.path.mid(kPermissionPath.size());
        shown.extensions["rule"] = "permissions";
        shown.extensions["missing"] = missing.toStdString();
        Json roles = Json::array();
        for (const QByteArray& role : grantersOf(call, missing.toUtf8()))
            roles.push_back(role.toStdString());
        shown.extensions["whoCanGrant"] = std::move(roles);
    } else if (error.path.startsWith(RuleWords::kPath)) {
        shown.extensions = RuleWords::of(QStringView(error.path).mid(RuleWords::kPath.size()));
    } else if (const Json why = context.explained(error.path); why.is_object()) {
        shown.extensions = why;
    } else if (error.path.startsWith(kSharePath)) {
        shown.extensions["rule"] = error.path.mid(kSharePath.size()).toStdString();
    } else if (!error.path.isEmpty() && error.code < ErrorCode::StorageCorrupt) {
        shown.extensions["place"] = error.path.toStdString();
    }
    return shown;
}

ValidationError asValidationError(const Error& error)
{
    ValidationError shown;
    shown.message = error.detail.toStdString();
    shown.code = error.code;
    return shown;
}

} // namespace

PlaneService::PlaneService(SchemaPtr schema, ResolverMap resolvers, CursorSeal seal, const Clock& clock)
    : m_schema(std::move(schema))
    , m_resolvers(std::move(resolvers))
    , m_seal(std::move(seal))
    , m_clock(clock)
    , m_documents(m_schema, kCachedBytes, limitsOfRequests())
{
}

OperationKind PlaneService::kindOf(const QByteArray& query, const QByteArray& operationName)
{
    const auto entry = m_documents.prepared(query);
    return entry->document ? operationKind(*entry->document, operationName.toStdString()).value_or(OperationKind::Query)
                           : OperationKind::Query;
}

bool PlaneService::isOnly(const QByteArray& query, const QByteArray& operationName, const char* field)
{
    if (!isChange(query, operationName))
        return false;
    const auto entry = m_documents.prepared(query);
    const OperationDefinition* operation = entry->document->operation(operationName.toStdString());
    const bool isAlone = operation && entry->document->definitions.size() == 1 && operation->selections.size() == 1;
    const auto isIt = [field](const Selection& one) { return one.kind == Selection::Kind::Field && one.name == field; };
    return isAlone && isIt(operation->selections.front());
}

ExecutionRequest PlaneService::executionOf(
    const ServiceCall& call, DocumentPtr document, ResolverContext& context) const
{
    ExecutionRequest request;
    request.schema = m_schema;
    request.resolvers = &m_resolvers;
    request.document = std::move(document);
    request.operationName = call.operationName.toStdString();
    request.variables = call.variables;
    request.context = &context;
    request.cancel = call.cancel;
    request.extensions = call.extensions;
    request.present = [&call, &context](const Error& error) { return present(call, context, error); };
    return request;
}

Result<ServiceAnswer> PlaneService::run(Database& database, const ServiceCall& call)
{
    const auto entry = m_documents.prepared(call.query);
    if (!entry->document)
        return ServiceAnswer{errorBody(entry->errors, call.extensions), true};
    const auto kind = operationKind(*entry->document, call.operationName.toStdString());
    const bool change = kind && *kind == OperationKind::Mutation;
    const CancelGuard guard(database, call.cancel, ExecutionLimits().time);
    const auto mode = change ? Transaction::Mode::Write : Transaction::Mode::Read;
    // Never two files in one change: with a database of its own a tenant's events are changed there alone.
    auto transaction = Transaction::begin(database, call.data ? Transaction::Mode::Read : mode);
    if (!transaction)
        return fail(transaction.error());
    std::optional<CancelGuard> dataGuard;
    std::optional<Transaction> data;
    if (call.data) {
        dataGuard.emplace(*call.data, call.cancel, ExecutionLimits().time);
        auto begun = Transaction::begin(*call.data, mode);
        if (!begun)
            return fail(begun.error());
        data.emplace(std::move(*begun));
    }
    ResolverContext context(call, *transaction, m_seal, m_clock.now(), data ? &*data : nullptr);
    const ExecutionResult result = execute(executionOf(call, call.document ? call.document : entry->document, context));
    context.answer().body = result.body;
    context.answer().requestError = result.requestError;
    if (call.cancel.isCancelled())
        return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    if (!change || (result.errors == 0 && !result.requestError)) {
        if (const auto committed = (data ? *data : *transaction).commit(); !committed)
            context.answer().body = errorBody({asValidationError(committed.error())}, call.extensions);
    }
    return context.answer();
}

} // namespace Tenantry
