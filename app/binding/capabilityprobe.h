// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/plane.h"
#include "binding/remotetransport.h"
#include "domain/capabilities.h"

#include <functional>

namespace Tenantry {

/// Finds out what a service can do, by asking and without changing anything: our own schema routes first, then an
/// introspection of each plane, then which of the seed's routes are there. Unauthorized, and a service that cannot be
/// reached, are errors; all else is an answer with a word of why. Deletes itself when it is done.
class CapabilityProbe final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Result<Capabilities>)>;

    CapabilityProbe(RemoteTransport& transport, Done done, QObject* parent);

private:
    void askSchema(Plane plane);
    void introspect(Plane plane);
    void schemaKnown(Plane plane, const QByteArray& sdl);
    void askRoute(qsizetype index);
    void next(Plane after);
    void miss(const QByteArray& what, const QString& why);
    /// True where this answer ends the probe.
    bool isFatal(const Result<RemoteAnswer>& answer);
    void finish();
    void addFeatures();

    RemoteTransport& m_transport;
    Done m_done;
    Capabilities m_found;
    bool m_isOurs = false;
};

} // namespace Tenantry
