// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/auditing/canonicalentry.h"

#include "ledger/canonicaljson.h"
#include "ledger/canonicaltext.h"

#include <array>

namespace Tenantry {

namespace {

std::string textOf(const QByteArray& bytes)
{
    return Ledger::isUtf8(viewOf(bytes)) ? bytes.toStdString() : QString::fromUtf8(bytes).toStdString();
}

template <class Tag> std::string textOf(const StrongId<Tag>& id) { return textOf(id.bytes()); }

Json actorJson(const AuditActor& actor)
{
    Json object = {{"userId", textOf(actor.userId)}, {"tenantId", textOf(actor.tenantId)}};
    if (!actor.role.isEmpty())
        object["role"] = textOf(actor.role);
    if (!actor.sessionId.isEmpty())
        object["sessionId"] = textOf(actor.sessionId);
    return object;
}

Json plainJson(const AuditEntry& entry, const QByteArray& logName)
{
    Json object = {{"v", 1}, {"log", logName.toStdString()}, {"index", entry.index},
        {"time", entry.time.toRfc3339().toStdString()}, {"action", textOf(entry.action)},
        {"actor", actorJson(entry.actor)}, {"outcome", outcomeName(entry.outcome).toStdString()},
        {"severity", severityName(entry.severity).toStdString()}, {"targets", Json::array()}};
    for (const AuditTarget& target : entry.targets)
        object["targets"].push_back({{"kind", textOf(target.kind)}, {"id", textOf(target.id)}});
    if (!entry.requestId.isEmpty())
        object["requestId"] = textOf(entry.requestId);
    if (!entry.before.is_null())
        object["before"] = entry.before;
    if (!entry.after.is_null())
        object["after"] = entry.after;
    if (!entry.data.is_null())
        object["data"] = entry.data;
    return object;
}

void addWords(const Json& value, std::string& words)
{
    if (value.is_string()) {
        words += value.get_ref<const std::string&>();
        words += ' ';
    } else if (value.is_structured()) {
        for (const Json& part : value)
            addWords(part, words);
    }
}

QByteArray wordsOfJson(const Json& object)
{
    std::string words;
    for (const char* name : {"action", "actor", "targets", "requestId", "before", "after", "data"}) {
        if (const auto part = object.find(name); part != object.end())
            addWords(*part, words);
    }
    return QByteArray::fromStdString(words);
}

} // namespace

Result<CanonicalEntry> CanonicalEntry::make(const AuditEntry& entry, const QByteArray& logName)
{
    CanonicalEntry made;
    Json object = plainJson(entry, logName);
    for (const AuditPersonal& personal : entry.personal) {
        auto opening = Ledger::Opening::make(entry.index, personal.name, personal.value);
        if (!opening)
            return fail(opening.error());
        Json& commitment = object["personal"][personal.name.toStdString()];
        if (!commitment.is_null())
            return fail(ErrorCode::InvalidArgument, QStringLiteral("personal data of one name, twice in an entry"));
        commitment = Ledger::toBase64(Ledger::commitmentOf(*opening)).toStdString();
        made.openings.append(std::move(*opening));
    }
    auto bytes = Ledger::canonical(object);
    if (!bytes)
        return fail(bytes.error());
    made.bytes = std::move(*bytes);
    made.words = wordsOfJson(object);
    return made;
}

QByteArray CanonicalEntry::wordsOf(std::string_view bytes)
{
    const auto object = parseJson(bytes);
    return object ? wordsOfJson(*object) : QByteArray();
}

} // namespace Tenantry
