// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>

class QStackedWidget;

namespace Tenantry {

class BindingDetailModel;
class BindingPanel;
class BindingsModel;
class ChooseTable;
class EmptyState;
class PageHeader;

/// What serves tenants, with its health and latency over time; followed as long as it is seen.
class BindingsPage final : public Page {
    Q_OBJECT

public:
    BindingsPage(const PageContext& context, QWidget* parent);

    void activate() override;
    void refresh() override;
    bool isSettled() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildTable();
    void showState();
    void showChosen();
    void announce();

    const PageContext& m_context;
    BindingsModel* m_model;
    BindingDetailModel* m_detailModel;
    PageHeader* m_header;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    ChooseTable* m_table = nullptr;
    BindingPanel* m_panel = nullptr;
    QByteArray m_chosen; ///< by name: rows move
    QTimer m_follow;
    bool m_failing = false; ///< said already
};

} // namespace Tenantry
