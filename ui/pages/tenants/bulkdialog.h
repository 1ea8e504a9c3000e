// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/tenantrow.h"
#include "models/tenantlifeadmin.h"
#include "ui/pages/common/plandialog.h"

class QLineEdit;

namespace Tenantry {

/// One change of several tenants: all or none. More than a few are a second person's to decide; the plan says so.
class BulkDialog final : public PlanDialog {
    Q_OBJECT
public:
    /// `change`: a TenantBulkChange; an empty text or list in it is asked for here.
    BulkDialog(const PageContext& context, TenantLifeAdmin& admin, const QList<TenantRow>& rows, const Json& change,
        QWidget* parent);

    LifeOrder order() const;
    static QString titleOf(const Json& change, int tenants);

protected:
    QString lacksForPlan() const override;
    QString lacksForAct() const override;
    QFuture<Result<PlannedAnswer>> ask(bool dryRun, const CancelToken& cancel) override;

private:
    TenantLifeAdmin& m_admin;
    QList<TenantRow> m_rows;
    Json m_change;
    QByteArray m_token;
    QLineEdit* m_value = nullptr;
    QLineEdit* m_reason;
};

} // namespace Tenantry
