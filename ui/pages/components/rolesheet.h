// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Tenantry {

class Theme;

/// The main roles with their values in both themes.
class RoleSheet final : public QWidget {
    Q_OBJECT
public:
    explicit RoleSheet(const Theme& theme, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {400, 122}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace Tenantry
