// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platformbreachsource.h"

#include "client/decode/decoders.h"
#include "client/platformclient.h"
#include "client/queries.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

namespace Tenantry {

namespace {

constexpr int kMost = 200;

QFuture<Result<Breach>> changed(QFuture<Result<VerifiedAnswer>> answer, const char* field)
{
    return Sources::decoded<Breach>(std::move(answer), [field](const VerifiedAnswer& verified) -> Result<Breach> {
        const auto breach = Decode::breach(verified, field);
        if (!breach)
            return fail(breach.error());
        if (!*breach)
            return fail(ErrorCode::NotFound, QStringLiteral("no such case"), QLatin1String(field));
        return **breach;
    });
}

} // namespace

PlatformBreachSource::PlatformBreachSource(PlatformClient& client, TenantId askedBy)
    : m_client(client)
    , m_askedBy(std::move(askedBy))
{
}

QFuture<Result<RowPage<Breach>>> PlatformBreachSource::breaches(
    std::optional<BreachState> state, const CancelToken& cancel)
{
    Json variables{{"first", kMost}};
    if (state)
        variables["state"] = breachStateName(*state).toStdString();
    return Sources::decoded<RowPage<Breach>>(
        m_client.graphql(Sources::requestOf(Queries::Platform::kBreaches, variables), cancel),
        [askedBy = m_askedBy](const VerifiedAnswer& answer) -> Result<RowPage<Breach>> {
            const auto all = Decode::breaches(answer);
            if (!all)
                return fail(all.error());
            const auto rows = Sources::slotsOf<Breach>(answer, "data.breaches", *all, Sources::asIs<Breach>);
            RowPage<Breach> page;
            for (const auto& slot : rows) {
                if (askedBy.isEmpty() || slot.state != RowState::Loaded || slot.row.askedBy == askedBy)
                    page.rows.append(slot);
            }
            page.total = page.rows.size();
            return page;
        });
}

QFuture<Result<Breach>> PlatformBreachSource::acknowledge(const BreachId& id, int expectedVersion)
{
    const Json variables{{"id", id.toStdString()}, {"expectedVersion", expectedVersion}};
    return changed(
        m_client.graphql(Sources::requestOf(Queries::Platform::kAcknowledgeBreach, variables)), "acknowledgeBreach");
}

QFuture<Result<Breach>> PlatformBreachSource::close(const BreachId& id, const QString& cause, int expectedVersion)
{
    const Json variables{
        {"id", id.toStdString()}, {"cause", cause.toStdString()}, {"expectedVersion", expectedVersion}};
    return changed(m_client.graphql(Sources::requestOf(Queries::Platform::kCloseBreach, variables)), "closeBreach");
}

} // namespace Tenantry
