// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/ids.h"

#include <QString>

#include <memory>

namespace Tenantry {

class EmbeddedBinding;
class GatewayEngine;
class LocalPeople;

struct EmbeddedOptions {
    QString folder; ///< the workspace's
    bool create = true; ///< make it where there is none
    bool sample = false; ///< only at creation: marks it a sample and gives it two more local people (CONTRACTS.md)
};

/// Opens a workspace and runs the service on it. The workspace closes when this and all its bindings are gone; that
/// waits for what is running.
class EmbeddedService {
public:
    /// Blocks (files, migrations): call it off the interface thread where a workspace may be large. `clock` must
    /// outlive the service and its bindings.
    static Result<std::unique_ptr<EmbeddedService>> open(EmbeddedOptions options, const Clock& clock);
    ~EmbeddedService();

    /// Who sits at this desk: a platform operator.
    static UserId desktopPerson();
    /// The sample's other people: platform auditor, and a second operator.
    static UserId sampleAuditor();
    static UserId sampleSecondOperator();

    /// A binding for this person, as one session; made and used on the caller's thread. What they may do is looked up
    /// at every request.
    std::unique_ptr<EmbeddedBinding> bind(UserId person, SessionId session) const;
    /// For `import` and `sample`: the service account `importer`, who may make tenants, put members, and ingest into
    /// every tenant, and may read nothing of a tenant's data.
    std::unique_ptr<EmbeddedBinding> bindImporter(SessionId session) const;

    /// Who may be acted as at this desk.
    LocalPeople& people() const { return *m_people; }

    bool isSample() const;
    /// A look at the health of all its databases, beside those that are taken every ten seconds. Waits for it, some
    /// milliseconds.
    void lookAtBindings() const;
    /// Signs the logs as they stand, beside what is done every ten seconds. Waits for it.
    void signLogs() const;
    /// What is due in sharing now (activations, proofs, clocks), beside what is done every ten seconds. Waits for it.
    void settleShares() const;
    /// What the clients of this workspace key their evidence with (`keys/evidence.key`): the same record is then the
    /// same case in every session.
    const QByteArray& evidenceKey() const { return m_evidenceKey; }

private:
    EmbeddedService(std::shared_ptr<GatewayEngine> engine, QByteArray evidenceKey, const Clock& clock);

    std::shared_ptr<GatewayEngine> m_engine;
    QByteArray m_evidenceKey;
    std::unique_ptr<LocalPeople> m_people;
};

} // namespace Tenantry
