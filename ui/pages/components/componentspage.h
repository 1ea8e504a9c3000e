// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Tenantry {

class Formats;
class Theme;

/// All parts on one sheet, made of the real widgets: what the look's picture of the components is held against. Hidden
/// in the console; 1440 x 900.
class ComponentsPage final : public QWidget {
    Q_OBJECT
public:
    ComponentsPage(const Theme& theme, const Formats& formats, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* header();

    const Theme& m_theme;
};

} // namespace Tenantry
