// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace Tenantry {

/// How numbers and times become words: in the user's locale and time zone, against the injected clock. A value; copies
/// share the clock, which must outlive them.
class Formats {
    Q_DECLARE_TR_FUNCTIONS(Formats)
public:
    /// A number that is too long for its place: `41.81` and `M`.
    struct Short {
        QString number;
        QString unit;
    };

    Formats(const Clock& clock, QTimeZone zone, QLocale locale = QLocale());

    const QTimeZone& zone() const { return m_zone; }
    const QLocale& locale() const { return m_locale; }
    Timestamp now() const { return m_clock->now(); }

    QString number(qint64 value) const; ///< grouped: 4,918,206
    QString number(double value, int decimals) const;
    Short shortNumber(double value) const; ///< below 10 million grouped without unit, then M, G
    QString percent(double share, int decimals = 0) const; ///< 0.61 -> "61 %"
    QString duration(qint64 ms) const; ///< "898 ms", "1.4 s", "14 min 32 s", "3 h 5 min", "2 d 4 h"
    QString relative(Timestamp at) const; ///< "now", "4 min ago", "in 17 h", "yesterday", "12 Nov"
    QString time(Timestamp at, bool milliseconds = true) const; ///< 14:32:06.741
    QString shortDate(Timestamp at) const; ///< 18 Nov, with the year where it is another
    QString date(Timestamp at) const; ///< 18 Nov 2025
    QString shortDateTime(Timestamp at) const; ///< 18 Nov, 14:32:06
    QString dateTime(Timestamp at, bool milliseconds = true) const; ///< Tue 18 Nov, 14:32:06.741 CET
    QString utc(Timestamp at) const; ///< 2025-11-18T13:32:06.741Z
    QString toolTip(Timestamp at) const; ///< both lines
    QString zoneName() const; ///< CET (UTC+1), at now

    /// `9f3c…e21a`: the ends are what people compare. Text of at most `keep` characters stays whole.
    static QString elidedId(const QString& id, int keep = 9);
    /// Two letters for a monogram: of two words, or the first two of one. Never empty.
    static QString initials(const QString& name);

private:
    QDateTime local(Timestamp at) const;

    const Clock* m_clock;
    QTimeZone m_zone;
    QLocale m_locale;
};

} // namespace Tenantry
