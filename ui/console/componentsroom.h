// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

namespace Tenantry {

class Formats;
class Theme;

/// The hidden room `components`: the sheet of all parts, scrolled where the window is smaller than it.
class ComponentsRoom final : public Page {
    Q_OBJECT
public:
    ComponentsRoom(const Theme& theme, const Formats& formats, QWidget* parent = nullptr);

    void activate() override { }
    void refresh() override { }
    bool isSettled() const override { return true; }
    QWidget* sheet() const { return m_sheet; }

private:
    QWidget* m_sheet;
};

} // namespace Tenantry
