// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/audit/ledgeractiondialog.h"

class QDateEdit;

namespace Tenantry {

/// Deletes the entries before a day. Their hashes stay, so that all that is above stays provable.
class RetentionDialog final : public LedgerActionDialog {
    Q_OBJECT
public:
    RetentionDialog(const PageContext& context, LedgerAdmin& admin, const TenantId& tenant, QWidget* parent);

private:
    bool isComplete() const override { return true; }
    QFuture<Result<LedgerChange>> ask(bool dryRun) override;
    QString planOf(const LedgerChange& plan) const override;
    Timestamp before() const;

    LedgerAdmin& m_admin;
    QDateEdit* m_before;
};

} // namespace Tenantry
