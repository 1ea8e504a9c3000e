// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bindingstore.h"

#include "storage/databasefile.h"
#include "storage/fileheader.h"
#include "storage/migrations.h"
#include "storage/sqlitedialect.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace Tenantry {

namespace {
constexpr QByteArrayView kDedicated = "dedicated:";
} // namespace

BindingStore::BindingStore(QString folder, WorkspaceOptions options)
    : m_folder(std::move(folder))
    , m_options(options)
{
}

bool BindingStore::isName(const QByteArray& name)
{
    const auto isPlain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !name.isEmpty() && name.size() <= 63 && isPlain(name.front())
        && std::all_of(name.begin(), name.end(), [&](char c) { return isPlain(c) || c == '-' || c == '_'; });
}

QByteArray BindingStore::nameOf(const QByteArray& tenantsBinding)
{
    return tenantsBinding.startsWith(kDedicated) ? tenantsBinding.mid(kDedicated.size()) : QByteArray();
}

QString BindingStore::fileOf(const QByteArray& name) const
{
    return m_folder + QLatin1Char('/') + QString::fromLatin1(name) + QLatin1String(".db");
}

QByteArrayList BindingStore::names() const
{
    QByteArrayList names;
    for (const QString& file : QDir(m_folder).entryList({QStringLiteral("*.db")}, QDir::Files, QDir::Name)) {
        const QByteArray name = file.chopped(3).toLatin1();
        if (isName(name))
            names.append(name);
    }
    return names;
}

Result<std::shared_ptr<ConnectionPool>> BindingStore::pool(const QByteArray& name)
{
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_pools.constFind(name); known != m_pools.constEnd())
        return *known;
    if (!isName(name))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a binding's name has a to z, 0 to 9, - and _"));
    const QString file = fileOf(name);
    const bool exists = QFile::exists(file);
    if (!exists && m_options.readOnly)
        return fail(ErrorCode::NotFound, QStringLiteral("this binding has no database yet"), file);
    const SqliteDialect dialect;
    const auto good = exists ? checkDatabaseFile(file, newestSchema(dialect)) : createDatabaseFile(file, m_options);
    if (!good)
        return fail(good.error());
    auto made = std::make_shared<ConnectionPool>(
        DatabaseOptions{file, m_options.readOnly, false, m_options.busyTimeoutMs, m_options.maxPages});
    if (exists && !m_options.readOnly) {
        const auto database = made->mine();
        if (!database)
            return fail(database.error());
        if (const auto done = migrate(**database, dialect); !done)
            return fail(done.error());
    }
    m_pools.insert(name, made);
    return made;
}

Result<Database*> BindingStore::database(const QByteArray& name)
{
    const auto found = pool(name);
    return found ? (*found)->mine() : fail(found.error());
}

Result<void> BindingStore::ensureTenant(Transaction& data, const Tenant& tenant)
{
    auto statement = data.database().prepare(
        "INSERT INTO tenant (id, name, subdomain, plan, region, binding, status, created_at, sort_name, search)"
        " VALUES (?, '', NULL, '', '', ?, '', ?, '', '') ON CONFLICT (id) DO NOTHING");
    if (!statement)
        return fail(statement.error());
    return statement->bind(tenant.id).bind(tenant.binding).bind(tenant.createdAt).run();
}

} // namespace Tenantry
