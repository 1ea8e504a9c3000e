// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fixedclock.h"
#include "base/json.h"
#include "binding/graphqlrequest.h"
#include "binding/plane.h"
#include "domain/eventinput.h"
#include "domain/tenantcontext.h"
#include "embedded/embeddedbinding.h"
#include "embedded/embeddedservice.h"

#include <QTemporaryDir>

namespace Tenantry::Testing {

/// A real workspace with two tenants, acme and globex, and their people: alice (admin), mia (member), vera (viewer) of
/// acme, bob (admin) of globex, dora in both.
class ServiceFixture {
public:
    explicit ServiceFixture(bool sample = false);

    QString problem() const { return m_problem; } ///< empty where all was made
    QString folder() const { return m_folder.path(); }
    FixedClock& clock() { return m_clock; }
    EmbeddedService& service() { return *m_service; }
    void close() { m_service.reset(); }
    void reopen();

    /// The parsed answer, or `{"refused": CODE}` where the gateway refused the call.
    Json ask(const char* person, Plane plane, const char* query, const char* tenant = "",
        Json variables = Json::object(), const char* session = "s1");
    Result<IngestResult> ingest(const char* person, const QList<EventInput>& events, const char* tenant = "",
        const Json& metadata = Json::object());
    /// Actions in one log, newest first, as the operator sees them; the read's own note is left out.
    QList<QByteArray> actions(const char* log);
    /// One statement on the file, beside the service.
    bool sql(const QString& statement);

    static EventInput event(const char* type, int64_t at, const char* user = "alice", const char* session = "sess");

private:
    void seed();

    QTemporaryDir m_folder;
    FixedClock m_clock{Timestamp{1'763'472'726'741}};
    std::unique_ptr<EmbeddedService> m_service;
    QString m_problem;
};

} // namespace Tenantry::Testing
