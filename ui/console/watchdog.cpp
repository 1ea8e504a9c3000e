// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/watchdog.h"

#include <QMetaEnum>

namespace Tenantry {

namespace {

bool isLayout(QEvent::Type type)
{
    switch (type) {
    case QEvent::Paint:
    case QEvent::UpdateRequest:
    case QEvent::LayoutRequest:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::ShowToParent:
    case QEvent::Polish:
    case QEvent::PolishRequest:
    case QEvent::StyleChange:
    case QEvent::PaletteChange:
    case QEvent::ApplicationPaletteChange:
    case QEvent::FontChange:
    case QEvent::ApplicationFontChange:
    case QEvent::Expose:
        return true;
    default:
        return false;
    }
}

const char* phaseName(Watchdog::Phase phase)
{
    switch (phase) {
    case Watchdog::Phase::Handler:
        return "handler";
    case Watchdog::Phase::Layout:
        return "layout";
    case Watchdog::Phase::Build:
        return "build";
    case Watchdog::Phase::Grab:
        return "grab";
    }
    return "";
}

} // namespace

void Watchdog::mark(Phase phase)
{
    if (m_phase < phase)
        m_phase = phase;
}

void Watchdog::enter(QEvent::Type type)
{
    if (m_depth++ == 0) {
        m_phase = Phase::Handler;
        m_layoutMs = 0;
        m_layoutDepth = 0;
        m_timer.start();
    }
    if (m_layoutDepth == 0 && isLayout(type)) {
        m_layoutDepth = m_depth;
        m_layoutBegan = now();
    }
}

void Watchdog::leave(const char* receiver, QEvent::Type type)
{
    const bool layoutEnds = m_layoutDepth == m_depth;
    if (layoutEnds)
        m_layoutDepth = 0;
    if (--m_depth > 0) {
        // Layout that a handler sets off counts as layout, and not again as the handler's own.
        if (layoutEnds && m_phase == Phase::Handler) {
            const double ms = now() - m_layoutBegan;
            m_layoutMs += ms;
            note(Phase::Layout, receiver, type, ms);
        }
        return;
    }
    if (isLayout(type))
        mark(Phase::Layout);
    if (m_on)
        ++m_count;
    note(m_phase, receiver, type, m_phase == Phase::Handler ? now() - m_layoutMs : now());
}

double Watchdog::now() const { return static_cast<double>(m_timer.nsecsElapsed()) / 1e6; }

void Watchdog::note(Phase phase, const char* receiver, QEvent::Type type, double ms)
{
    if (!m_on)
        return;
    double& longest = m_longest[static_cast<int>(phase)];
    longest = qMax(longest, ms);
    if (ms <= (phase == Phase::Handler ? kHandlerMs : kBuildMs))
        return;
    const char* event = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    m_slow.append({phase,
        QStringLiteral("%1 in %2")
            .arg(event ? QString::fromLatin1(event) : QString::number(type), QString::fromLatin1(receiver)),
        ms});
}

QString Watchdog::summary() const
{
    QString text = QStringLiteral("watchdog: %1 events; longest handler %2 ms (8), layout %3 ms, build %4 ms, grab %5 "
                                  "ms (50); %6 over budget\n")
                       .arg(m_count)
                       .arg(m_longest[0], 0, 'f', 1)
                       .arg(m_longest[1], 0, 'f', 1)
                       .arg(m_longest[2], 0, 'f', 1)
                       .arg(m_longest[3], 0, 'f', 1)
                       .arg(m_slow.size());
    for (const Slow& slow : m_slow)
        text += QStringLiteral("  %1 %2 ms: %3\n")
                    .arg(QString::fromLatin1(phaseName(slow.phase)))
                    .arg(slow.ms, 0, 'f', 1)
                    .arg(slow.what);
    return text;
}

} // namespace Tenantry
