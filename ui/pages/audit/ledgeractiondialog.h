// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ledgeradmin.h"
#include "ui/pages/pagecontext.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Tenantry {

/// What retention or an erasure does to a log: the plan first, by asking the service what it would touch; then the
/// technical name has to be typed; then it is done, and the entry that says so is named.
class LedgerActionDialog : public QDialog {
    Q_OBJECT
public:
    bool isSettled() const { return m_underWay == 0; }

signals:
    void done(const Tenantry::LedgerChange& change);

protected:
    LedgerActionDialog(const PageContext& context, const TenantId& tenant, const QString& title, const QString& text,
        const QString& action, QWidget* parent);

    /// Whether the fields say enough for a plan.
    virtual bool isComplete() const = 0;
    virtual QFuture<Result<LedgerChange>> ask(bool dryRun) = 0;
    virtual QString planOf(const LedgerChange& plan) const = 0;

    void addField(const QString& name, QWidget* field);
    void fieldsChanged(); ///< a plan for other fields is none
    const PageContext& context() const { return m_context; }
    const TenantId& tenant() const { return m_tenant; }

private:
    void askPlan();
    void act();
    void check();
    void fail(const Error& error);

    const PageContext& m_context;
    TenantId m_tenant;
    QVBoxLayout* m_fields;
    QPushButton* m_ask;
    QLabel* m_plan;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QPushButton* m_act;
    bool m_planned = false;
    bool m_finished = false;
    int m_underWay = 0;
};

} // namespace Tenantry
