// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/tenantrow.h"
#include "models/tenantlifeadmin.h"
#include "ui/pages/common/plandialog.h"

class QLineEdit;
class QSpinBox;

namespace Tenantry {

/// One step in a tenant's life: suspend, resume, archive, restore or purge, with a reason that is written down. To
/// purge the id has to be typed.
class StepDialog final : public PlanDialog {
    Q_OBJECT
public:
    StepDialog(const PageContext& context, TenantLifeAdmin& admin, LifeOrder::Kind kind, const TenantRow& row,
        QWidget* parent);

    LifeOrder order() const;

protected:
    QString lacksForAct() const override;
    QFuture<Result<PlannedAnswer>> ask(bool dryRun, const CancelToken& cancel) override;
    bool takeRefusal(const RefusalRow& refusal, bool ofPlan) override;

private:
    void addTypedId();
    void addKeepDays();

    TenantLifeAdmin& m_admin;
    LifeOrder::Kind m_kind;
    TenantRow m_row;
    QByteArray m_token;
    QLineEdit* m_reason;
    QLineEdit* m_typed = nullptr;
    QSpinBox* m_days = nullptr;
};

} // namespace Tenantry
