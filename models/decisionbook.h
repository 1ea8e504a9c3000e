// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/decisionsource.h"

#include <QObject>

#include <memory>

namespace Tenantry {

/// What waits for decisions, as it was read last: one for the window, whoever shows it. It learns by `reload` and by
/// the decisions that go through it. Interface thread.
class DecisionBook final : public QObject {
    Q_OBJECT
public:
    explicit DecisionBook(std::unique_ptr<DecisionSource> source, QObject* parent = nullptr);

    const QList<PendingRow>& rows() const { return m_rows; } ///< the newest first
    const PendingRow* find(const QByteArray& id) const;
    const std::optional<Person>& me() const { return m_me; }
    /// Whether whoever asks is an operator of the platform; not until it is known.
    bool isOperator() const;
    bool isMine(const PendingRow& change) const;
    int waitingForMe() const;
    bool isLoaded() const { return m_isLoaded; }
    bool isSettled() const { return m_underWay == 0; }

    /// Two at the same time are one.
    void reload();
    /// `decided`, `refused` or `failed` follows, and `changed`.
    void decide(const PendingRow& change, bool approve, const QString& reason);
    void cancel(const PendingRow& change, const QString& reason);
    /// Takes in what another question learned: a change that waits from now on.
    void put(const PendingRow& change);
    QFuture<Result<PlannedAnswer>> planNow(const PendingRow& change) { return m_source->planNow(change); }

signals:
    void changed();
    void settled();
    void arrived(int count); ///< more that I may decide than before; not at the first reading
    void decided(const Tenantry::PendingRow& change); ///< by whoever sits here
    void ended(const Tenantry::PendingRow& change); ///< it waited, and does not any more; whoever decided
    void vanished(
        const Tenantry::PendingRow& change); ///< it waited, and is not listed any more: its tenant may be gone
    void refused(const Tenantry::RefusalRow& why);
    void failed(const Tenantry::Error& error);

private:
    void take(const QList<PendingRow>& rows);
    void answered(const Result<DecisionAnswer>& answer);
    void over();

    std::unique_ptr<DecisionSource> m_source;
    QList<PendingRow> m_rows;
    std::optional<Person> m_me;
    bool m_isLoaded = false;
    bool m_isReading = false;
    int m_underWay = 0;
};

} // namespace Tenantry
