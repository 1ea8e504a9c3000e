// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/fieldmapreader.h"

#include <toml++/toml.h>

#include <set>

namespace Tenantry {

namespace {

QString text(std::string_view view) { return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size())); }

QByteArray bytes(const toml::node& node)
{
    if (const auto string = node.value_exact<std::string>())
        return QByteArray::fromStdString(*string);
    if (const auto number = node.value_exact<int64_t>())
        return QByteArray::number(static_cast<qlonglong>(*number));
    if (const auto yes = node.value_exact<bool>())
        return *yes ? "true" : "false";
    return {};
}

/// One reading of one file; the first fault stays.
class MapReader {
public:
    MapReader(const toml::table& root, QString name)
        : m_root(root)
        , m_name(std::move(name))
    {
    }

    Result<FieldMapRules> read();

private:
    void fault(const toml::node& at, const QString& what)
    {
        if (!m_error)
            m_error =
                Error{ErrorCode::ParseError, what, QStringLiteral("%1:%2").arg(m_name).arg(at.source().begin.line)};
    }
    const toml::node* take(std::string_view key)
    {
        m_known.insert(std::string(key));
        return m_root.get(key);
    }
    void rule(std::string_view key, FieldRule& out);
    void ruleTable(std::string_view key, const toml::table& table, FieldRule& out);
    QByteArray word(std::string_view key);
    void members(FieldMapRules& rules);
    void words(FieldMapRules& rules);
    void checkWhole(const FieldMapRules& rules);

    const toml::table& m_root;
    QString m_name;
    std::set<std::string> m_known;
    std::optional<Error> m_error;
};

void MapReader::rule(std::string_view key, FieldRule& out)
{
    const toml::node* node = take(key);
    if (!node)
        return;
    if (const toml::table* table = node->as_table())
        return ruleTable(key, *table, out);
    const QByteArray place = bytes(*node);
    if (!node->is_string() || place.isEmpty())
        return fault(*node, QStringLiteral("\"%1\" must be a column, a JSON pointer, or a table").arg(text(key)));
    out = FieldRule::at(place);
}

void MapReader::ruleTable(std::string_view key, const toml::table& table, FieldRule& out)
{
    if (const toml::node* from = table.get("from"))
        out = FieldRule::at(bytes(*from));
    for (const auto& [name, value] : table) {
        if (name == "from")
            continue;
        if (name == "constant")
            out.constant = bytes(value);
        else if (name == "prefix")
            out.prefix = bytes(value);
        else if (name == "strip")
            out.strip = bytes(value);
        else if (name == "default")
            out.otherwise = bytes(value);
        else if (name == "values" && value.is_table())
            for (const auto& [found, says] : *value.as_table())
                out.values.insert(QByteArray::fromStdString(std::string(found.str())), bytes(says));
        else
            return fault(value, QStringLiteral("\"%1\" has no setting \"%2\"").arg(text(key), text(name.str())));
    }
    if (out.path.empty() == out.constant.isEmpty())
        fault(table, QStringLiteral("\"%1\" needs either \"from\" or \"constant\"").arg(text(key)));
}

QByteArray MapReader::word(std::string_view key)
{
    const toml::node* node = take(key);
    return node ? bytes(*node) : QByteArray();
}

void MapReader::members(FieldMapRules& rules)
{
    if (const toml::node* node = take("data")) {
        if (bytes(*node) == "*") {
            rules.wholeRecord = true;
        } else if (const toml::array* list = node->as_array()) {
            for (const toml::node& item : *list) {
                const FieldRule found = FieldRule::at(bytes(item));
                rules.data.emplace_back(found.path.back(), found);
            }
        } else if (const toml::table* table = node->as_table()) {
            for (const auto& [name, place] : *table)
                rules.data.emplace_back(std::string(name.str()), FieldRule::at(bytes(place)));
        } else {
            fault(*node, QStringLiteral("\"data\" must be \"*\", a list of places, or a table of them"));
        }
    }
    if (const toml::node* node = take("omit")) {
        if (!node->is_array())
            return fault(*node, QStringLiteral("\"omit\" must be a list of members"));
        for (const toml::node& item : *node->as_array())
            rules.omit.push_back(FieldRule::at(bytes(item)).path.front());
    }
}

void MapReader::words(FieldMapRules& rules)
{
    rules.title = QString::fromUtf8(word("title"));
    rules.nulls = word("nulls") != "false";
    rules.timeZone = word("time_zone");
    if (const toml::node* node = take("role")) {
        const auto role = roleFromName(bytes(*node));
        if (!role || isPlatformRole(*role))
            return fault(*node, QStringLiteral("\"role\" must be admin, member or viewer"));
        rules.role = *role;
    }
    if (const toml::node* node = take("time_unit")) {
        if (bytes(*node) != "s" && bytes(*node) != "ms")
            return fault(*node, QStringLiteral("\"time_unit\" must be \"s\" or \"ms\""));
        rules.timeUnit = bytes(*node) == "s" ? TimeUnit::Seconds : TimeUnit::Milliseconds;
    }
    if (const toml::node* node = take("delimiter")) {
        if (bytes(*node).size() != 1)
            return fault(*node, QStringLiteral("\"delimiter\" must be one character"));
        rules.delimiter = bytes(*node).at(0);
    }
}

void MapReader::checkWhole(const FieldMapRules& rules)
{
    for (const auto& [name, value] : m_root) {
        if (!m_known.contains(std::string(name.str())))
            fault(value, QStringLiteral("a field map has no key \"%1\"").arg(text(name.str())));
    }
    if (!rules.tenant.isSet() || !rules.type.isSet() || !rules.time.isSet())
        fault(m_root, QStringLiteral("a field map must say where \"tenant\", \"type\" and \"time\" are"));
}

Result<FieldMapRules> MapReader::read()
{
    FieldMapRules rules;
    rule("tenant", rules.tenant);
    rule("tenant_name", rules.tenantName);
    rule("plan", rules.plan);
    rule("region", rules.region);
    rule("actor", rules.actor);
    rule("actor_name", rules.actorName);
    rule("actor_email", rules.actorEmail);
    rule("type", rules.type);
    rule("time", rules.time);
    rule("session", rules.session);
    rule("id", rules.id);
    rule("resource", rules.resource);
    members(rules);
    words(rules);
    checkWhole(rules);
    if (m_error)
        return fail(*m_error);
    return rules;
}

} // namespace

Result<FieldMapRules> readFieldMap(const QByteArray& toml, const QString& name)
{
    try { // Debian's library is built with exceptions; none leaves this function
        const toml::table root = toml::parse(viewOf(toml));
        return MapReader(root, name).read();
    } catch (const toml::parse_error& problem) {
        return fail(ErrorCode::ParseError, text(problem.description()),
            QStringLiteral("%1:%2").arg(name).arg(problem.source().begin.line));
    }
}

} // namespace Tenantry
