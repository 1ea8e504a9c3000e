// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/cloudtrailmapping.h"

#include "domain/auditentry.h"

#include <algorithm>
#include <array>

namespace Tenantry {

namespace {

bool isAccount(std::string_view text)
{
    return text.size() == 12 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void add(std::string_view text, QSet<QByteArray>& accounts)
{
    if (isAccount(text))
        accounts.insert(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
}

/// `arn:partition:service:region:account:resource`, wherever one stands in the text.
void accountsOfArns(std::string_view text, QSet<QByteArray>& accounts)
{
    for (size_t at = text.find("arn:"); at != std::string_view::npos; at = text.find("arn:", at + 4)) {
        size_t part = at;
        for (int colons = 0; colons < 4 && part != std::string_view::npos; ++colons) {
            part = text.find(':', part);
            part = part == std::string_view::npos ? part : part + 1;
        }
        if (part != std::string_view::npos && part + 12 < text.size() && text[part + 12] == ':')
            add(text.substr(part, 12), accounts);
    }
}

void accountsIn(const Json& value, QSet<QByteArray>& accounts)
{
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        add(text, accounts);
        accountsOfArns(text, accounts);
    } else if (value.is_structured()) {
        for (const Json& part : value)
            accountsIn(part, accounts);
    }
}

const Json& part(const Json& object, const char* key)
{
    static const Json kNothing;
    if (!object.is_object())
        return kNothing;
    const auto at = object.find(key);
    return at == object.end() ? kNothing : *at;
}

QByteArray firstGood(std::initializer_list<QByteArray> candidates)
{
    for (const QByteArray& text : candidates) {
        if (checkedIdBytes(text, "actor"))
            return text;
    }
    return {};
}

Outcome outcomeOf(const Json& record)
{
    const QByteArray code = bytesMember(record, "errorCode");
    const QByteArray message = bytesMember(record, "errorMessage");
    if (code.contains("Denied") || code.contains("Unauthorized") || message == "Failed authentication")
        return Outcome::Denied;
    return code.isEmpty() && message.isEmpty() ? Outcome::Allowed : Outcome::Failed;
}

Severity severityOf(const Json& record, Outcome outcome, bool isCross)
{
    if (isCross)
        return Severity::High;
    if (outcome != Outcome::Allowed)
        return outcome == Outcome::Denied ? Severity::Medium : Severity::Low;
    const Json& readOnly = part(record, "readOnly");
    return readOnly.is_boolean() && !readOnly.get<bool>() ? Severity::Notice : Severity::Info;
}

/// What was acted upon: the record's own list, else the first parameter that names something.
QByteArray resourceOf(const Json& record)
{
    const Json& resources = part(record, "resources");
    if (resources.is_array() && !resources.empty()) {
        if (const QByteArray arn = bytesMember(resources.front(), "ARN"); !arn.isEmpty())
            return arn;
    }
    const Json& parameters = part(record, "requestParameters");
    static constexpr std::array kNames{"bucketName", "roleName", "userName", "functionName", "secretId", "instanceId",
        "groupId", "policyArn", "roleArn", "snapshotId", "imageId", "keyId", "trailName", "name", "Host"};
    for (const char* name : kNames) {
        if (const QByteArray text = bytesMember(parameters, name); !text.isEmpty())
            return text;
    }
    return {};
}

Json dataOf(const Json& record, const QByteArray& resource, Outcome outcome)
{
    Json data = {{"status", outcomeName(outcome).toLower().toStdString()}};
    static constexpr std::array kMembers{std::pair{"eventSource", "eventSource"}, std::pair{"eventName", "eventName"},
        std::pair{"awsRegion", "region"}, std::pair{"sourceIPAddress", "address"}, std::pair{"userAgent", "userAgent"},
        std::pair{"errorCode", "errorCode"}, std::pair{"errorMessage", "errorMessage"},
        std::pair{"readOnly", "readOnly"}, std::pair{"requestID", "requestId"}, std::pair{"eventType", "eventType"},
        std::pair{"userIdentity", "userIdentity"}, std::pair{"requestParameters", "requestParameters"}};
    for (const auto& [from, to] : kMembers) {
        if (const Json& value = part(record, from); !value.is_null())
            data[to] = value;
    }
    if (!resource.isEmpty())
        data["resource"] = resource.toStdString();
    return data;
}

Json metadataOf(const Json& record, const QByteArray& type, const QByteArray& resource, const QSet<QByteArray>& foreign)
{
    const Outcome outcome = outcomeOf(record);
    Json targets = Json::array();
    if (!resource.isEmpty())
        targets.push_back({{"kind", "resource"}, {"id", resource.toStdString()}});
    QByteArrayList sorted(foreign.begin(), foreign.end());
    std::sort(sorted.begin(), sorted.end());
    for (const QByteArray& account : sorted)
        targets.push_back({{"kind", "tenant"}, {"id", account.toStdString()}});
    return {{"auditLog", true}, {"auditAction", foreign.isEmpty() ? type.toStdString() : "cross_tenant_access_attempt"},
        {"severity", severityName(severityOf(record, outcome, !foreign.isEmpty())).toStdString()},
        {"outcome", outcomeName(outcome).toStdString()}, {"targets", std::move(targets)}};
}

Role roleOf(const QByteArray& kind) { return kind == "IAMUser" || kind == "Root" ? Role::Member : Role::Viewer; }

} // namespace

QSet<QByteArray> CloudTrailMapping::foreignAccounts(const Json& record, const QByteArray& own)
{
    QSet<QByteArray> accounts;
    add(bytesMember(part(record, "userIdentity"), "accountId").toStdString(), accounts);
    accountsIn(part(record, "requestParameters"), accounts);
    accounts.remove(own);
    return accounts;
}

Result<MappedRecord> CloudTrailMapping::map(const Json& record) const
{
    const auto tenant = checkedTenantId(bytesMember(record, "recipientAccountId"));
    if (!tenant)
        return fail(tenant.error().code, tenant.error().detail, QStringLiteral("/recipientAccountId"));
    const auto time = Timestamp::parse(bytesMember(record, "eventTime").toStdString());
    if (!time)
        return fail(time.error().code, time.error().detail, QStringLiteral("/eventTime"));
    QByteArray service = bytesMember(record, "eventSource");
    const QByteArray name = bytesMember(record, "eventName");
    if (service.isEmpty() || name.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the record has no eventSource or no eventName"),
            QStringLiteral("/eventName"));
    if (service.endsWith(".amazonaws.com"))
        service.chop(14);
    const auto type = checkedIdBytes(service + '.' + name, "type");
    if (!type)
        return fail(type.error().code, type.error().detail, QStringLiteral("/eventName"));

    const Json& identity = part(record, "userIdentity");
    const QByteArray user = firstGood({bytesMember(identity, "userName"), bytesMember(identity, "arn"),
        bytesMember(identity, "principalId"), bytesMember(identity, "invokedBy")});
    const QByteArray account = bytesMember(identity, "accountId");
    const QByteArray resource = resourceOf(record);

    MappedRecord out;
    out.tenant = {*tenant, QLatin1String("AWS ") + tenant->toString(), {}, {}, bytesMember(record, "awsRegion"), {}};
    if (!user.isEmpty() && (account.isEmpty() || account == tenant->bytes()))
        out.actor = MemberDraft{UserId(user), QString::fromUtf8(user.mid(user.lastIndexOf('/') + 1)), {},
            roleOf(bytesMember(identity, "type")), *time};
    if (const QByteArray id = bytesMember(record, "eventID"); checkedIdBytes(id, "event id"))
        out.event.id = EventId(id);
    out.event.type = *type;
    out.event.timestamp = *time;
    if (!user.isEmpty())
        out.event.userId = UserId(user);
    out.event.data = dataOf(record, resource, outcomeOf(record));
    out.event.metadata = metadataOf(record, *type, resource, foreignAccounts(record, tenant->bytes()));
    return out;
}

} // namespace Tenantry
