// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace Tenantry {

class FigureCard;

/// Figures side by side, all of the same width; each says that it is loading until it is given its number.
class FigureRow final : public QWidget {
    Q_OBJECT
public:
    explicit FigureRow(const Theme& theme, QWidget* parent = nullptr);

    FigureCard* add(const char* objectName, Icon icon, const QString& label);

private:
    const Theme& m_theme;
    QHBoxLayout* m_row;
};

} // namespace Tenantry
