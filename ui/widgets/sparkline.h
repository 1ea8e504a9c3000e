// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace Tenantry {

/// A small series as a 1.5 px line: the SparkDelegate's painting as a widget.
class SparkLine final : public QWidget {
    Q_OBJECT
public:
    SparkLine(const Theme& theme, const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

    void setSeries(const QList<double>& values, TenantColour colour);
    QSize sizeHint() const override { return {84, 20}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QList<double> m_values;
    TenantColour m_colour = TenantColour::ofHue(0);
};

} // namespace Tenantry
