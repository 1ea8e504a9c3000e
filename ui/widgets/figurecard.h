// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/tabulartext.h"
#include "ui/widgets/card.h"

#include <optional>

namespace Tenantry {

/// One figure: icon and label, the number in 28 px with its unit, a caption or a meter. 88 px high.
class FigureCard final : public QFrame {
    Q_OBJECT
public:
    FigureCard(
        const Theme& theme, const QString& objectName, Icon icon, const QString& label, QWidget* parent = nullptr);

    /// Number and unit in turn: {"14", "min", "32", "s"}. Empty shows "–": not known is not zero.
    void setFigure(const QStringList& numbersAndUnits);
    void setCaption(const QString& caption);
    /// 0 to 1; shown in place of the caption's line, its text at the right.
    void setMeter(std::optional<double> share, const QString& text = {});
    /// Red edge, icon and number: a breach.
    void setDanger(bool danger);
    void setIconRole(ColorRole role);
    void setLoading(bool loading);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();
    void paintFigure(QPainter& painter, const QRect& line) const;

    const Theme& m_theme;
    TabularText m_figureText;
    TabularText m_captionText;
    Icon m_icon;
    ColorRole m_iconRole = ColorRole::TextMuted;
    QString m_label;
    QStringList m_figure;
    QString m_caption;
    std::optional<double> m_meter;
    QString m_meterText;
    bool m_danger = false;
    bool m_loading = false;
};

} // namespace Tenantry
