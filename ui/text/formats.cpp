// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/formats.h"

#include <QTextBoundaryFinder>

namespace Tenantry {

namespace {

// An English day and month read the same whatever the C locale says; other locales name their own.
QLocale wordLocale(const QLocale& locale)
{
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

QString firstGrapheme(const QString& text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    const qsizetype end = finder.toNextBoundary();
    return text.left(end < 0 ? text.size() : end);
}

} // namespace

Formats::Formats(const Clock& clock, QTimeZone zone, QLocale locale)
    : m_clock(&clock)
    , m_zone(std::move(zone))
    , m_locale(wordLocale(locale))
{
    m_locale.setNumberOptions(QLocale::DefaultNumberOptions);
}

QDateTime Formats::local(Timestamp at) const { return at.toDateTimeUtc().toTimeZone(m_zone); }

QString Formats::number(qint64 value) const { return m_locale.toString(value); }

QString Formats::number(double value, int decimals) const { return m_locale.toString(value, 'f', decimals); }

Formats::Short Formats::shortNumber(double value) const
{
    const double magnitude = std::abs(value);
    if (magnitude >= 1e9)
        return {number(value / 1e9, 2), tr("G", "giga, after a number")};
    if (magnitude >= 1e7)
        return {number(value / 1e6, 2), tr("M", "million, after a number")};
    return {number(static_cast<qint64>(std::llround(value))), {}};
}

QString Formats::percent(double share, int decimals) const
{
    return tr("%1 %", "a percentage").arg(number(share * 100, decimals));
}

QString Formats::duration(qint64 ms) const
{
    const qint64 seconds = ms / 1000;
    if (ms < 1000)
        return tr("%1 ms").arg(number(ms));
    if (seconds < 10)
        return tr("%1 s").arg(number(static_cast<double>(ms) / 1000.0, 1));
    if (seconds < 60)
        return tr("%1 s").arg(number(seconds));
    if (seconds < 3600)
        return tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    if (seconds < 86400)
        return tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
    return tr("%1 d %2 h").arg(number(seconds / 86400)).arg(seconds % 86400 / 3600);
}

QString Formats::relative(Timestamp at) const
{
    const qint64 past = now().ms - at.ms;
    const qint64 distance = std::abs(past);
    if (distance < 5 * Timestamp::kSecond)
        return tr("now");
    const bool ago = past > 0;
    if (distance < Timestamp::kMinute)
        return (ago ? tr("%1 s ago") : tr("in %1 s")).arg(distance / Timestamp::kSecond);
    if (distance < Timestamp::kHour)
        return (ago ? tr("%1 min ago") : tr("in %1 min")).arg(distance / Timestamp::kMinute);
    const qint64 days = local(at).date().daysTo(local(now()).date());
    if (distance < Timestamp::kDay && std::abs(days) < 2)
        return (ago ? tr("%1 h ago") : tr("in %1 h")).arg(distance / Timestamp::kHour);
    if (days == 1)
        return tr("yesterday");
    if (days == -1)
        return tr("tomorrow");
    if (std::abs(days) < 5)
        return days > 0 ? tr("%n day(s) ago", nullptr, static_cast<int>(days))
                        : tr("in %n day(s)", nullptr, static_cast<int>(-days));
    return shortDate(at);
}

QString Formats::shortDate(Timestamp at) const
{
    const bool sameYear = local(at).date().year() == local(now()).date().year();
    return m_locale.toString(local(at).date(), sameYear ? tr("d MMM", "date format") : tr("d MMM yyyy", "date format"));
}

QString Formats::shortDateTime(Timestamp at) const
{
    return tr("%1, %2", "date, time").arg(shortDate(at), time(at, false));
}

QString Formats::time(Timestamp at, bool milliseconds) const
{
    return local(at).time().toString(milliseconds ? QStringLiteral("HH:mm:ss.zzz") : QStringLiteral("HH:mm:ss"));
}

QString Formats::date(Timestamp at) const
{
    return m_locale.toString(local(at).date(), tr("d MMM yyyy", "date format"));
}

QString Formats::dateTime(Timestamp at, bool milliseconds) const
{
    const QDateTime when = local(at);
    const bool thisYear = when.date().year() == local(now()).date().year();
    const QString pattern = thisYear ? tr("ddd d MMM", "date format") : tr("ddd d MMM yyyy", "date format");
    return tr("%1, %2 %3", "date, time, zone")
        .arg(m_locale.toString(when.date(), pattern), time(at, milliseconds), m_zone.abbreviation(when));
}

QString Formats::utc(Timestamp at) const { return QString::fromLatin1(at.toRfc3339()); }

QString Formats::toolTip(Timestamp at) const { return dateTime(at) + QLatin1Char('\n') + utc(at); }

QString Formats::zoneName() const
{
    const QDateTime when = local(now());
    const int minutes = m_zone.offsetFromUtc(when) / 60;
    const QString sign = minutes < 0 ? QStringLiteral("\u2212") : QStringLiteral("+");
    const int hours = std::abs(minutes) / 60;
    const int rest = std::abs(minutes) % 60;
    const QString offset =
        rest == 0 ? QString::number(hours) : QStringLiteral("%1:%2").arg(hours).arg(rest, 2, 10, QLatin1Char('0'));
    const QString name = m_zone.abbreviation(when);
    return minutes == 0 ? QStringLiteral("UTC") : tr("%1 (UTC%2%3)", "zone, sign, offset").arg(name, sign, offset);
}

QString Formats::elidedId(const QString& id, int keep)
{
    if (id.size() <= keep)
        return id;
    // A prefix such as `usr_` stays, for it says what the id is of.
    const qsizetype prefix = id.indexOf(QLatin1Char('_')) + 1;
    const qsizetype kept = prefix > 0 && prefix <= 5 ? prefix : 0;
    const qsizetype rest = std::max<qsizetype>(keep - 1 - kept, 4);
    const qsizetype tail = kept > 0 ? std::min<qsizetype>(rest / 2, 4) : rest / 2;
    return id.left(kept + rest - tail) + QChar(0x2026) + id.right(tail);
}

QString Formats::initials(const QString& name)
{
    QStringList words;
    QString word;
    for (const QChar c : name) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            word += c;
        else if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    }
    if (!word.isEmpty())
        words.append(word);
    if (words.isEmpty())
        return QStringLiteral("?");
    const QString first = firstGrapheme(words.first());
    const QString second =
        words.size() > 1 ? firstGrapheme(words.at(1)) : firstGrapheme(words.first().mid(first.size()));
    return (first + second).toUpper();
}

} // namespace Tenantry
