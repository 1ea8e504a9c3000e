// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/healthmonitor.h"

#include "base/async.h"
#include "binding/availability.h"
#include "binding/servicebinding.h"

namespace Tenantry {

HealthMonitor::HealthMonitor(
    ServiceBinding& binding, const Clock& clock, Rules rules, std::function<double()> random, QObject* parent)
    : QObject(parent)
    , m_binding(binding)
    , m_clock(clock)
    , m_rules(rules)
    , m_random(std::move(random))
{
    m_next.setSingleShot(true);
    m_timeout.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &HealthMonitor::look);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        done(fail(
            ErrorCode::IoError, QStringLiteral("its health was not told within %1 s").arg(m_rules.timeoutMs / 1000.0)));
    });
}

void HealthMonitor::start()
{
    if (!m_looking)
        m_next.start(0);
}

void HealthMonitor::stop()
{
    m_next.stop();
    m_timeout.stop();
    m_looking = false;
    ++m_look;
}

void HealthMonitor::look()
{
    m_looking = true;
    m_began = m_clock.now();
    m_since.start();
    m_timeout.start(m_rules.timeoutMs);
    whenDone(m_binding.health(), this, [this, look = ++m_look](const Result<Health>& health) {
        if (m_looking && look == m_look)
            done(health);
    });
}

void HealthMonitor::done(const Result<Health>& health)
{
    m_looking = false;
    ++m_look;
    m_timeout.stop();
    const bool answered = health || !isUnavailable(health.error().code);
    const double latency = health ? health->latencyMs : static_cast<double>(m_since.elapsed());
    m_history.add({m_began, latency, answered});
    m_next.start(static_cast<int>(m_rules.everyMs * (1 + m_rules.jitter * (2 * m_random() - 1))));
    const BindingStatus::Sample sample = m_history.looks().last();
    if (!answered)
        emit failed(health.error());
    emit looked(sample);
}

} // namespace Tenantry
