// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/bindingstatus.h"
#include "domain/health.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace Tenantry {

class ServiceBinding;

/// Looks at a service's health from time to time and remembers what it found. A look that was not answered in time
/// is a sample too, and its answer, when it comes, is dropped; the next look waits for this one. A refusal is an
/// answer: gateways of the seed have no health route.
class HealthMonitor final : public QObject {
    Q_OBJECT
public:
    struct Rules {
        int everyMs = 10'000;
        int timeoutMs = 5'000;
        double jitter = 0.2; ///< part of `everyMs`, to either side, so that many consoles do not look in step
    };
    /// `binding` and `clock` outlive it; `random` is in [0, 1).
    HealthMonitor(ServiceBinding& binding, const Clock& clock, Rules rules, std::function<double()> random,
        QObject* parent = nullptr);

    void start(); ///< looks now, and then again and again
    void stop();
    const HealthHistory& history() const { return m_history; }

signals:
    void looked(const Tenantry::BindingStatus::Sample& sample);
    void failed(const Tenantry::Error& why);

private:
    void look();
    void done(const Result<Health>& health);

    ServiceBinding& m_binding;
    const Clock& m_clock;
    Rules m_rules;
    std::function<double()> m_random;
    HealthHistory m_history;
    QTimer m_next;
    QTimer m_timeout;
    QElapsedTimer m_since;
    Timestamp m_began;
    int m_look = 0;
    bool m_looking = false;
};

} // namespace Tenantry
