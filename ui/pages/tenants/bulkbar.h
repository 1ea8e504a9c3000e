// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/tenantrow.h"
#include "ui/pages/pagecontext.h"

#include <QFrame>
#include <QTimer>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Tenantry {

/// Under the tenants' table while some are chosen: which, an action, what it would touch, and the way to its plan.
class BulkBar final : public QFrame {
    Q_OBJECT
public:
    explicit BulkBar(const PageContext& context, QWidget* parent);

    /// `missing`: chosen rows that are not loaded; they are not among `rows`.
    void setChosen(const QList<TenantRow>& rows, int missing);
    bool isSettled() const { return m_underWay == 0 && !m_breath.isActive(); }

signals:
    void clearRequested();
    void openRequested(const Tenantry::TenantId& tenant);
    void settled();

private:
    Json change() const;
    void askPlan();
    void review();

    const PageContext& m_context;
    QHBoxLayout* m_signs;
    QLabel* m_count;
    QComboBox* m_action;
    QLabel* m_plan;
    QPushButton* m_review;
    QList<TenantRow> m_rows;
    QTimer m_breath;
    quint64 m_generation = 0;
    int m_underWay = 0;
};

} // namespace Tenantry
