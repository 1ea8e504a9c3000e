// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace Tenantry {

/// The outline of a filter field and its funnel, in the colour of its state.
class FilterFrame final : public QWidget {
    Q_OBJECT
public:
    explicit FilterFrame(const Theme& theme, QWidget* parent = nullptr);

    void setLook(ColorRole outline, ColorRole fill, ColorRole icon);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    ColorRole m_outline = ColorRole::Control;
    ColorRole m_fill = ColorRole::Surface;
    ColorRole m_icon = ColorRole::TextMuted;
};

} // namespace Tenantry
