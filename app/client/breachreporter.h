// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/breach.h"
#include "domain/capabilities.h"

#include <QObject>

#include <memory>

namespace Tenantry {

class BreachLog;
class PlatformClient;

/// Tells of breaches, once each: the interface by a signal, and the service by `reportBreach` where it has it. Lives on
/// the interface thread.
class BreachReporter final : public QObject {
    Q_OBJECT

public:
    /// `platform` may be null, and outlives the reporter else.
    BreachReporter(std::shared_ptr<BreachLog> log, PlatformClient* platform, QObject* parent = nullptr);
    ~BreachReporter() override;

    void setCapabilities(const Capabilities& capabilities);
    QList<Breach> localCases() const; ///< oldest first, of earlier runs too

signals:
    void breachFound(const Tenantry::Breach& breach); ///< not seen before by this installation
    void reported(const QByteArray& digest); ///< the service has it
    void reportFailed(const QByteArray& digest, const Tenantry::Error& why); ///< it stays in the local case file

private:
    void found(const Breach& breach);
    void report(const Breach& breach);

    std::shared_ptr<BreachLog> m_log;
    PlatformClient* m_platform;
    bool m_canReport = false;
    QList<Breach> m_waiting; ///< found before the service said what it can do
};

} // namespace Tenantry
