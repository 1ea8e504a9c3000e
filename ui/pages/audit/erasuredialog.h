// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/audit/ledgeractiondialog.h"

namespace Tenantry {

/// Erases a person's data from a log's entries. The entries and their proofs stay; an entry says what was erased.
class ErasureDialog final : public LedgerActionDialog {
    Q_OBJECT
public:
    ErasureDialog(const PageContext& context, LedgerAdmin& admin, const TenantId& tenant, QWidget* parent);

private:
    bool isComplete() const override;
    QFuture<Result<LedgerChange>> ask(bool dryRun) override;
    QString planOf(const LedgerChange& plan) const override;

    LedgerAdmin& m_admin;
    QLineEdit* m_person;
    QLineEdit* m_reason;
    QLineEdit* m_second;
};

} // namespace Tenantry
