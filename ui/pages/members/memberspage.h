// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

namespace Tenantry {

class Card;
class ChooseTable;
class FilterBar;
class MembersDesk;
class MembershipsModel;

/// The members of one tenant: who they are, in what role, when they were last there; who is invited; and what can be
/// done to them.
class MembersPage final : public Page {
    Q_OBJECT

public:
    MembersPage(const PageContext& context, const TenantId& tenant, QWidget* parent);

    void activate() override;
    void refresh() override;
    bool isSettled() const override;
    QWidget* filterWidget() const override;
    PageMemory memory() const override;
    void recall(const PageMemory& memory) override;

private:
    void applyFilter();
    void showState();
    void choose();

    const PageContext& m_context;
    MembershipsModel* m_model;
    FilterBar* m_filter;
    MembersDesk* m_desk;
    ChooseTable* m_table;
    bool m_loaded = false;
};

} // namespace Tenantry
