// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/witness/ledgerstanding.h"
#include "models/columnkind.h"
#include "models/roles.h"

#include <QAbstractTableModel>

#include <functional>

namespace Tenantry {

class WitnessWatch;

/// The logs that the console watches, and how each stands: the shields as a table. Broken ones first, then in the order
/// in which they were asked for.
class LedgerModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Log, State, VerifiedTo, VerifiedAt, Read, ColumnCount };
    using TenantNamer = std::function<QString(const TenantId&)>;

    explicit LedgerModel(WitnessWatch& watch, QObject* parent = nullptr); ///< the watch outlives this

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    ColumnKind columnKind(int column) const;

    void setTenantNamer(TenantNamer namer) { m_namer = std::move(namer); }
    TenantId tenantAt(int row) const { return m_logs.value(row); }
    int brokenCount() const;
    int verifiedCount() const;

    static StatusKind statusOf(LedgerStanding::State state);
    static QString wordOf(LedgerStanding::State state);

signals:
    void counted(); ///< brokenCount or verifiedCount

private:
    void take(const TenantId& tenant);
    int count(LedgerStanding::State state) const;

    WitnessWatch& m_watch;
    TenantNamer m_namer;
    QList<TenantId> m_logs;
};

} // namespace Tenantry
