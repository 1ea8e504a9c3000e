// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/heartbeat.h"

#include "base/async.h"
#include "client/decode/decoders.h"
#include "client/platformclient.h"
#include "client/queries.h"

namespace Tenantry {

namespace {

constexpr int kEveryMs = 10000;

} // namespace

Heartbeat::Heartbeat(PlatformClient& platform, QObject* parent)
    : QObject(parent)
    , m_platform(platform)
{
    m_timer.setInterval(kEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
}

void Heartbeat::start()
{
    m_timer.start();
    beat();
}

void Heartbeat::beat()
{
    if (!m_healthAsked)
        askHealth();
    if (m_asksOverview && !m_overviewAsked)
        askOverview();
}

void Heartbeat::askHealth()
{
    m_healthAsked = true;
    QElapsedTimer timer;
    timer.start();
    whenDone(m_platform.health(), this, [this, timer](const Result<Health>& health) {
        m_healthAsked = false;
        emit latency(health ? std::optional(static_cast<int>(timer.elapsed())) : std::nullopt);
    });
}

void Heartbeat::askOverview()
{
    m_overviewAsked = true;
    GraphQLRequest request;
    request.query = Queries::Platform::kOverview;
    whenDone(m_platform.graphql(std::move(request)), this, [this](const Result<VerifiedAnswer>& answer) {
        m_overviewAsked = false;
        if (!answer)
            return emit refused(answer.error());
        if (const auto overview = Decode::overview(*answer))
            emit counted(overview->tenantCount, overview->openBreaches);
        else
            emit refused(overview.error());
    });
}

} // namespace Tenantry
