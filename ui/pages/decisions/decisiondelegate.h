// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/pagecontext.h"

#include <QStyledItemDelegate>

namespace Tenantry {

class PendingChangesModel;

/// A change in the inbox: whose and what, and when it lapses; its kind and reason; who asked, and when.
class DecisionDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    DecisionDelegate(const PageContext& context, const PendingChangesModel& model, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const PageContext& m_context;
    const PendingChangesModel& m_model;
};

} // namespace Tenantry
