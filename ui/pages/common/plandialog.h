// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "models/plannedanswer.h"
#include "ui/pages/pagecontext.h"

#include <QDialog>
#include <QFuture>
#include <QTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Tenantry {

class PlanCard;
class ProgressPanel;

/// Asks for a change plan first: as soon as the fields say enough, and again a breath after they change, the service is
/// asked what it would touch. The button waits for that plan, and for what else has to be given; what is missing stands
/// beside it. Long work shows that it goes on, and can be left. Deletes itself when closed.
class PlanDialog : public QDialog {
    Q_OBJECT
public:
    bool isSettled() const { return m_underWay == 0 && !m_breath.isActive(); }
    PlanCard& plan() const { return *m_plan; }

signals:
    void carriedOut(const Tenantry::PlannedAnswer& answer); ///< done, or it waits for a second person
    void settled();

protected:
    /// `tenant`: whose colour the edge has; several: none.
    PlanDialog(const PageContext& context, const QString& objectName, const QString& title, const QString& text,
        const QString& action, const std::optional<TenantId>& tenant, QWidget* parent);

    /// What the fields lack for a plan; empty: nothing.
    virtual QString lacksForPlan() const { return {}; }
    /// What is lacking beside the plan (a reason, the typed id); empty: nothing.
    virtual QString lacksForAct() const { return {}; }
    virtual QFuture<Result<PlannedAnswer>> ask(bool dryRun, const CancelToken& cancel) = 0;
    /// True where it was dealt with, and no sentence is wanted.
    virtual bool takeRefusal(const RefusalRow&, bool /*ofPlan*/) { return false; }
    virtual void planned(const ChangeAnswer&) { }

    void addField(const QString& name, QWidget* field, QWidget* below = nullptr);
    void addWidget(QWidget* widget); ///< under the fields
    void fieldsChanged(); ///< a plan for other fields is none
    void readyChanged();
    void setDanger();
    const PageContext& context() const { return m_context; }

private:
    void layOut(const QString& title, const QString& text, const std::optional<TenantId>& tenant);
    void askPlan();
    void act();
    void acted(const Result<PlannedAnswer>& answer);
    void check();
    void over();

    const PageContext& m_context;
    QString m_action;
    QVBoxLayout* m_fields;
    PlanCard* m_plan;
    ProgressPanel* m_progress;
    QLabel* m_lacks;
    QPushButton* m_act;
    QTimer m_breath;
    QTimer m_patience;
    CancelToken m_cancel;
    std::optional<ChangeAnswer> m_planned;
    quint64 m_generation = 0;
    int m_underWay = 0;
    bool m_acting = false;
};

} // namespace Tenantry
