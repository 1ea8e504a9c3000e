// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Tenantry {

class Theme;

/// The twelve tenant colours of one theme with their initials and values, on that theme's surface.
class HueSheet final : public QWidget {
    Q_OBJECT
public:
    HueSheet(const Theme& theme, bool dark, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {400, 101}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    bool m_dark;
};

} // namespace Tenantry
