// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/decisionbook.h"

#include <QAbstractListModel>

#include <functional>

namespace Tenantry {

/// One box of the inbox: what I may decide, what I asked for, or all the rest. What lapses first stands first while it
/// waits; what is over, the newest first.
class PendingChangesModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum class Box { ForMe, Asked, History };
    Q_ENUM(Box)

    /// `tenantName`: what a tenant is called. The book outlives this.
    PendingChangesModel(
        DecisionBook& book, std::function<QString(const TenantId&)> tenantName, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    Box box() const { return m_box; }
    void setBox(Box box);
    /// Only what has it in its title, reason, kind or tenant.
    void setSearchText(const QString& text);
    const PendingRow* rowAt(int row) const; ///< null where there is none
    int rowOf(const QByteArray& id) const; ///< -1: not in this box
    int count(Box box) const; ///< whatever is searched for

private:
    Box boxOf(const PendingRow& change) const;
    void fill();

    DecisionBook& m_book;
    std::function<QString(const TenantId&)> m_tenantName;
    Box m_box = Box::ForMe;
    QString m_text;
    QList<PendingRow> m_rows;
};

} // namespace Tenantry
