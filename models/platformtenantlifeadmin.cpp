// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platformtenantlifeadmin.h"

#include "client/decode/changedecoders.h"
#include "client/platformclient.h"
#include "client/queries.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

#include <array>

namespace Tenantry {

namespace {

using OrderKind = LifeOrder::Kind;
namespace Wanted = Queries::Platform;

struct OrderWords {
    OrderKind kind;
    const char* const* document;
    const char* field;
};

constexpr std::array kOrderWords{
    OrderWords{OrderKind::Create, &Wanted::kCreateTenant, "createTenant"},
    OrderWords{OrderKind::Edit, &Wanted::kEditTenant, "editTenant"},
    OrderWords{OrderKind::Suspend, &Wanted::kSuspendTenant, "suspendTenant"},
    OrderWords{OrderKind::Resume, &Wanted::kResumeTenant, "resumeTenant"},
    OrderWords{OrderKind::Archive, &Wanted::kArchiveTenant, "archiveTenant"},
    OrderWords{OrderKind::Restore, &Wanted::kRestoreTenant, "restoreTenant"},
    OrderWords{OrderKind::Purge, &Wanted::kPurgeTenant, "purgeTenant"},
    OrderWords{OrderKind::Bulk, &Wanted::kChangeTenants, "changeTenants"},
};
constexpr int kMostRows = 100;
constexpr int kMostCertificates = 200;
constexpr int kMostBindings = 200;

Json manyOf(const LifeOrder& order)
{
    Json ids = Json::array();
    Json versions = Json::array();
    for (const TenantId& tenant : order.tenants)
        ids.push_back(tenant.toStdString());
    for (const int version : order.versions)
        versions.push_back(version);
    Json variables{{"ids", std::move(ids)}, {"change", order.fields}, {"reason", order.reason.toStdString()}};
    if (order.versions.size() == order.tenants.size())
        variables["expectedVersions"] = std::move(versions);
    return variables;
}

Json variablesOf(const LifeOrder& order)
{
    if (order.kind == OrderKind::Create)
        return {{"tenant", order.fields}};
    if (order.kind == OrderKind::Bulk)
        return manyOf(order);
    Json variables{{"id", order.tenants.value(0).toStdString()}, {"expectedVersion", order.versions.value(0)}};
    if (order.kind == OrderKind::Edit)
        variables["edit"] = order.fields;
    else
        variables["reason"] = order.reason.toStdString();
    if (order.kind == OrderKind::Archive)
        variables["keepDays"] = order.keepDays;
    if (order.kind == OrderKind::Purge)
        variables["confirmId"] = order.confirmId.toStdString();
    return variables;
}

Result<PlannedAnswer> readPlanned(const VerifiedAnswer& answer, const char* field, const QByteArray& asked)
{
    if (auto refused = Decode::refusal(answer, field, asked))
        return PlannedAnswer{{}, std::move(refused)};
    auto change = Decode::changeAnswer(answer, field);
    if (!change)
        return fail(change.error());
    return PlannedAnswer{std::move(*change), {}};
}

} // namespace

PlatformTenantLifeAdmin::PlatformTenantLifeAdmin(PlatformClient& client)
    : m_client(client)
{
}

QFuture<Result<PlannedAnswer>> PlatformTenantLifeAdmin::ask(
    const LifeOrder& order, bool dryRun, const CancelToken& cancel)
{
    const auto words = std::find_if(
        kOrderWords.begin(), kOrderWords.end(), [&](const OrderWords& one) { return one.kind == order.kind; });
    Json variables = variablesOf(order);
    variables["dryRun"] = dryRun;
    variables["rows"] = kMostRows;
    if (!dryRun && !order.token.isEmpty())
        variables["clientToken"] = order.token.toStdString();
    const char* field = words->field;
    const QByteArray asked = order.tenants.size() == 1 ? order.tenants.first().bytes() : QByteArray();
    return Sources::decoded<PlannedAnswer>(
        m_client.graphql(Sources::requestOf(*words->document, std::move(variables)), cancel),
        [field, asked](const VerifiedAnswer& answer) { return readPlanned(answer, field, asked); });
}

QFuture<Result<std::optional<TenantRow>>> PlatformTenantLifeAdmin::tenant(const TenantId& id)
{
    return Sources::decoded<std::optional<TenantRow>>(
        m_client.graphql(Sources::requestOf(Wanted::kTenant, {{"id", id.toStdString()}})),
        [](const VerifiedAnswer& answer) { return Decode::tenant(answer); });
}

QFuture<Result<std::optional<CertificateRow>>> PlatformTenantLifeAdmin::certificate(const TenantId& id)
{
    return Sources::decoded<std::optional<CertificateRow>>(
        m_client.graphql(Sources::requestOf(Wanted::kTenantCertificate, {{"id", id.toStdString()}})),
        Decode::tenantCertificate);
}

QFuture<Result<QList<CertificateRow>>> PlatformTenantLifeAdmin::certificates()
{
    return Sources::decoded<QList<CertificateRow>>(m_client.graphql(Sources::requestOf(Wanted::kTenantCertificates,
                                                       {{"first", kMostCertificates}, {"offset", 0}})),
        [](const VerifiedAnswer& answer) -> Result<QList<CertificateRow>> {
            const auto page = Decode::tenantCertificates(answer);
            if (!page)
                return fail(page.error());
            QList<CertificateRow> out;
            for (const auto& row : page->rows) {
                if (row)
                    out.append(*row);
            }
            return out;
        });
}

QFuture<Result<QByteArrayList>> PlatformTenantLifeAdmin::placements()
{
    return Sources::decoded<QByteArrayList>(
        m_client.graphql(Sources::requestOf(Wanted::kBindings, {{"first", kMostBindings}, {"offset", 0}})),
        [](const VerifiedAnswer& answer) -> Result<QByteArrayList> {
            const auto page = Decode::bindings(answer);
            if (!page)
                return fail(page.error());
            QByteArrayList names;
            for (const auto& row : page->rows) {
                // What a wrangler.toml routes elsewhere is not chosen when a tenant is made.
                if (row && row->kind == BindingStatus::Kind::Embedded)
                    names.append(row->name);
            }
            return names;
        });
}

} // namespace Tenantry
