// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/common/ledgerwords.h"
#include "ui/text/formats.h"

#include <QCoreApplication>
#include <QStringList>

namespace Tenantry::LedgerWords {

namespace {

constexpr int64_t kSoon = 60'000;

QString spoken(const char* text) { return QCoreApplication::translate("Tenantry::LedgerWords", text); }

} // namespace

QString place(uint64_t row, const Formats& formats)
{
    return QLatin1Char('#') + formats.number(static_cast<qint64>(row));
}

QString headline(const LedgerStanding& standing, const Formats& formats)
{
    switch (standing.state) {
    case LedgerStanding::State::Verified:
        // Entries are counted from 0: the last of n is #n-1.
        return standing.verifiedTo == 0 ? spoken(QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "Verified, and empty"))
                                        : spoken(QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "Verified to %1"))
                                              .arg(place(standing.verifiedTo - 1, formats));
    case LedgerStanding::State::Broken: {
        const QString what = standing.breach ? finding(standing.breach->kind) : QString();
        return standing.breach && standing.breach->row
            ? spoken(QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "Broken at %1: %2"))
                  .arg(place(*standing.breach->row, formats), what)
            : spoken(QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "Broken: %1")).arg(what);
    }
    case LedgerStanding::State::Verifying:
        return spoken(QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "Verifying %1"))
            .arg(formats.percent(standing.percent() / 100.0));
    case LedgerStanding::State::NoAnswer:
        return spoken(QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "Could not be verified"));
    case LedgerStanding::State::NotYet:
        break;
    }
    return spoken(QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "Not verified yet"));
}

QString age(const LedgerStanding& standing, const Formats& formats)
{
    const bool broken = standing.state == LedgerStanding::State::Broken && standing.breach;
    const auto at = broken ? std::optional(standing.breach->seenAt) : standing.verifiedAt;
    if (!at || standing.state == LedgerStanding::State::Verifying)
        return {};
    const int64_t passed = std::max<int64_t>(0, formats.now().ms - at->ms);
    return passed < kSoon
        ? spoken(QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "%1 s ago")).arg(formats.number(passed / 1000))
        : formats.relative(*at);
}

QString details(const LedgerStanding& standing, const Formats& formats)
{
    QStringList lines{headline(standing, formats)};
    if (standing.verifiedTo > 0 && standing.state != LedgerStanding::State::Verified)
        lines.append(spoken(QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "Verified to %1 before"))
                         .arg(place(standing.verifiedTo - 1, formats)));
    if (standing.readAt)
        lines.append(spoken(QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "All %1 entries read and checked at %2"))
                         .arg(formats.number(static_cast<qint64>(standing.rowsRead)),
                             formats.dateTime(*standing.readAt, false)));
    else if (standing.state == LedgerStanding::State::Verified)
        lines.append(spoken(QT_TRANSLATE_NOOP("Tenantry::LedgerWords",
            "Its checkpoints follow on one another. The entries themselves have not been read through yet.")));
    if (standing.firstContact)
        lines.append(spoken(QT_TRANSLATE_NOOP("Tenantry::LedgerWords",
            "Seen for the first time: its key is trusted from now on, and nothing from before is known here.")));
    if (standing.keyRotated)
        lines.append(
            spoken(QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "It has a new key, which the old one vouched for.")));
    if (!standing.trouble.isEmpty())
        lines.append(standing.trouble);
    return lines.join(QLatin1Char('\n'));
}

} // namespace Tenantry::LedgerWords
