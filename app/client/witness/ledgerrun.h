// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "client/witness/ledgersource.h"
#include "ledger/ledgerclaims.h"
#include "ledger/ledgerverdict.h"

#include <QObject>

#include <memory>

class QThreadPool;

namespace Tenantry {

namespace Ledger {
class LedgerVerifier;
}

/// Reads one log from its first entry to its head and verifies it: rows come in pages, the next one while the last is
/// verified on a worker thread. Lives on the interface thread; starts with `start` and ends with `finished`.
class LedgerRun final : public QObject {
    Q_OBJECT

public:
    static constexpr int kPage = 1000;

    LedgerRun(LedgerSource& source, QThreadPool& pool, QObject* parent = nullptr);
    ~LedgerRun() override;

    /// `known`: pinned keys and older checkpoints; the rest is the head's.
    void start(const ShownHead& head, Ledger::LedgerClaims known);
    void cancel();
    const ShownHead& head() const { return m_head; }

signals:
    void progressed(quint64 rows, quint64 of);
    /// A verdict that is Incomplete says that reading ended early: cancelled, or the service did not answer.
    void finished(const Tenantry::Ledger::LedgerVerdict& verdict);

private:
    void ask(uint64_t from);
    void arrived(const Result<ShownRows>& rows);
    void begin(uint64_t first);
    void verify();
    void verified();
    void end(const QString& why = {});

    LedgerSource& m_source;
    QThreadPool& m_pool;
    ShownHead m_head;
    Ledger::LedgerClaims m_claims;
    std::shared_ptr<Ledger::LedgerVerifier> m_verifier;
    CancelToken m_cancel;
    std::optional<ShownRows> m_waiting; ///< read, not verified yet
    bool m_asking = false;
    bool m_verifying = false;
    bool m_last = false; ///< nothing more is asked for
    bool m_over = false;
    QString m_failure;
    uint64_t m_from = 0; ///< of the page that was asked for last
    uint64_t m_done = 0;
};

} // namespace Tenantry
