// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platformdecisionsource.h"

#include "base/async.h"
#include "client/decode/changedecoders.h"
#include "client/platformclient.h"
#include "client/queries.h"
#include "models/settle.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

namespace Tenantry {

namespace {

namespace Inbox = Queries::Platform;
constexpr int kMostChanges = 500;

QFuture<Result<DecisionAnswer>> decided(QFuture<Result<VerifiedAnswer>> answer, const char* field, const QByteArray& id)
{
    return Sources::decoded<DecisionAnswer>(
        std::move(answer), [field, id](const VerifiedAnswer& verified) -> Result<DecisionAnswer> {
            if (auto refused = Decode::refusal(verified, field, id))
                return DecisionAnswer{{}, std::move(refused)};
            auto change = Decode::pendingChange(verified, field);
            if (!change)
                return fail(change.error());
            return DecisionAnswer{std::move(*change), {}};
        });
}

} // namespace

PlatformDecisionSource::PlatformDecisionSource(PlatformClient& client, TenantLifeAdmin& tenants)
    : m_client(client)
    , m_tenants(tenants)
{
}

QFuture<Result<Person>> PlatformDecisionSource::me()
{
    return Sources::decoded<Person>(m_client.graphql(Sources::requestOf(Inbox::kMe, Json::object())), Decode::me);
}

QFuture<Result<QList<PendingRow>>> PlatformDecisionSource::list()
{
    return Sources::decoded<QList<PendingRow>>(
        m_client.graphql(Sources::requestOf(Inbox::kPendingChanges, {{"first", kMostChanges}})),
        [](const VerifiedAnswer& answer) -> Result<QList<PendingRow>> {
            const auto rows = Decode::pendingChanges(answer);
            if (!rows)
                return fail(rows.error());
            QList<PendingRow> out;
            for (const auto& row : *rows) {
                if (row)
                    out.append(*row);
            }
            return out;
        });
}

QFuture<Result<DecisionAnswer>> PlatformDecisionSource::decide(
    const PendingRow& change, bool approve, const QString& reason)
{
    const Json variables{{"id", change.id.toStdString()}, {"approve", approve}, {"reason", reason.toStdString()},
        {"expectedVersion", change.version}};
    return decided(m_client.graphql(Sources::requestOf(Inbox::kDecideChange, variables)), "decideChange", change.id);
}

QFuture<Result<DecisionAnswer>> PlatformDecisionSource::cancel(const PendingRow& change, const QString& reason)
{
    const Json variables{{"id", change.id.toStdString()}, {"reason", reason.toStdString()}};
    return decided(m_client.graphql(Sources::requestOf(Inbox::kCancelChange, variables)), "cancelChange", change.id);
}

std::optional<LifeOrder> PlatformDecisionSource::orderOf(const PendingRow& change)
{
    LifeOrder order;
    order.tenants = change.touched;
    order.reason = change.reason;
    if (change.kind == "tenant.purge") {
        order.kind = LifeOrder::Kind::Purge;
        order.tenants = {change.tenant};
        order.confirmId = change.tenant.bytes();
        return order;
    }
    if (change.kind != "tenants.bulk" || order.tenants.isEmpty() || order.tenants.size() != change.touchedCount
        || !change.body.is_object())
        return std::nullopt;
    order.kind = LifeOrder::Kind::Bulk;
    const QByteArray operation = bytesMember(change.body, "operation");
    const Json body = change.body.value("body", Json::object());
    if (operation == "suspend" || operation == "resume") {
        order.fields[operation.toStdString()] = true;
    } else if (operation == "plan") {
        order.fields["plan"] = body.value("plan", Json(""));
    } else if (operation == "tags") {
        for (const auto& [theirs, ours] : {std::pair("add", "addTags"), std::pair("remove", "removeTags")}) {
            if (body.contains(theirs))
                order.fields[ours] = body[theirs];
        }
    } else {
        return std::nullopt;
    }
    return order;
}

QFuture<Result<PlannedAnswer>> PlatformDecisionSource::planNow(const PendingRow& change)
{
    const auto unknown = [] {
        return readyFuture(Result<PlannedAnswer>(
            fail(ErrorCode::Unsupported, QStringLiteral("this version cannot count what such a change touches"))));
    };
    auto order = orderOf(change);
    if (!order)
        return unknown();
    if (order->kind == LifeOrder::Kind::Bulk)
        return m_tenants.ask(*order, true, {});
    // One tenant's plan is asked for at its version of now: whether it moved on is the decision's to find.
    auto promise = std::make_shared<QPromise<Result<PlannedAnswer>>>();
    promise->start();
    const auto say = [promise](const Result<PlannedAnswer>& plan) {
        promise->addResult(plan);
        promise->finish();
    };
    whenSettled(m_tenants.tenant(change.tenant), &m_home,
        [this, say, order = *order](const Result<std::optional<TenantRow>>& row) mutable {
            if (!row)
                return say(fail(row.error()));
            if (!*row)
                return say(fail(ErrorCode::NotFound, QStringLiteral("it is not there any more")));
            order.versions = {(*row)->life.version};
            whenSettled(m_tenants.ask(order, true, {}), &m_home, say);
        });
    return promise->future();
}

} // namespace Tenantry
