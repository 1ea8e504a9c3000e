// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/witness/evidencebundle.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Tenantry {

class Card;
class LedgerAdmin;
class WitnessWatch;

/// A broken log: what was found and where, with both notes as evidence, the entries around the row, and what a person
/// can do.
class EvidenceView final : public QWidget {
    Q_OBJECT
public:
    EvidenceView(const PageContext& context, LedgerAdmin& admin, const TenantId& tenant, QWidget* parent = nullptr);

    /// Null where the log is not broken: then nothing is shown.
    void show(const LedgerBreach* breach);
    /// Writes the bundle into the folder; `exported` or `failed` follows.
    void exportTo(const QString& folder);
    bool isSettled() const { return m_underWay == 0; }

signals:
    void backRequested();
    void exported(const QString& path);
    void failed(const Tenantry::Error& error);
    void refused(const Tenantry::Error& error); ///< the restore was not acknowledged
    void settled();

private:
    QPlainTextEdit* text(const char* objectName, const QString& spoken, Card* in);
    void buildHead();
    void askForRows();
    void mark(qsizetype at); ///< the row that begins there
    void chooseFolder();
    void confirmAccept();
    void confirmRestore();
    void over();

    const PageContext& m_context;
    LedgerAdmin& m_admin;
    TenantId m_tenant;
    LedgerBreach m_breach;
    QList<ShownRow> m_rows;
    QPushButton* m_restored = nullptr;
    QLabel* m_title;
    QLabel* m_meaning;
    QLabel* m_facts;
    QPlainTextEdit* m_kept;
    QPlainTextEdit* m_shown;
    QPlainTextEdit* m_around;
    Card* m_keptCard;
    Card* m_shownCard;
    Card* m_rowCard;
    int m_underWay = 0;
};

} // namespace Tenantry
