// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QAbstractButton>

namespace Tenantry {

/// One term in force, `field op value`, with a cross: clicking anywhere on it, or Delete, takes it out.
class FilterChip final : public QAbstractButton {
    Q_OBJECT
public:
    FilterChip(const Theme& theme, QString field, QString op, QString value, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    QString m_field;
    QString m_op;
    QString m_value;
};

} // namespace Tenantry
