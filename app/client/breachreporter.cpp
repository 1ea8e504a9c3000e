// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/breachreporter.h"

#include "base/async.h"
#include "client/breachjson.h"
#include "client/breachlog.h"
#include "client/decode/decoders.h"
#include "client/platformclient.h"
#include "client/queries.h"

namespace Tenantry {

BreachReporter::BreachReporter(std::shared_ptr<BreachLog> log, PlatformClient* platform, QObject* parent)
    : QObject(parent)
    , m_log(std::move(log))
    , m_platform(platform)
{
    const std::lock_guard lock(m_log->m_mutex);
    m_log->m_found = [this](const Breach& breach) { found(breach); };
    m_log->m_postbox.attach(this);
}

BreachReporter::~BreachReporter()
{
    m_log->m_postbox.detach();
    const std::lock_guard lock(m_log->m_mutex);
    m_log->m_found = nullptr;
}

void BreachReporter::setCapabilities(const Capabilities& capabilities)
{
    m_canReport = m_platform && capabilities.platformPlane && capabilities.features.contains("reportBreach");
    const QList<Breach> waiting = std::exchange(m_waiting, {});
    if (m_canReport) {
        for (const Breach& breach : waiting)
            report(breach);
    }
}

QList<Breach> BreachReporter::localCases() const { return m_log->cases(); }

void BreachReporter::found(const Breach& breach)
{
    emit breachFound(breach);
    if (m_canReport)
        report(breach);
    else
        m_waiting.append(breach);
}

void BreachReporter::report(const Breach& breach)
{
    const auto sent = m_platform->graphql({Queries::Platform::kReportBreach, {}, {{"breach", toBreachInput(breach)}}});
    whenDone(sent, this, [this, digest = breach.digest](const Result<VerifiedAnswer>& answer) {
        if (!answer) {
            emit reportFailed(digest, answer.error());
        } else if (const auto error = Decode::errorOf(*answer, "reportBreach")) {
            emit reportFailed(digest, *error);
        } else {
            emit reported(digest);
        }
    });
}

} // namespace Tenantry
