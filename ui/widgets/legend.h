// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace Tenantry {

/// A row of 10 px squares and names for a chart's series; what does not fit is left out at the end and told in the tool
/// tip.
class SegmentedLegend final : public QWidget {
    Q_OBJECT
public:
    struct Entry {
        QString name;
        QColor color;
        bool hatched = false;
    };

    explicit SegmentedLegend(const Theme& theme, const QString& objectName, QWidget* parent = nullptr);

    void setEntries(const QList<Entry>& entries);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int entryWidth(const Entry& entry) const;

    const Theme& m_theme;
    QList<Entry> m_entries;
};

} // namespace Tenantry
