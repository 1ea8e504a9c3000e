// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sample/sampleshares.h"

#include "client/queriesshares.h"

#include <memory>

namespace Tenantry {

namespace {

/// A request as it came back: the votes name it by these.
struct SentShare {
    std::string id;
    int version = 1;
};

/// Somebody of the role who keeps it (every eleventh from the end changes it) and does not sit at the desk.
UserId someone(const SampleTenant& tenant, Role role, int number, const UserId& desktopPerson)
{
    const auto total = tenant.members.size();
    for (qsizetype i = 0; i < total; ++i) {
        const MemberDraft& member = tenant.members.at(i);
        if (member.role != role || (total - 1 - i) % 11 == 0 || member.userId == desktopPerson)
            continue;
        if (number-- == 0)
            return member.userId;
    }
    return {};
}

class SharePlan {
public:
    SharePlan(const QList<SampleTenant>& tenants, WorkspaceWriter& writer, Timestamp until, UserId desktopPerson)
        : m_tenants(tenants)
        , m_writer(writer)
        , m_until(until)
        , m_desktopPerson(std::move(desktopPerson))
    {
    }

    using Sent = std::shared_ptr<SentShare>;

    /// `consumer` asks `provider`, by one of its members; or is offered, by an administrator of the provider.
    Sent send(double daysAgo, bool isOffer, int provider, int consumer, Json scope, const char* reason)
    {
        auto sent = std::make_shared<SentShare>();
        const int from = isOffer ? provider : consumer;
        const int other = isOffer ? consumer : provider;
        Json variables{{"scope", std::move(scope)}, {"reason", reason}, {"clientToken", token()},
            {isOffer ? "consumer" : "provider", m_tenants.at(other).draft.id.toStdString()}};
        add(
            daysAgo, from, someone(m_tenants.at(from), isOffer ? Role::Admin : Role::Member, 0, m_desktopPerson),
            isOffer ? Queries::Shares::kOffer : Queries::Shares::kAsk, [variables] { return variables; }, sent);
        return sent;
    }
    void decide(double daysAgo, const Sent& sent, int party, int admin, bool approve, const char* reason)
    {
        const std::string attempt = token();
        add(
            daysAgo, party, someone(m_tenants.at(party), Role::Admin, admin, m_desktopPerson), Queries::Shares::kDecide,
            [sent, approve, reason, attempt] {
                return Json{{"id", sent->id}, {"expectedVersion", sent->version},
                    {"decision", approve ? "APPROVE" : "DENY"}, {"reason", reason}, {"clientToken", attempt}};
            },
            sent);
    }
    QList<SampleShares::Step> steps() const { return m_steps; }

private:
    std::string token() { return "sample-" + std::to_string(++m_tokens); }

    void add(double daysAgo, int side, const UserId& person, const char* document, std::function<Json()> variables,
        const Sent& sent)
    {
        const Timestamp at{m_until.ms - static_cast<int64_t>(daysAgo * static_cast<double>(Timestamp::kDay))};
        m_steps.append({at,
            [writer = &m_writer, side = m_tenants.at(side).draft.id, person, document, variables = std::move(variables),
                sent] {
                return writer->actAs(person, side, document, variables())
                    .then(QtFuture::Launch::Sync, [sent](const Result<Json>& answer) -> Result<void> {
                        if (answer && answer->is_object() && sent->id.empty())
                            sent->id = answer->value("id", "");
                        return {};
                    });
            }});
    }

    const QList<SampleTenant>& m_tenants;
    WorkspaceWriter& m_writer;
    Timestamp m_until;
    UserId m_desktopPerson;
    QList<SampleShares::Step> m_steps;
    int m_tokens = 0;
};

} // namespace

QList<SampleShares::Step> SampleShares::plan(
    const QList<SampleTenant>& tenants, WorkspaceWriter& writer, Timestamp until, const UserId& desktopPerson)
{
    if (tenants.size() < 4)
        return {};
    const Json calls{{"resources", {"events"}}, {"fields", {"events.data"}}, {"types", {"inference.*"}}};
    const Json figures{
        {"resources", {"metrics"}}, {"fields", {"metrics.totalEvents", "metrics.events24h"}}, {"hours", 2160}};
    const Json people{{"resources", {"members"}}, {"fields", {"members.name"}}, {"hours", 336}};
    const Json both{{"resources", {"events", "metrics"}},
        {"fields", {"events.data", "events.metadata", "metrics.totalEvents"}}, {"hours", 336}};
    SharePlan plan(tenants, writer, until, desktopPerson);
    const auto live = plan.send(20, false, 0, 1, calls, "Joint latency review of the inference calls");
    plan.decide(19.8, live, 0, 0, true, "");
    plan.decide(19.6, live, 1, 0, true, "");
    const auto offered = plan.send(15, true, 2, 0, figures, "Figures for the shared capacity plan");
    plan.decide(14.9, offered, 2, 1, true, "");
    plan.decide(14.5, offered, 0, 0, true, "");
    const auto wide = plan.send(10, false, 0, 3, both, "Everything that might help the migration");
    plan.decide(9.5, wide, 0, 0, false, "Too wide: say which calls it is about");
    const auto asked = plan.send(6.3, false, 0, 2, calls, "Compare the outcome of each call after the incident");
    plan.decide(6, asked, 2, 0, true, "");
    plan.send(4, false, 1, 3, both, "Capacity planning for the next quarter");
    plan.send(2, false, 2, 3, people, "Who to call on both sides during the migration");
    plan.send(1, false, 1, 0, figures, "Monthly review of the joint traffic");
    return plan.steps();
}

} // namespace Tenantry
