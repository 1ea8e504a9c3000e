// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/badges.h"

#include <QWidget>

#include <optional>

namespace Tenantry {

/// A small painted word: see Badges for the kinds.
class Badge final : public QWidget {
    Q_OBJECT
public:
    using Kind = Badges::Kind;

    Badge(const Theme& theme, Kind kind, const QString& text, QWidget* parent = nullptr);

    void setText(const QString& text);
    void setKind(Kind kind);
    void setIcon(std::optional<Icon> icon);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Kind m_kind;
    QString m_text;
    std::optional<Icon> m_icon;
};

} // namespace Tenantry
