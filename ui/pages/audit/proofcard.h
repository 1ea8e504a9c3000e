// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/auditrow.h"
#include "client/witness/entryproof.h"
#include "ui/pages/pagecontext.h"

#include <QFrame>

class QFormLayout;
class QLabel;
class QPushButton;

namespace Tenantry {

/// Whether the entry that is shown is the one that was signed: the console proves it by itself.
class ProofCard final : public QFrame {
    Q_OBJECT
public:
    explicit ProofCard(const PageContext& context, QWidget* parent = nullptr);

    void prove(const AuditRow& row);
    const EntryProof& proof() const { return *m_proof; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show();
    QLabel* row(QFormLayout* form, const QString& name, const char* objectName);

    const PageContext& m_context;
    EntryProof* m_proof;
    bool m_unproven = false; ///< written before there was a ledger
    QLabel* m_title;
    QLabel* m_leaf;
    QLabel* m_path;
    QLabel* m_signed;
    QPushButton* m_copy;
};

} // namespace Tenantry
