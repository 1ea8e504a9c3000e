// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace Tenantry {

class PlatformClient;

/// Asks the service every few seconds how it is and how many breaches are open. Slow answers never pile up: the next
/// question waits for the last answer.
class Heartbeat final : public QObject {
    Q_OBJECT
public:
    explicit Heartbeat(PlatformClient& platform, QObject* parent = nullptr);

    void start();
    void beat(); ///< now
    /// Whether the platform is asked too; not where there is none.
    void setOverviewAsked(bool asked) { m_asksOverview = asked; }

signals:
    void latency(std::optional<int> ms); ///< none: it did not answer
    void counted(int tenants, int openBreaches);
    void refused(const Tenantry::Error& why); ///< it did not say how many there are

private:
    void askHealth();
    void askOverview();

    PlatformClient& m_platform;
    QTimer m_timer;
    bool m_asksOverview = true;
    bool m_healthAsked = false;
    bool m_overviewAsked = false;
};

} // namespace Tenantry
