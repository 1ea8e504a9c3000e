// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QEvent>
#include <QList>
#include <QString>

namespace Tenantry {

/// Measures how long the interface thread is held by one event, outermost handlers only. Handlers have 8 ms; building a
/// page, layout and painting, and the tour's own grabs have 50 ms and are reported apart. Layout within a handler (Qt
/// Charts paints the window from a slot of its scene; a page that is shown is laid out) is taken out of it.
class Watchdog final {
public:
    enum class Phase { Handler, Layout, Build, Grab };
    struct Slow {
        Phase phase = Phase::Handler;
        QString what;
        double ms = 0;
    };
    static constexpr double kHandlerMs = 8;
    static constexpr double kBuildMs = 50;

    /// From now on: before the first show nothing counts.
    void begin() { m_on = true; }
    bool isOn() const { return m_on; }
    /// The event under way is of this phase, if it was of a stricter one.
    void mark(Phase phase);

    void enter(QEvent::Type type);
    void leave(const char* receiver, QEvent::Type type);

    const QList<Slow>& slow() const { return m_slow; } ///< over their budget, in the order they came
    qint64 handlers() const { return m_count; }
    QString summary() const;

private:
    double now() const; ///< milliseconds since the outermost event began
    void note(Phase phase, const char* receiver, QEvent::Type type, double ms);

    bool m_on = false;
    int m_depth = 0;
    Phase m_phase = Phase::Handler;
    QElapsedTimer m_timer;
    int m_layoutDepth = 0; ///< 0: no layout is under way
    double m_layoutBegan = 0;
    double m_layoutMs = 0; ///< of this outermost event, in handlers within it
    qint64 m_count = 0;
    double m_longest[4] = {0, 0, 0, 0};
    QList<Slow> m_slow;
};

} // namespace Tenantry
