// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

#include <optional>

namespace Tenantry {

/// How many things happened per stretch of time, and the filter by time: between two handles the bars have colour,
/// outside they are grey. Left and Right move the current handle, Shift moves both, Space takes the other handle, Home
/// and End go to the ends, Escape selects all. Buckets are indexes; whoever owns it maps them to times.
class Histogram final : public QWidget {
    Q_OBJECT
public:
    struct Bucket {
        double all = 0;
        double failed = 0; ///< of `all`
        QString label; ///< below the bar where not empty, and spoken
    };

    Histogram(const Theme& theme, const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

    /// Selects all of it.
    void setBuckets(const QList<Bucket>& buckets);
    void setColour(TenantColour colour);
    /// First and last selected bucket, both inside; ignored when out of range or crossed.
    void setSelection(int first, int last);
    int first() const { return m_first; }
    int last() const { return m_last; }
    bool selectsAll() const { return m_first == 0 && m_last == static_cast<int>(m_buckets.size()) - 1; }

    QSize sizeHint() const override { return {400, 72}; }
    QSize minimumSizeHint() const override { return {160, 56}; }

signals:
    /// By the user only.
    void selectionChanged(int first, int last);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Handle { First, Last };
    QRectF plot() const;
    double edge(int bucket) const; ///< x of the bucket's leading edge
    int bucketAt(double x) const;
    void change(int first, int last);
    void moveHandle(int by, bool both);
    void paintBars(QPainter& painter) const;
    void paintHandle(QPainter& painter, double x, bool current) const;
    void describe();

    const Theme& m_theme;
    QList<Bucket> m_buckets;
    std::optional<TenantColour> m_colour;
    int m_first = 0;
    int m_last = -1;
    Handle m_current = Handle::First;
    bool m_dragging = false;
};

} // namespace Tenantry
