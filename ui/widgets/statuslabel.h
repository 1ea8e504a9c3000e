// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "ui/style/theme.h"

#include <QWidget>

namespace Tenantry {

/// A state's shape and its word: the same as the StatusDelegate paints in a table.
class StatusLabel final : public QWidget {
    Q_OBJECT
public:
    StatusLabel(const Theme& theme, StatusKind kind, const QString& text, QWidget* parent = nullptr);

    void setStatus(StatusKind kind, const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    StatusKind m_kind;
    QString m_text;
};

} // namespace Tenantry
