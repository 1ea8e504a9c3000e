// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Tenantry {

class Theme;

/// Every icon with its name.
class IconSheet final : public QWidget {
    Q_OBJECT
public:
    explicit IconSheet(const Theme& theme, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {1300, 102}; }
    QSize minimumSizeHint() const override { return {600, 102}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace Tenantry
