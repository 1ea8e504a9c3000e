// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "client/witness/ledgerrun.h"
#include "client/witness/ledgerstanding.h"
#include "client/witness/witness.h"
#include "client/witness/witnessstore.h"

#include <QHash>
#include <QTimer>

namespace Tenantry {

/// The console as witness of one service's logs: looks at each log that somebody shows, at once and every ten seconds,
/// has each new checkpoint proven to begin with the one before, and keeps the highest. Lives on the interface thread.
class WitnessWatch final : public QObject {
    Q_OBJECT

public:
    static constexpr int kEveryMs = 10'000;

    WitnessWatch(std::unique_ptr<LedgerSource> source, WitnessStore& store, const Clock& clock, QThreadPool& pool,
        QObject* parent = nullptr);
    ~WitnessWatch() override;

    void begin(); ///< loads what was seen before; logs are looked at from then on
    void watch(const TenantId& tenant); ///< from now on
    void look(const TenantId& tenant); ///< once, now
    /// Reads and verifies the whole log in the background.
    void verifyAll(const TenantId& tenant);
    void cancelVerify(const TenantId& tenant);
    /// A person has seen the breach, and takes the log as it is from now on.
    void accept(const TenantId& tenant);
    /// The log itself says by now that it was restored: looks whether what is shown follows from what was seen.
    void followRestore(const TenantId& tenant);

    LedgerStanding standing(const TenantId& tenant) const { return m_standings.value(tenant); }
    QList<TenantId> watched() const { return m_watched; } ///< in the order in which they were asked for
    std::optional<ShownHead> head(const TenantId& tenant) const; ///< the last that was shown
    /// The highest checkpoint that was seen and proven.
    std::optional<Ledger::SignedCheckpoint> highest(const TenantId& tenant) const { return m_witness.highest(tenant); }
    Ledger::VerifierKeys pinnedKeys() const { return m_witness.pinnedKeys(); }
    std::optional<Timestamp> pinnedAt() const { return m_witness.seen().pinnedAt; }
    WitnessStore& store() const { return m_store; }
    LedgerSource& source() const { return *m_source; }
    bool isSettled() const { return m_underWay == 0 && m_begun; }

signals:
    void changed(const Tenantry::TenantId& tenant);
    void breached(const Tenantry::LedgerBreach& breach); ///< not known before, here or in an earlier run
    void settled();

private:
    void lookAnew(const TenantId& tenant);
    struct Look;

    void started(const WitnessedServer& seen);
    void collect(const std::shared_ptr<Look>& look);
    void judge(const std::shared_ptr<Look>& look);
    void failed(const TenantId& tenant, const Error& error);
    void runOver(const TenantId& tenant, const ShownHead& head, const Ledger::LedgerVerdict& verdict);
    void startRun(const ShownHead& head);
    LedgerStanding& change(const TenantId& tenant) { return m_standings[tenant]; }
    void over();

    std::unique_ptr<LedgerSource> m_source;
    WitnessStore& m_store;
    const Clock& m_clock;
    QThreadPool& m_pool;
    Witness m_witness;
    QTimer m_timer;
    QList<TenantId> m_watched;
    QSet<TenantId> m_looking;
    QHash<TenantId, ShownHead> m_heads;
    QHash<TenantId, LedgerStanding> m_standings;
    QHash<TenantId, LedgerRun*> m_runs;
    bool m_begun = false;
    int m_underWay = 0;
};

} // namespace Tenantry
