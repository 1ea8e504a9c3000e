// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tenantdirectory.h"

#include "base/async.h"
#include "client/decode/decoders.h"
#include "client/platformclient.h"
#include "client/queries.h"

#include <QTimer>

namespace Tenantry {

namespace {

constexpr int kMost = 100;

} // namespace

TenantDirectory::TenantDirectory(PlatformClient& platform, QObject* parent)
    : QObject(parent)
    , m_platform(platform)
{
}

QString TenantDirectory::name(const TenantId& tenant)
{
    if (const Tenant* is = known(tenant))
        return is->name;
    if (!tenant.isEmpty() && tenant != kPlatformTenant && !m_asked.contains(tenant)) {
        m_asked.insert(tenant);
        m_nameless.append(tenant);
        if (m_nameless.size() == 1)
            QTimer::singleShot(0, this, &TenantDirectory::askForNames);
    }
    return tenant.toString();
}

void TenantDirectory::learn(const Tenant& tenant)
{
    m_known.insert(tenant.id, tenant);
    emit found(tenant);
}

void TenantDirectory::forget(const TenantId& tenant)
{
    m_known.remove(tenant);
    m_asked.insert(tenant);
}

void TenantDirectory::askForNames()
{
    const QList<TenantId> tenants = std::exchange(m_nameless, {});
    Json ids = Json::array();
    for (const TenantId& tenant : tenants)
        ids.push_back(tenant.toStdString());
    GraphQLRequest request;
    request.query = Queries::Platform::kTenants;
    request.variables = Json{{"first", tenants.size()}, {"filter", {{"ids", std::move(ids)}}}};
    whenDone(m_platform.graphql(std::move(request)), this, [this, tenants](const Result<VerifiedAnswer>& answer) {
        const auto page = answer ? Decode::tenants(*answer) : tl::make_unexpected(answer.error());
        if (!page) {
            for (const TenantId& tenant : tenants) // the next painting asks again
                m_asked.remove(tenant);
            return;
        }
        for (const auto& row : page->rows) {
            if (row)
                m_known.insert(row->tenant.id, row->tenant);
        }
        emit learned();
    });
}

const Tenant* TenantDirectory::known(const TenantId& tenant) const
{
    const auto it = m_known.constFind(tenant);
    return it == m_known.cend() ? nullptr : &*it;
}

void TenantDirectory::fetch(const TenantId& tenant)
{
    GraphQLRequest request;
    request.query = Queries::Platform::kTenant;
    request.variables = Json{{"id", tenant.toStdString()}};
    whenDone(m_platform.graphql(std::move(request)), this, [this, tenant](const Result<VerifiedAnswer>& answer) {
        if (!answer)
            return;
        const auto row = Decode::tenant(*answer);
        if (!row)
            return;
        if (!*row) {
            emit missing(tenant);
            return;
        }
        m_known.insert(tenant, (*row)->tenant);
        emit found((*row)->tenant);
    });
}

void TenantDirectory::search(const QString& text)
{
    GraphQLRequest request;
    request.query = Queries::Platform::kTenants;
    request.variables = Json{{"first", kMost}};
    if (!text.isEmpty())
        request.variables["filter"] = Json{{"text", text.toStdString()}};
    const quint64 mine = ++m_generation;
    whenDone(m_platform.graphql(std::move(request)), this, [this, text, mine](const Result<VerifiedAnswer>& answer) {
        if (!answer || mine != m_generation)
            return;
        const auto page = Decode::tenants(*answer);
        if (!page)
            return;
        QList<Tenant> tenants;
        for (const auto& row : page->rows) {
            if (!row)
                continue;
            m_known.insert(row->tenant.id, row->tenant);
            tenants.append(row->tenant);
        }
        emit searched(text, tenants);
    });
}

} // namespace Tenantry
