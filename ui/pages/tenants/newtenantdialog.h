// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tenantlifeadmin.h"
#include "ui/pages/common/plandialog.h"

namespace Tenantry {

class TenantForm;

/// A new tenant. Id and subdomain are proposed from the name, and the service is asked as one types whether they may be
/// had; it is placed on what is there.
class NewTenantDialog final : public PlanDialog {
    Q_OBJECT
public:
    NewTenantDialog(const PageContext& context, TenantLifeAdmin& admin, QWidget* parent);

    LifeOrder order() const;

protected:
    QString lacksForPlan() const override;
    QFuture<Result<PlannedAnswer>> ask(bool dryRun, const CancelToken& cancel) override;
    bool takeRefusal(const RefusalRow& refusal, bool ofPlan) override;
    void planned(const ChangeAnswer& answer) override;

private:
    TenantLifeAdmin& m_admin;
    TenantForm* m_form;
    QByteArray m_token;
};

} // namespace Tenantry
