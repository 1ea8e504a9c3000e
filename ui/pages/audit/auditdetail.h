// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/auditrow.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/card.h"

class QLabel;
class QPlainTextEdit;

namespace Tenantry {

/// One audit entry beside the table: when, who, what, and the entry as it is stored.
class AuditDetail final : public Card {
    Q_OBJECT

public:
    explicit AuditDetail(const PageContext& context, QWidget* parent = nullptr);

    void show(const AuditRow& row);

signals:
    void closeRequested();

private:
    const PageContext& m_context;
    QLabel* m_when;
    QLabel* m_actor;
    QLabel* m_target;
    QLabel* m_request;
    QPlainTextEdit* m_entry;
};

} // namespace Tenantry
