// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "models/columnkind.h"
#include "models/ledgeradmin.h"
#include "models/loadstate.h"
#include "models/roles.h"

#include <QAbstractTableModel>

#include <memory>

namespace Tenantry {

/// The saved reviews of a log (or of all), open ones first, each the newest first. Changes go through here, so that the
/// table shows them without asking again.
class ReviewsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, State, Created, Notes, ColumnCount };

    explicit ReviewsModel(LedgerAdmin& admin, TenantId tenant = {}, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    ColumnKind columnKind(int column) const;

    const AuditReview* reviewAt(int row) const; ///< null where there is none
    void reload();
    void save(const AuditReview& review); ///< `saved` or `failed` follows
    void signOff(int row, const QString& note); ///< likewise
    LoadState loadState() const { return m_state; }
    bool isSettled() const { return m_underWay == 0; }

signals:
    void saved(const QByteArray& id);
    void failed(const Tenantry::Error& error);
    void settled();

private:
    void put(const AuditReview& review);
    void sort();
    void over();

    LedgerAdmin& m_admin;
    TenantId m_tenant;
    QList<AuditReview> m_reviews;
    LoadState m_state = LoadState::Idle;
    int m_underWay = 0;
};

} // namespace Tenantry
