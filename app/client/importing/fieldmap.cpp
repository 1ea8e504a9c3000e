// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/fieldmap.h"

#include "base/digest.h"
#include "client/importing/fieldmapreader.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <charconv>

namespace Tenantry {

namespace {

constexpr qint64 kMostMapBytes = 1024 * 1024;

QString builtInFolder() { return QStringLiteral(":/maps"); }

/// Reads an id that the record must have a good one of.
Result<QByteArray> needed(const FieldRule& rule, const Json& record, const char* what)
{
    const QByteArray text = rule.text(record);
    if (text.isEmpty())
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("the record has no %1").arg(QLatin1String(what)), rule.place());
    auto good = checkedIdBytes(text, what);
    if (!good)
        return fail(good.error().code, good.error().detail, rule.place());
    return good;
}

/// Reads an id that may be absent.
template <class Id> Result<std::optional<Id>> optional(const FieldRule& rule, const Json& record, const char* what)
{
    if (rule.text(record).isEmpty())
        return std::optional<Id>();
    return needed(rule, record, what).map([](const QByteArray& good) { return std::optional<Id>(Id(good)); });
}

bool isNothing(const Json& value)
{
    return value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty());
}

bool hasZone(const QByteArray& time)
{
    return time.endsWith('Z') || time.endsWith('z')
        || (time.size() > 6 && (time[time.size() - 6] == '+' || time[time.size() - 6] == '-'));
}

} // namespace

FieldMap::FieldMap(FieldMapRules rules, QByteArray fingerprint)
    : m_rules(std::move(rules))
    , m_fingerprint(std::move(fingerprint))
{
}

QStringList FieldMap::builtIn()
{
    QStringList names;
    for (const QString& file : QDir(builtInFolder()).entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name))
        names.append(file.chopped(5));
    return names;
}

Result<std::shared_ptr<const FieldMap>> FieldMap::load(const QString& fileOrName)
{
    const bool named = !QFileInfo::exists(fileOrName) && builtIn().contains(fileOrName);
    const QString path = named ? builtInFolder() + QLatin1Char('/') + fileOrName + QLatin1String(".toml") : fileOrName;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoError,
            QStringLiteral("the map cannot be read (%1); built in are: %2")
                .arg(file.errorString(), builtIn().join(QLatin1String(", "))),
            fileOrName);
    const QByteArray text = file.read(kMostMapBytes + 1);
    if (text.size() > kMostMapBytes)
        return fail(ErrorCode::LimitExceeded,
            QStringLiteral("this is no map: it has more than %1 bytes").arg(kMostMapBytes), fileOrName);
    auto rules = readFieldMap(text, fileOrName);
    if (!rules)
        return fail(rules.error());
    return std::make_shared<const FieldMap>(*std::move(rules), sha256(viewOf(text)).toHex());
}

Result<Timestamp> FieldMap::timeOf(const Json& record) const
{
    QByteArray text = m_rules.time.text(record);
    if (text.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the record has no time"), m_rules.time.place());
    double number = 0;
    const auto [end, problem] = std::from_chars(text.constData(), text.constData() + text.size(), number);
    const bool isNumber = problem == std::errc() && end == text.constData() + text.size();
    if (isNumber) {
        const double ms = m_rules.timeUnit == TimeUnit::Seconds ? number * 1000 : number;
        if (!(std::abs(ms) < 1e15))
            return fail(
                ErrorCode::InvalidArgument, QStringLiteral("a time outside the years 1 to 9999"), m_rules.time.place());
        text = QByteArray::number(static_cast<qlonglong>(std::floor(ms)));
    } else if (!m_rules.timeZone.isEmpty() && !hasZone(text)) {
        text += m_rules.timeZone;
    }
    const auto time = Timestamp::parse(viewOf(text));
    if (!time)
        return fail(time.error().code, time.error().detail, m_rules.time.place());
    return time;
}

Json FieldMap::dataOf(const Json& record) const
{
    Json data = Json::object();
    if (m_rules.wholeRecord) {
        for (const auto& [name, value] : record.items()) {
            if (std::find(m_rules.omit.begin(), m_rules.omit.end(), name) == m_rules.omit.end()
                && (m_rules.nulls || !isNothing(value)))
                data[name] = value;
        }
    }
    for (const auto& [name, rule] : m_rules.data) {
        const Json* value = rule.find(record);
        if (value && (m_rules.nulls || !isNothing(*value)))
            data[name] = *value;
    }
    if (const QByteArray resource = m_rules.resource.text(record); !resource.isEmpty())
        data["resource"] = resource.toStdString();
    return data.empty() ? Json() : data;
}

Result<MappedRecord> FieldMap::map(const Json& record) const
{
    MappedRecord out;
    const auto tenant = needed(m_rules.tenant, record, "tenant id");
    const auto type = needed(m_rules.type, record, "type");
    const auto time = timeOf(record);
    const auto user = optional<UserId>(m_rules.actor, record, "actor");
    const auto session = optional<SessionId>(m_rules.session, record, "session");
    const auto id = optional<EventId>(m_rules.id, record, "event id");
    for (const Error* error :
        {tenant ? nullptr : &tenant.error(), type ? nullptr : &type.error(), time ? nullptr : &time.error(),
            user ? nullptr : &user.error(), session ? nullptr : &session.error(), id ? nullptr : &id.error()}) {
        if (error)
            return fail(*error);
    }
    const QByteArray name = m_rules.tenantName.text(record);
    out.tenant = {TenantId(*tenant), QString::fromUtf8(name.isEmpty() ? *tenant : name), {}, m_rules.plan.text(record),
        m_rules.region.text(record), {}};
    if (*user) {
        const QByteArray actorName = m_rules.actorName.text(record);
        out.actor = MemberDraft{**user, QString::fromUtf8(actorName.isEmpty() ? (*user)->bytes() : actorName),
            QString::fromUtf8(m_rules.actorEmail.text(record)), m_rules.role, *time};
    }
    out.event = {*id, *type, *time, *user, *session, dataOf(record), Json::object()};
    return out;
}

} // namespace Tenantry
