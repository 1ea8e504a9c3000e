// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/auditgrammar.h"

namespace Tenantry::AuditGrammar {

namespace {

const QString kTenant = QStringLiteral("tenant");
const QString kAction = QStringLiteral("action");
const QString kActor = QStringLiteral("actor");
const QString kTarget = QStringLiteral("target");
const QString kOutcome = QStringLiteral("outcome");
const QString kSeverity = QStringLiteral("severity");
const QString kRequest = QStringLiteral("request");

template <class Enum> QStringList names(int count, QByteArray (*name)(Enum))
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all.append(QString::fromLatin1(name(static_cast<Enum>(i))).toLower());
    return all;
}

} // namespace

FilterGrammar make(bool allLogs)
{
    QList<FilterGrammar::Field> fields;
    if (allLogs)
        fields.append({kTenant, {}});
    fields.append({kAction, {}});
    fields.append({kActor, {}});
    fields.append({kTarget, {}});
    fields.append({kOutcome, names<Outcome>(3, outcomeName)});
    fields.append({kSeverity, names<Severity>(6, severityName)});
    fields.append({kRequest, {}});
    return FilterGrammar(fields);
}

AuditLogQuery queryOf(const PageMemory& memory)
{
    AuditLogQuery query;
    query.text = memory.words;
    query.from = memory.from;
    query.to = memory.to;
    for (const FilterField::Term& term : memory.terms) {
        const QByteArray value = term.value.toUtf8();
        if (term.field == kTenant)
            query.log = TenantId(value);
        else if (term.field == kAction)
            query.actions.append(value);
        else if (term.field == kActor)
            query.actor = UserId(value);
        else if (term.field == kTarget)
            query.target = value.contains(':') ? value : value + ':';
        else if (term.field == kRequest)
            query.requestId = RequestId(value);
        else if (term.field == kOutcome)
            query.outcome = outcomeFromName(value.toUpper());
        else if (const auto severity = severityFromName(value.toUpper()); term.field == kSeverity && severity)
            query.severities.append(*severity);
    }
    return query;
}

Json toJson(const PageMemory& memory)
{
    Json terms = Json::array();
    for (const FilterField::Term& term : memory.terms)
        terms.push_back({{"field", term.field.toStdString()}, {"value", term.value.toStdString()}});
    Json out{{"terms", std::move(terms)}, {"text", memory.words.toStdString()}};
    if (memory.from)
        out["from"] = memory.from->toRfc3339().toStdString();
    if (memory.to)
        out["to"] = memory.to->toRfc3339().toStdString();
    return out;
}

PageMemory fromJson(const Json& filter)
{
    PageMemory memory;
    if (!filter.is_object())
        return memory;
    for (const Json& term : filter.value("terms", Json::array())) {
        const QString field = stringMember(term, "field");
        const QString value = stringMember(term, "value");
        if (!field.isEmpty() && !value.isEmpty())
            memory.terms.append({field, QStringLiteral("="), value});
    }
    memory.words = stringMember(filter, "text");
    const auto time = [&](const char* name) -> std::optional<Timestamp> {
        const auto at = Timestamp::parse(bytesMember(filter, name).toStdString());
        return at ? std::optional(*at) : std::nullopt;
    };
    memory.from = time("from");
    memory.to = time("to");
    return memory;
}

} // namespace Tenantry::AuditGrammar
