// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/icon.h"

#include <QCache>
#include <QColor>
#include <QPixmap>
#include <QString>

namespace Tenantry {

/// Renders the icons in a colour at a size and device pixel ratio, once each. Interface thread only.
class IconSet {
public:
    IconSet();

    QPixmap pixmap(Icon icon, const QColor& color, int size, qreal dpr) const;
    /// The four squares, one filled with the accent.
    QPixmap logo(const QColor& ink, const QColor& accent, int size, qreal dpr) const;
    static QString name(Icon icon);

private:
    struct Key {
        int icon;
        QRgb color;
        int size;
        int dpr;
        QRgb second;
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed = 0)
        {
            return qHashMulti(seed, key.icon, key.color, key.size, key.dpr, key.second);
        }
    };
    mutable QCache<Key, QPixmap> m_cache;
};

} // namespace Tenantry
