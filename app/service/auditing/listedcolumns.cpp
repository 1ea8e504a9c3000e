// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/auditing/listedcolumns.h"

#include "ledger/canonicalscanner.h"
#include "ledger/canonicaltext.h"

namespace Tenantry {

namespace {

using Ledger::CanonicalMembers;

std::string_view valueOf(const CanonicalMembers& members, std::string_view name)
{
    for (const Ledger::CanonicalMember& member : members) {
        if (member.name == name)
            return member.value;
    }
    return {};
}

std::string textOf(const CanonicalMembers& members, std::string_view name)
{
    const std::string_view value = valueOf(members, name);
    return value.size() < 2 || value.front() != '"' ? std::string()
                                                    : Ledger::unescaped(value.substr(1, value.size() - 2));
}

CanonicalMembers objectOf(const CanonicalMembers& members, std::string_view name)
{
    const std::string_view value = valueOf(members, name);
    return value.empty() || value.front() != '{' ? CanonicalMembers() : Ledger::membersOf(value);
}

/// `kind:id` of the first; columns of ids keep what canonical text cannot hold, so text is compared as UTF-8 says it.
std::string targetOf(std::string_view targets)
{
    if (targets.size() < 3 || targets[1] != '{')
        return {};
    const Json list = parseJson(targets).value_or(Json::array());
    if (!list.is_array() || list.empty())
        return {};
    return (bytesMember(list[0], "kind") + ':' + bytesMember(list[0], "id")).toStdString();
}

std::string inUtf8(const QByteArray& column)
{
    return Ledger::isUtf8(viewOf(column)) ? column.toStdString() : QString::fromUtf8(column).toStdString();
}

} // namespace

QString wronglyListed(const AuditRecord& row)
{
    CanonicalMembers members;
    if (!Ledger::scanCanonical(viewOf(row.entry), &members) || row.entry.isEmpty() || row.entry.front() != '{')
        return {};
    const CanonicalMembers actor = objectOf(members, "actor");
    const auto time = Timestamp::parse(textOf(members, "time"));
    if (!time || *time != row.key.at)
        return QStringLiteral("time");
    if (textOf(members, "action") != inUtf8(row.action))
        return QStringLiteral("action");
    if (textOf(actor, "userId") != inUtf8(row.actorId.bytes()) || textOf(actor, "role") != inUtf8(row.actorRole)
        || textOf(actor, "tenantId") != inUtf8(row.actorTenantId.bytes()))
        return QStringLiteral("actor");
    if (targetOf(valueOf(members, "targets")) != inUtf8(row.target))
        return QStringLiteral("target");
    if (textOf(members, "outcome") != outcomeName(row.outcome).toStdString())
        return QStringLiteral("outcome");
    if (textOf(members, "severity") != severityName(row.severity).toStdString())
        return QStringLiteral("severity");
    if (textOf(members, "requestId") != inUtf8(row.requestId.bytes()))
        return QStringLiteral("request id");
    return {};
}

} // namespace Tenantry
