// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewaycounters.h"

#include <algorithm>

namespace Tenantry {

namespace {

constexpr std::array kNames{"graphql", "dashboard", "analytics", "ingest", "subscription"};

QByteArray head(const char* name, const char* type, const char* help)
{
    return QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

QByteArray line(const char* name, const QByteArray& labels, quint64 value)
{
    return name + labels + ' ' + QByteArray::number(value) + '\n';
}

} // namespace

void GatewayCounters::answered(Kind kind, const GatewayReply& reply)
{
    const auto at = std::find(kStatuses.begin(), kStatuses.end() - 1, reply.status);
    m_answers[static_cast<size_t>(kind)][static_cast<size_t>(at - kStatuses.begin())].fetch_add(
        1, std::memory_order_relaxed);
}

void GatewayCounters::ingested(int accepted, int duplicates)
{
    m_accepted.fetch_add(static_cast<quint64>(accepted), std::memory_order_relaxed);
    m_duplicates.fetch_add(static_cast<quint64>(duplicates), std::memory_order_relaxed);
}

QByteArray GatewayCounters::text(int waiting) const
{
    QByteArray out = head("tenantry_requests_total", "counter", "Requests answered, by meaning and status.");
    for (size_t kind = 0; kind < kNames.size(); ++kind) {
        for (size_t status = 0; status < kStatuses.size(); ++status) {
            const quint64 count = m_answers[kind][status].load(std::memory_order_relaxed);
            if (count == 0)
                continue;
            const QByteArray code = kStatuses[status] ? QByteArray::number(kStatuses[status]) : QByteArray("other");
            out += line("tenantry_requests_total",
                QByteArray("{kind=\"") + kNames[kind] + "\",status=\"" + code + "\"}", count);
        }
    }
    out += head("tenantry_events_accepted_total", "counter", "Events stored.");
    out += line("tenantry_events_accepted_total", {}, m_accepted.load(std::memory_order_relaxed));
    out += head("tenantry_events_duplicate_total", "counter", "Events that were there already.");
    out += line("tenantry_events_duplicate_total", {}, m_duplicates.load(std::memory_order_relaxed));
    out += head("tenantry_events_delivered_total", "counter", "Answers delivered to subscriptions.");
    out += line("tenantry_events_delivered_total", {}, m_delivered.load(std::memory_order_relaxed));
    out += head("tenantry_requests_waiting", "gauge", "Requests waiting for their tenant's turn.");
    out += line("tenantry_requests_waiting", {}, static_cast<quint64>(std::max(0, waiting)));
    return out;
}

} // namespace Tenantry
