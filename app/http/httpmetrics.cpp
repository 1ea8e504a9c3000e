// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpmetrics.h"

#include <algorithm>

namespace Tenantry {

namespace {

// The last stands for all others.
constexpr std::array kKnownStatuses{200, 204, 400, 401, 403, 404, 405, 406, 408, 409, 413, 415, 417, 422, 429, 431, 500,
    501, 502, 503, 504, 505, 507, 0};
constexpr std::array<qint64, 14> kBounds{500, 1'000, 2'500, 5'000, 10'000, 25'000, 50'000, 100'000, 250'000, 500'000,
    1'000'000, 2'500'000, 5'000'000, 10'000'000};

void addLine(QByteArray& out, const char* name, const QByteArray& labels, const QByteArray& value)
{
    out += name;
    if (!labels.isEmpty())
        out += '{' + labels + '}';
    out += ' ' + value + '\n';
}

void addCounter(QByteArray& out, const char* name, const char* kind, const char* help, qint64 value)
{
    out += QByteArrayLiteral("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + kind + '\n';
    addLine(out, name, {}, QByteArray::number(value));
}

QByteArray seconds(qint64 microseconds) { return QByteArray::number(static_cast<double>(microseconds) / 1e6, 'g', 12); }

} // namespace

HttpMetrics::HttpMetrics(QByteArrayList routeNames)
    : m_routeNames(std::move(routeNames))
{
    static_assert(kKnownStatuses.size() == kStatuses);
    static_assert(kBounds.size() + 1 == kBuckets);
}

bool HttpMetrics::open(int most)
{
    if (m_open.fetch_add(1, std::memory_order_relaxed) >= most) {
        m_open.fetch_sub(1, std::memory_order_relaxed);
        return false;
    }
    m_opened.fetch_add(1, std::memory_order_relaxed);
    return true;
}

void HttpMetrics::answered(int route, int status, qint64 microseconds)
{
    const auto at = std::find(kKnownStatuses.begin(), kKnownStatuses.end() - 1, status);
    const auto row = std::min(static_cast<std::size_t>(std::max(route, 0)), kRoutes - 1);
    m_answers[row][static_cast<std::size_t>(at - kKnownStatuses.begin())].fetch_add(1, std::memory_order_relaxed);
    const auto bucket = std::lower_bound(kBounds.begin(), kBounds.end(), microseconds) - kBounds.begin();
    m_latency[static_cast<std::size_t>(bucket)].fetch_add(1, std::memory_order_relaxed);
    m_latencySum.fetch_add(microseconds, std::memory_order_relaxed);
}

QByteArray HttpMetrics::text() const
{
    QByteArray out;
    addCounter(out, "tenantry_http_connections", "gauge", "Open connections.", connections());
    addCounter(out, "tenantry_http_connections_total", "counter", "Connections taken.", m_opened);
    addCounter(out, "tenantry_http_connections_refused_total", "counter", "Connections over a limit.", m_refused);
    addCounter(out, "tenantry_http_connections_dropped_total", "counter", "Connections too slow.", m_dropped);
    addCounter(out, "tenantry_http_received_bytes_total", "counter", "Bytes of requests.", m_received);
    addCounter(out, "tenantry_http_sent_bytes_total", "counter", "Bytes of answers.", m_sent);
    out += "# HELP tenantry_http_requests_total Answers by route and status.\n"
           "# TYPE tenantry_http_requests_total counter\n";
    for (qsizetype route = 0; route < m_routeNames.size(); ++route) {
        for (std::size_t i = 0; i < kStatuses; ++i) {
            const qint64 count = m_answers[static_cast<std::size_t>(route)][i];
            if (count > 0)
                addLine(out, "tenantry_http_requests_total",
                    "route=\"" + m_routeNames[route] + "\",status=\"" + QByteArray::number(kKnownStatuses[i]) + '"',
                    QByteArray::number(count));
        }
    }
    out += "# HELP tenantry_http_request_seconds From a request's last byte to its answer.\n"
           "# TYPE tenantry_http_request_seconds histogram\n";
    qint64 sum = 0;
    for (std::size_t i = 0; i < kBuckets; ++i) {
        sum += m_latency[i];
        const QByteArray bound = i < kBounds.size() ? seconds(kBounds[i]) : QByteArrayLiteral("+Inf");
        addLine(out, "tenantry_http_request_seconds_bucket", "le=\"" + bound + '"', QByteArray::number(sum));
    }
    addLine(out, "tenantry_http_request_seconds_sum", {}, seconds(m_latencySum));
    addLine(out, "tenantry_http_request_seconds_count", {}, QByteArray::number(sum));
    return out;
}

} // namespace Tenantry
