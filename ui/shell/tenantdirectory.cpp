// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tenantdirectory.h"

#include "base/async.h"
#include "client/decode/decoders.h"
#include "client/platformclient.h"
#include "client/queries.h"

namespace Tenantry {

namespace {

constexpr int kMost = 100;

} // namespace

TenantDirectory::TenantDirectory(PlatformClient& platform, QObject* parent)
    : QObject(parent)
    , m_platform(platform)
{
}

QString TenantDirectory::name(const TenantId& tenant) const
{
    const auto it = m_known.constFind(tenant);
    return it == m_known.cend() ? tenant.toString() : it->name;
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
