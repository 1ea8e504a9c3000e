// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/memberadmin.h"
#include "ui/pages/pagecontext.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Tenantry {

/// A change of memberships: its fields, the plan that the service makes of them, and only then the button that does it.
class MemberChangeDialog : public QDialog {
    Q_OBJECT
public:
    /// `ask` sends it, dry or not.
    using Ask = std::function<MemberAdmin::Reply(bool dryRun)>;
    MemberChangeDialog(const PageContext& context, const QString& objectName, const QString& title, const QString& text,
        const QString& action, bool isDanger, QWidget* parent);

    void setAsk(Ask ask) { m_ask = std::move(ask); }
    void addField(const QString& name, QWidget* field);
    void addWide(QWidget* widget);
    void fieldsChanged(); ///< a plan for other fields is none
    void refusePlan(); ///< it stands there, and cannot be carried out
    void askPlan();
    bool isSettled() const { return m_underWay == 0; }

signals:
    void planned(const Tenantry::MemberChangeAnswer& change);
    void done(const Tenantry::MemberChangeAnswer& change);

private:
    void act();
    void take(const Result<MemberReply>& reply, bool dryRun);
    void showCode(const MemberChangeAnswer& change);
    void check();
    void say(const QString& text);

    const PageContext& m_context;
    Ask m_ask;
    QVBoxLayout* m_fields;
    QLabel* m_plan;
    QLabel* m_code;
    QPushButton* m_show;
    QPushButton* m_act;
    bool m_isPlanned = false;
    bool m_isFinished = false;
    int m_underWay = 0;
};

} // namespace Tenantry
