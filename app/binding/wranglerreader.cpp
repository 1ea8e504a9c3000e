// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/wranglerreader.h"

#include "binding/remoteoptions.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Tenantry {

namespace {

QString shown(std::string_view view) { return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size())); }
QString shown(const QByteArray& bytes) { return QString::fromUtf8(bytes); }
int lineOf(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

QByteArray lowered(QByteArray text)
{
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

bool isFileName(const QString& name)
{
    return !name.isEmpty() && name.size() <= 64 && !name.startsWith(QLatin1Char('.'))
        && std::all_of(name.begin(), name.end(), [](QChar c) {
               return c.unicode() < 0x80
                   && (c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_') || c == QLatin1Char('.'));
           });
}

Json jsonOf(const toml::node& node)
{
    if (const toml::table* table = node.as_table()) {
        Json object = Json::object();
        for (const auto& [key, value] : *table)
            object[std::string(key.str())] = jsonOf(value);
        return object;
    }
    if (const toml::array* array = node.as_array()) {
        Json list = Json::array();
        for (const toml::node& value : *array)
            list.push_back(jsonOf(value));
        return list;
    }
    if (const auto text = node.value_exact<std::string>())
        return *text;
    if (const auto number = node.value_exact<int64_t>())
        return *number;
    if (const auto number = node.value_exact<double>())
        return *number;
    if (const auto yes = node.value_exact<bool>())
        return *yes;
    return {};
}

} // namespace

WranglerReader::WranglerReader(const toml::table& root, QString path, WranglerConfig::Options options)
    : m_root(root)
    , m_path(std::move(path))
    , m_options(std::move(options))
{
}

void WranglerReader::fault(int line, const QString& what)
{
    if (!m_error)
        m_error = Error{ErrorCode::ParseError, what, QStringLiteral("%1:%2").arg(m_path).arg(line)};
}

const toml::table* WranglerReader::tableIn(const toml::table& in, std::string_view key)
{
    const toml::node* node = in.get(key);
    if (node && !node->is_table())
        fault(lineOf(*node), QStringLiteral("\"%1\" must be a table").arg(shown(key)));
    return node ? node->as_table() : nullptr;
}

QByteArray WranglerReader::word(const toml::table& in, std::string_view key, const char* of)
{
    const toml::node* node = in.get(key);
    if (!node)
        return {};
    const auto text = node->value_exact<std::string>();
    if (!text || text->empty())
        fault(lineOf(*node), QStringLiteral("\"%1\" of %2 must be a text").arg(shown(key), QLatin1String(of)));
    return text ? QByteArray::fromStdString(*text) : QByteArray();
}

const toml::table* WranglerReader::chosen()
{
    if (m_options.environment.isEmpty())
        return &m_root;
    const toml::table* environments = tableIn(m_root, "env");
    if (m_error)
        return nullptr;
    const toml::table* environment = environments ? tableIn(*environments, viewOf(m_options.environment)) : nullptr;
    if (!environment && !m_error) {
        QStringList there;
        if (environments) {
            for (const auto& [key, value] : *environments)
                there.append(shown(key.str()));
        }
        fault(environments ? lineOf(*environments) : 1,
            QStringLiteral("there is no environment %1; %2")
                .arg(shown(m_options.environment),
                    there.isEmpty() ? QStringLiteral("the file has none")
                                    : QStringLiteral("there are: %1").arg(there.join(QStringLiteral(", ")))));
    }
    return environment;
}

void WranglerReader::services(const toml::table& in)
{
    const toml::node* node = in.get("services");
    if (!node)
        return;
    const toml::array* list = node->as_array();
    if (!list)
        return fault(lineOf(*node),
            QStringLiteral("\"services\" must be a list of tables: write [[%1services]], with two brackets")
                .arg(m_options.environment.isEmpty() ? QString()
                                                     : QStringLiteral("env.%1.").arg(shown(m_options.environment))));
    for (const toml::node& entry : *list)
        service(entry);
}

void WranglerReader::service(const toml::node& node)
{
    const toml::table* table = node.as_table();
    if (!table)
        return fault(lineOf(node), QStringLiteral("a service must be a table with binding and service"));
    WranglerConfig::Service service{word(*table, "binding", "a service"), word(*table, "service", "a service"),
        word(*table, "environment", "a service"), lineOf(node)};
    if (m_error)
        return;
    if (service.binding.isEmpty() || service.service.isEmpty())
        return fault(service.line,
            QStringLiteral("a service needs \"%1\"")
                .arg(QLatin1String(service.binding.isEmpty() ? "binding" : "service")));
    for (const WranglerConfig::Service& other : std::as_const(m_config.m_services)) {
        if (other.binding == service.binding)
            return fault(service.line,
                QStringLiteral("the binding %1 stands twice, first in line %2; rename or remove one")
                    .arg(shown(service.binding))
                    .arg(other.line));
    }
    m_config.m_services.append(std::move(service));
}

void WranglerReader::places(const toml::table& in)
{
    const toml::table* ours = tableIn(in, "tenantry");
    const toml::table* bindings = ours ? tableIn(*ours, "bindings") : nullptr;
    if (ours) {
        for (const auto& [key, value] : *ours) {
            if (key.str() != "bindings")
                fault(lineOf(value),
                    QStringLiteral("[tenantry] has no \"%1\"; there is: bindings").arg(shown(key.str())));
        }
    }
    if (m_error)
        return;
    if (bindings) {
        for (const auto& [key, value] : *bindings) {
            const std::string_view name = key.str();
            const bool known = std::any_of(m_config.m_services.begin(), m_config.m_services.end(),
                [&](const WranglerConfig::Service& service) { return viewOf(service.binding) == name; });
            if (!value.is_table())
                fault(lineOf(value), QStringLiteral("\"tenantry.bindings.%1\" must be a table").arg(shown(name)));
            else if (!known)
                fault(lineOf(value),
                    QStringLiteral("no service has the binding %1; add one to [[services]], or correct the name")
                        .arg(shown(name)));
        }
    }
    for (const WranglerConfig::Service& service : std::as_const(m_config.m_services)) {
        if (m_error)
            return;
        place(bindings ? bindings->get_as<toml::table>(viewOf(service.binding)) : nullptr, service);
    }
}

void WranglerReader::place(const toml::table* own, const WranglerConfig::Service& service)
{
    const QByteArray before = m_options.prefix + '_';
    const bool isDefault = service.binding == m_options.prefix;
    const bool isOurs = isDefault || service.binding.startsWith(before);
    if (!isOurs && !own)
        return;
    WranglerConfig::Place place;
    place.binding = service.binding;
    place.isDefault = isDefault;
    place.line = own ? lineOf(*own) : service.line;
    if (own)
        ownMembers(*own, place);
    if (isDefault && own && own->contains("tenants"))
        fault(lineOf(*own->get("tenants")),
            QStringLiteral("%1 is the default and serves every tenant that no other binding does: remove \"tenants\"")
                .arg(shown(service.binding)));
    if (!isDefault && !(own && own->contains("tenants"))) {
        if (!isOurs)
            return fault(place.line,
                QStringLiteral("%1 does not say whom it serves: add tenants = [\"…\"]").arg(shown(service.binding)));
        const auto tenant = checkedTenantId(lowered(service.binding.mid(before.size())));
        if (!tenant)
            return fault(service.line,
                QStringLiteral("the name %1 does not say whom it serves (%2): add tenants = [\"…\"] to "
                               "[tenantry.bindings.%1]")
                    .arg(shown(service.binding), tenant.error().detail));
        place.tenants = {*tenant};
    }
    m_config.m_places.append(std::move(place));
}

void WranglerReader::ownMembers(const toml::table& own, WranglerConfig::Place& place)
{
    static constexpr std::string_view kMembers[] = {"tenants", "url", "database", "token_file", "ca_file"};
    for (const auto& [key, value] : own) {
        if (std::find(std::begin(kMembers), std::end(kMembers), key.str()) == std::end(kMembers))
            fault(lineOf(value),
                QStringLiteral("a binding has no \"%1\"; there are: tenants, url, database, token_file, ca_file")
                    .arg(shown(key.str())));
    }
    if (const toml::node* node = own.get("tenants"))
        tenants(*node, place);
    place.url = shown(word(own, "url", "a binding"));
    place.database = shown(word(own, "database", "a binding"));
    place.tokenFile = beside(word(own, "token_file", "a binding"));
    place.caFile = beside(word(own, "ca_file", "a binding"));
    checkLocation(own, place);
}

void WranglerReader::tenants(const toml::node& node, WranglerConfig::Place& place)
{
    const toml::array* list = node.as_array();
    if (!list || list->empty())
        return fault(lineOf(node), QStringLiteral("\"tenants\" must be a list of tenant ids, at least one"));
    for (const toml::node& entry : *list) {
        const auto text = entry.value_exact<std::string>();
        const auto tenant = text ? checkedTenantId(QByteArray::fromStdString(*text))
                                 : Result<TenantId>(fail(ErrorCode::InvalidArgument, QStringLiteral("it is no text")));
        if (!tenant)
            return fault(
                lineOf(entry), QStringLiteral("\"tenants\" holds what is no tenant id: %1").arg(tenant.error().detail));
        place.tenants.append(*tenant);
    }
}

void WranglerReader::checkLocation(const toml::table& own, WranglerConfig::Place& place)
{
    const auto line = [&](const char* key) { return lineOf(*own.get(key)); };
    if (!place.url.isEmpty() && !place.database.isEmpty())
        return fault(line("database"), QStringLiteral("a binding has a url or a database, not both: remove one"));
    if (!place.database.isEmpty() && !isFileName(place.database))
        fault(line("database"),
            QStringLiteral("\"database\" is a name of letters, digits, - _ and ., which becomes bindings/NAME.db"));
    if (!place.url.isEmpty()) {
        if (const auto good = remoteOptions(place.url); !good)
            fault(line("url"), good.error().detail);
    }
    for (const char* key : {"token_file", "ca_file"}) {
        if (own.contains(key) && place.url.isEmpty())
            fault(line(key), QStringLiteral("\"%1\" goes with a url; this binding has none").arg(QLatin1String(key)));
    }
}

QString WranglerReader::beside(const QByteArray& file) const
{
    return file.isEmpty() ? QString() : QFileInfo(m_path).dir().filePath(shown(file));
}

void WranglerReader::checkTenants()
{
    QHash<TenantId, const WranglerConfig::Place*> seen;
    for (const WranglerConfig::Place& place : std::as_const(m_config.m_places)) {
        for (const TenantId& tenant : place.tenants) {
            if (const WranglerConfig::Place* other = seen.value(tenant))
                return fault(place.line,
                    QStringLiteral("the tenant %1 is served by %2 (line %3) and by %4; leave it to one")
                        .arg(tenant.toString(), shown(other->binding))
                        .arg(other->line)
                        .arg(shown(place.binding)));
            seen.insert(tenant, &place);
        }
    }
}

Result<WranglerConfig> WranglerReader::read()
{
    if (const toml::table* source = chosen()) {
        m_config.m_name = word(source->contains("name") ? *source : m_root, "name", "the Worker");
        services(*source);
        // Unlike its services, an environment may leave it to the top to say where they are.
        places(source->contains("tenantry") ? *source : m_root);
        if (const toml::table* vars = tableIn(*source, "vars"))
            m_config.m_vars = jsonOf(*vars);
        checkTenants();
    }
    if (m_error)
        return fail(*m_error);
    return std::move(m_config);
}

} // namespace Tenantry
