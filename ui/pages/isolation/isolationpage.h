// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

class QStackedWidget;

namespace Tenantry {

class BreachesModel;
class CaseDetail;
class ChooseTable;
class PageHeader;

/// The cases: what was found not to belong, with its evidence, to be acknowledged and closed with a cause.
class IsolationPage final : public Page {
    Q_OBJECT

public:
    IsolationPage(const PageContext& context, QWidget* parent);

    void activate() override;
    void refresh() override;
    bool isSettled() const override;

private:
    void showState();
    void showCase(int row);

    const PageContext& m_context;
    BreachesModel* m_model;
    PageHeader* m_header;
    QStackedWidget* m_stack;
    ChooseTable* m_table;
    CaseDetail* m_detail;
};

} // namespace Tenantry
