// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>

#include <functional>

class QTableView;

namespace Tenantry {
class MainWindow;
}

namespace Tenantry::Bench {

/// Whether every promise that was told so far was kept: the exit code of these programs.
bool allKept();

double msOf(const QElapsedTimer& timer);
/// Lets the event loop run, asleep as the console's is, until `done`; false after a minute.
bool spinUntil(const std::function<bool()>& done);
void tell(const char* what, double ms, double promisedMs);
/// The median, and the slowest of a hundred held against the promise.
void tellAll(const char* what, QList<double> all, double promisedMs);

/// The page's largest table.
QTableView* tableOf(MainWindow& window);
bool settled(MainWindow& window);
bool openRoom(MainWindow& window, const char* room);
/// Scrolls to `jumps` rows at random (always the same) and waits for what comes into view.
bool jumpThroughRows(MainWindow& window, const char* what, int jumps, double promisedMs);

} // namespace Tenantry::Bench
