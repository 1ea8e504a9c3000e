// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "security/cursorseal.h"
#include "service/livequery.h"
#include "service/serviceanswer.h"
#include "service/servicecall.h"
#include "storage/transaction.h"

namespace Tenantry {

/// What the resolvers of one request share. Lives in the request's transaction.
class ResolverContext {
public:
    /// `data`: the transaction on a dedicated binding's own database; null: events are in the control database.
    ResolverContext(const ServiceCall& call, Transaction& transaction, const CursorSeal& seal, Timestamp now,
        Transaction* data = nullptr);

    const ServiceCall& call() const { return m_call; }
    Transaction& transaction() { return m_transaction; }
    Database& database() const { return m_transaction.database(); }
    /// Where the tenant's events and rollups are: a binding's own database, or the control database too.
    Database& data() const { return dataTransaction().database(); }
    Transaction& dataTransaction() const { return m_data ? *m_data : m_transaction; }
    bool isDedicated() const { return m_data != nullptr; }
    /// Into the log; of a dedicated binding by way of its outbox, so that it is kept with what it stands for.
    Result<void> append(AuditEntry entry);
    Timestamp now() const { return m_now; }

    /// Forbidden, and noted as a denial, without this permission.
    Result<void> need(Permission permission);
    /// The platform's scope, or Forbidden.
    Result<const PlatformScope*> platform();
    /// Checks tenants that a filter or an argument names against the scope; another one is Forbidden and noted.
    Result<void> checkNamed(const QList<TenantId>& named);
    void deny(Denial denial) { m_answer.denials.append(std::move(denial)); }
    void note(const QByteArray& action);
    /// Of a query: an entry without which it is not answered.
    void record(AuditEntry entry);
    /// What a refusal says beside its words; the path for its error, by which `explained` finds it.
    QString explain(Json why);
    Json explained(const QString& path) const; ///< null where it is no such path
    /// Something is read under this grant: counted once the answer is given.
    void useShare(const GrantId& grant) { m_answer.sharesUsed.append(grant); }

    /// The tenant's or the platform's cursors of one list under one filter.
    CursorPurpose purpose(const char* list, const QByteArray& filterDigest) const;
    const CursorSeal& seal() const { return m_seal; }

    /// An entry of this request, to be completed and appended.
    AuditEntry entry(const TenantId& log, const char* action) const;

    ServiceAnswer& answer() { return m_answer; }
    void setLive(LiveQuery live) { m_live = std::move(live); } ///< by a subscription's source
    const std::optional<LiveQuery>& live() const { return m_live; }

private:
    const ServiceCall& m_call;
    Transaction& m_transaction;
    const CursorSeal& m_seal;
    Timestamp m_now;
    Transaction* m_data;
    ServiceAnswer m_answer;
    QList<Json> m_explained;
    std::optional<LiveQuery> m_live;
};

} // namespace Tenantry
