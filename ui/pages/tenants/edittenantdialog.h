// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tenantlifeadmin.h"
#include "ui/pages/common/plandialog.h"

namespace Tenantry {

class ConflictPanel;
class TenantForm;

/// Changes what a tenant is called and how it is filed. Only what was changed is sent. Where somebody else was faster,
/// both sides stand beside each other, and what was written stays.
class EditTenantDialog final : public PlanDialog {
    Q_OBJECT
public:
    EditTenantDialog(const PageContext& context, TenantLifeAdmin& admin, const TenantRow& row, QWidget* parent);

    LifeOrder order() const;
    TenantForm& form() const { return *m_form; }

protected:
    QString lacksForPlan() const override;
    QFuture<Result<PlannedAnswer>> ask(bool dryRun, const CancelToken& cancel) override;
    bool takeRefusal(const RefusalRow& refusal, bool ofPlan) override;

private:
    void resolve();

    TenantLifeAdmin& m_admin;
    TenantId m_tenant;
    TenantForm* m_form;
    ConflictPanel* m_conflict;
    Json m_seen; ///< what the fields began with
    Json m_present; ///< what somebody else made of it; null: no conflict
    int m_version = 0;
    QByteArray m_token;
};

} // namespace Tenantry
