// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/serveconfig.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <toml++/toml.h>

namespace Tenantry {

namespace {

/// Reads one table, and refuses what it does not know.
class TableReader {
public:
    TableReader(const toml::table& table, QString path, QSet<QString> known)
        : m_table(table)
        , m_path(std::move(path))
    {
        for (const auto& [key, node] : table) {
            const QString name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.length()));
            if (!known.contains(name))
                refuse(node, QStringLiteral("there is no setting \"%1\" here").arg(name));
        }
    }

    QByteArray text(const char* name)
    {
        const toml::node* node = m_table.get(name);
        if (!node)
            return {};
        const auto value = node->value_exact<std::string>();
        if (!value)
            refuse(*node, QStringLiteral("%1 must be text").arg(QLatin1String(name)));
        return value ? QByteArray::fromStdString(*value) : QByteArray();
    }
    QByteArrayList texts(const char* name)
    {
        QByteArrayList all;
        const toml::node* node = m_table.get(name);
        if (!node)
            return all;
        const toml::array* array = node->as_array();
        if (!array)
            refuse(*node, QStringLiteral("%1 must be a list of texts").arg(QLatin1String(name)));
        for (size_t i = 0; array && i < array->size(); ++i) {
            const auto value = array->get(i)->value_exact<std::string>();
            if (value && !value->empty())
                all.append(QByteArray::fromStdString(*value));
            else
                refuse(*array->get(i), QStringLiteral("%1 must be a list of texts").arg(QLatin1String(name)));
        }
        return all;
    }
    int number(const char* name, int otherwise)
    {
        const toml::node* node = m_table.get(name);
        return node ? numberOf(*node, name) : otherwise;
    }
    bool flag(const char* name)
    {
        const toml::node* node = m_table.get(name);
        if (!node)
            return false;
        const auto value = node->value_exact<bool>();
        if (!value)
            refuse(*node, QStringLiteral("%1 must be true or false").arg(QLatin1String(name)));
        return value.value_or(false);
    }
    QHash<QByteArray, int> numbers(const char* name)
    {
        QHash<QByteArray, int> all;
        const toml::node* node = m_table.get(name);
        const toml::table* table = node ? node->as_table() : nullptr;
        if (node && !table)
            refuse(*node, QStringLiteral("%1 must be a table").arg(QLatin1String(name)));
        if (table) {
            for (const auto& [key, value] : *table)
                all.insert(QByteArray(key.data(), static_cast<qsizetype>(key.length())), numberOf(value, name));
        }
        return all;
    }
    const toml::node* node(const char* name) const { return m_table.get(name); }
    void refuse(const toml::node& node, const QString& why)
    {
        if (!m_error)
            m_error = Error{
                ErrorCode::InvalidArgument, why, QStringLiteral("%1:%2").arg(m_path).arg(node.source().begin.line)};
    }
    const std::optional<Error>& error() const { return m_error; }

private:
    int numberOf(const toml::node& node, const char* name)
    {
        const auto value = node.value_exact<int64_t>();
        if (!value || *value < 0 || *value > 100'000'000)
            refuse(node, QStringLiteral("%1 must be a number from 0").arg(QLatin1String(name)));
        return static_cast<int>(value.value_or(0));
    }

    const toml::table& m_table;
    QString m_path;
    std::optional<Error> m_error;
};

QString beside(const QString& path, const QByteArray& name)
{
    return name.isEmpty() ? QString() : QFileInfo(path).absoluteDir().absoluteFilePath(QString::fromUtf8(name));
}

Result<void> readIssuers(const toml::node* node, const QString& path, ServeConfig& config)
{
    const toml::array* issuers = node ? node->as_array() : nullptr;
    if (node && !issuers)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("issuers are written as [[issuers]]"),
            QStringLiteral("%1:%2").arg(path).arg(node->source().begin.line));
    for (size_t i = 0; issuers && i < issuers->size(); ++i) {
        const toml::table* table = issuers->get(i)->as_table();
        if (!table)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("issuers are written as [[issuers]]"), path);
        TableReader reader(*table, path,
            {QStringLiteral("issuer"), QStringLiteral("audiences"), QStringLiteral("jwks_file"),
                QStringLiteral("jwks_url"), QStringLiteral("shared_secrets")});
        ServeConfig::Issuer issuer{reader.text("issuer"), reader.texts("audiences"),
            beside(path, reader.text("jwks_file")), QString::fromUtf8(reader.text("jwks_url")),
            reader.flag("shared_secrets")};
        if (issuer.issuer.isEmpty())
            reader.refuse(*table, QStringLiteral("an issuer needs its name: issuer = \"…\""));
        if (issuer.audiences.isEmpty())
            reader.refuse(*table,
                QStringLiteral("an issuer needs audiences = [\"…\"]: without, tokens meant for others would be taken"));
        if (issuer.sharedSecrets && issuer.jwksFile.isEmpty())
            reader.refuse(*table, QStringLiteral("shared secrets come from a jwks_file only"));
        if (reader.error())
            return fail(*reader.error());
        config.issuers.append(std::move(issuer));
    }
    return {};
}

} // namespace

Result<ServeConfig> ServeConfig::load(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoError, file.errorString(), path);
    return parse(file.read(1024 * 1024), path);
}

Result<ServeConfig> ServeConfig::parse(const QByteArray& text, const QString& path)
{
    toml::table table;
    try {
        table = toml::parse(std::string_view(text.constData(), static_cast<size_t>(text.size())));
    } catch (const toml::parse_error& error) {
        return fail(ErrorCode::ParseError, QString::fromStdString(std::string(error.description())),
            QStringLiteral("%1:%2").arg(path).arg(error.source().begin.line));
    }
    ServeConfig config;
    TableReader top(table, path,
        {QStringLiteral("base_domains"), QStringLiteral("rate_limit"), QStringLiteral("issuers"),
            QStringLiteral("bindings")});
    for (const QByteArray& domain : top.texts("base_domains"))
        config.baseDomains.append(domain.toLower());
    if (top.error())
        return fail(*top.error());
    const auto tableAt = [&](const char* name) { return top.node(name) ? top.node(name)->as_table() : nullptr; };
    if (const toml::table* limit = tableAt("rate_limit")) {
        TableReader reader(*limit, path, {QStringLiteral("per_minute"), QStringLiteral("plans")});
        config.perMinute = reader.number("per_minute", config.perMinute);
        config.perPlan = reader.numbers("plans");
        if (reader.error())
            return fail(*reader.error());
    }
    if (const toml::table* bindings = tableAt("bindings")) {
        TableReader reader(*bindings, path, {QStringLiteral("wrangler"), QStringLiteral("environment")});
        config.wranglerFile = beside(path, reader.text("wrangler"));
        config.wranglerEnvironment = reader.text("environment");
        if (reader.error())
            return fail(*reader.error());
    }
    if (const auto read = readIssuers(top.node("issuers"), path, config); !read)
        return fail(read.error());
    return config;
}

} // namespace Tenantry
