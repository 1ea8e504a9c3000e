// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"
#include "ui/text/formats.h"
#include "ui/text/tabulartext.h"

namespace Tenantry {

/// A number, right-aligned in equal digit slots. An integer or a double in the display role is grouped by the locale; a
/// string is painted as it is ("898 ms"); nothing is "–". Roles::StatusKind Warning or Danger puts its sign before it.
class NumberDelegate final : public CellDelegate {
    Q_OBJECT
public:
    NumberDelegate(const Theme& theme, const Formats& formats, QObject* parent = nullptr);
    QString displayText(const QVariant& value, const QLocale& locale) const override;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
        const QRect& rect) const override;
    int contentWidth(const QModelIndex& index) const override;

private:
    const Formats& m_formats;
    TabularText m_text;
};

} // namespace Tenantry
