// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"
#include "ui/text/formats.h"
#include "ui/text/tabulartext.h"

namespace Tenantry {

/// A time (display role: milliseconds since the epoch) in the local zone; the tool tip adds UTC with milliseconds.
class TimeDelegate final : public CellDelegate {
    Q_OBJECT
public:
    enum class Style { TimeOfDay, DateTime, Relative };

    TimeDelegate(const Theme& theme, const Formats& formats, Style style = Style::TimeOfDay, QObject* parent = nullptr);
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
        const QRect& rect) const override;
    int contentWidth(const QModelIndex& index) const override;

private:
    QString shown(const QModelIndex& index) const;

    const Formats& m_formats;
    Style m_style;
    TabularText m_text;
};

} // namespace Tenantry
