// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/pendingrow.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace Tenantry {

class DecisionBook;
class PlanCard;

/// All that is said of one change: why, who asked, its plan as it was asked and as it is now, exactly what is asked
/// for, its digest, and what became of it. The page shows it beside the list, the sheet before a decision.
class DecisionDetail final : public QWidget {
    Q_OBJECT
public:
    DecisionDetail(const PageContext& context, DecisionBook& book, QWidget* parent);

    void show(const PendingRow& change);
    bool isSettled() const { return m_underWay == 0; }
    PlanCard& plan() const { return *m_plan; }

signals:
    void settled();

private:
    QLabel* row(QFormLayout* form, const QString& name);
    QString whatExactly(const PendingRow& change) const;
    void countAgain(const PendingRow& change);

    const PageContext& m_context;
    DecisionBook& m_book;
    QLabel* m_why;
    QLabel* m_asked;
    PlanCard* m_plan;
    QLabel* m_what;
    QLabel* m_lapses;
    QLabel* m_needs;
    QLabel* m_digest;
    QLabel* m_end;
    quint64 m_generation = 0;
    int m_underWay = 0;
};

} // namespace Tenantry
