// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/graphqlcallreader.h"

#include "base/json.h"
#include "http/urlcoding.h"

namespace Tenantry {

namespace {

tl::unexpected<Error> wrong(const char* member, const char* type)
{
    return fail(ErrorCode::InvalidArgument,
        QStringLiteral("%1 must be %2").arg(QLatin1String(member), QLatin1String(type)), QLatin1String(member));
}

/// Null where the member is absent or null.
const Json* memberOf(const Json& object, const char* name)
{
    const auto at = object.find(name);
    return at == object.end() || at->is_null() ? nullptr : &*at;
}

Result<void> readText(const Json& object, const char* name, QByteArray& text)
{
    const Json* member = memberOf(object, name);
    if (member == nullptr)
        return {};
    if (!member->is_string())
        return wrong(name, "a string");
    text = QByteArray::fromStdString(member->get_ref<const std::string&>());
    return {};
}

template <class Id> Result<void> readContextId(const Json& context, const char* name, std::optional<Id>& id)
{
    QByteArray bytes;
    if (const auto read = readText(context, name, bytes); !read)
        return fail(read.error());
    if (memberOf(context, name) == nullptr)
        return {};
    const auto checked = checkedIdBytes(bytes, name);
    if (!checked)
        return fail(checked.error());
    id = Id(*checked);
    return {};
}

Result<void> readMetadata(const Json& metadata, TenantContext& context)
{
    if (!metadata.is_object())
        return wrong("context.metadata", "an object");
    if (memberOf(metadata, "role") != nullptr) {
        QByteArray role;
        if (const auto read = readText(metadata, "role", role); !read)
            return fail(read.error());
        context.role = role;
    }
    const Json* permissions = memberOf(metadata, "permissions");
    if (permissions == nullptr)
        return {};
    if (!permissions->is_array())
        return wrong("context.metadata.permissions", "a list of strings");
    for (const Json& permission : *permissions) {
        if (!permission.is_string())
            return wrong("context.metadata.permissions", "a list of strings");
        context.permissions.append(QByteArray::fromStdString(permission.get_ref<const std::string&>()));
    }
    return {};
}

Result<TenantContext> readContext(const Json& json)
{
    TenantContext context;
    if (!json.is_object())
        return wrong("context", "an object");
    std::optional<TenantId> tenant;
    if (const auto read = readContextId(json, "tenantId", tenant); !read)
        return fail(read.error());
    context.tenantId = tenant.value_or(TenantId());
    if (const auto read = readContextId(json, "userId", context.userId); !read)
        return fail(read.error());
    if (const auto read = readContextId(json, "sessionId", context.sessionId); !read)
        return fail(read.error());
    if (const Json* metadata = memberOf(json, "metadata")) {
        if (const auto read = readMetadata(*metadata, context); !read)
            return fail(read.error());
    }
    return context;
}

Result<GraphQLCall> readCall(const Json& body)
{
    if (body.is_array())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("Batches are not supported: send one request"));
    if (!body.is_object())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("The body must be a JSON object"));
    GraphQLCall call;
    const Json* query = memberOf(body, "query");
    if (query == nullptr)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("query is missing"), QStringLiteral("query"));
    if (const auto read = readText(body, "query", call.request.query); !read)
        return fail(read.error());
    if (const auto read = readText(body, "operationName", call.request.operationName); !read)
        return fail(read.error());
    if (const Json* variables = memberOf(body, "variables")) {
        if (!variables->is_object())
            return wrong("variables", "an object");
        call.request.variables = *variables;
    }
    if (const Json* extensions = memberOf(body, "extensions"); extensions != nullptr && !extensions->is_object())
        return wrong("extensions", "an object");
    if (const Json* context = memberOf(body, "context")) {
        auto read = readContext(*context);
        if (!read)
            return fail(read.error());
        call.context = std::move(*read);
    }
    return call;
}

} // namespace

Result<GraphQLCall> GraphQLCallReader::fromBody(const QByteArray& body)
{
    auto json = parseJson(body);
    if (!json)
        return fail(json.error());
    return readCall(*json);
}

Result<GraphQLCall> GraphQLCallReader::fromQuery(QByteArrayView query)
{
    const auto parameters = UrlCoding::parameters(query);
    if (!parameters)
        return fail(ErrorCode::ParseError, QStringLiteral("The query string is not percent-encoded UTF-8"));
    Json body = Json::object();
    for (const auto& [name, value] : *parameters) {
        const std::string key = name.toStdString();
        if (body.contains(key))
            return fail(
                ErrorCode::InvalidArgument, QStringLiteral("A parameter is given twice"), QString::fromUtf8(name));
        const bool isJson = name == "variables" || name == "extensions" || name == "context";
        if (!isJson) {
            body[key] = value.toStdString();
        } else if (!value.isEmpty()) {
            auto parsed = parseJson(value);
            if (!parsed)
                return fail(parsed.error());
            body[key] = std::move(*parsed);
        }
    }
    return readCall(body);
}

bool GraphQLCallReader::isJson(const HttpRequest& request)
{
    if (request.count("content-type") != 1)
        return false;
    QByteArrayView value = request.header("content-type");
    const qsizetype end = value.indexOf(';');
    if (!sameWord(stripped(end < 0 ? value : value.first(end)), "application/json"))
        return false;
    while (value.contains(';')) {
        value = value.sliced(value.indexOf(';') + 1);
        const QByteArrayView parameter = stripped(value.first(value.contains(';') ? value.indexOf(';') : value.size()));
        const qsizetype equals = parameter.indexOf('=');
        if (equals < 0 || !sameWord(parameter.first(equals), "charset"))
            continue;
        QByteArrayView charset = parameter.sliced(equals + 1);
        if (charset.size() >= 2 && charset.front() == '"' && charset.back() == '"')
            charset = charset.sliced(1).chopped(1);
        if (!sameWord(charset, "utf-8") && !sameWord(charset, "utf8"))
            return false;
    }
    return true;
}

} // namespace Tenantry
