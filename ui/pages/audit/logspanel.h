// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace Tenantry {

class LedgerModel;
class MessageBar;
class TableView;
class WitnessWatch;

/// The logs that this console watches, each with its shield, and where what was seen of them is kept.
class LogsPanel final : public Card {
    Q_OBJECT
public:
    explicit LogsPanel(const PageContext& context, QWidget* parent = nullptr);

    LedgerModel& model() const { return *m_model; }

signals:
    void closeRequested();
    void tenantRequested(const Tenantry::TenantId& tenant, const QString& page);

private:
    void showPlace();
    void askForPassphrase();

    const PageContext& m_context;
    WitnessWatch& m_watch;
    LedgerModel* m_model;
    TableView* m_table;
    MessageBar* m_place;
    QLabel* m_keys;
};

} // namespace Tenantry
