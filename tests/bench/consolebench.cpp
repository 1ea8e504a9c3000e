// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/consolebench.h"

#include "ui/pages/page.h"
#include "ui/shell/mainwindow.h"

#include <QCoreApplication>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <random>

namespace Tenantry::Bench {

namespace {
constexpr int kPatienceMs = 60000;
bool kept = true;
} // namespace

bool allKept() { return kept; }

double msOf(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

bool spinUntil(const std::function<bool()>& done)
{
    QElapsedTimer timer;
    timer.start();
    QTimer wake; // sleeps as the console does: a loop that spins takes the processor that the service wants
    wake.start(5);
    while (!done()) {
        if (timer.elapsed() > kPatienceMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

void tell(const char* what, double ms, double promisedMs)
{
    std::printf("%-44s %9.1f ms  promised %6.0f ms  ratio %.2f%s\n", what, ms, promisedMs, ms / promisedMs,
        ms > promisedMs ? "  BROKEN" : "");
    kept = kept && ms <= promisedMs;
}

void tellAll(const char* what, QList<double> all, double promisedMs)
{
    std::sort(all.begin(), all.end());
    std::printf("%s: median %.1f ms, of %d\n", what, all.at(all.size() / 2), int(all.size()));
    tell((std::string(what) + ", slowest of 100").c_str(), all.at(all.size() * 99 / 100), promisedMs);
}

QTableView* tableOf(MainWindow& window)
{
    QTableView* most = nullptr;
    for (QTableView* view : window.currentPage()->findChildren<QTableView*>()) {
        if (view->model() && (!most || view->model()->rowCount() > most->model()->rowCount()))
            most = view;
    }
    return most;
}

bool settled(MainWindow& window) { return window.currentPage() && window.currentPage()->isSettled(); }

bool openRoom(MainWindow& window, const char* room)
{
    QElapsedTimer timer;
    timer.start();
    if (!window.openRoom(QString::fromLatin1(room)) || !spinUntil([&] { return settled(window); }))
        return false;
    std::printf("%s shown after %.1f ms\n", room, msOf(timer));
    return true;
}

bool jumpThroughRows(MainWindow& window, const char* what, int jumps, double promisedMs)
{
    QTableView* table = tableOf(window);
    std::printf("%d rows\n", table->model()->rowCount());
    std::mt19937 random(7);
    QList<double> all;
    for (int i = 0; i < jumps; ++i) {
        const auto row = std::uniform_int_distribution<int>(0, table->model()->rowCount() - 1)(random);
        QElapsedTimer timer;
        timer.start();
        table->verticalScrollBar()->setValue(row);
        table->repaint(); // asks for the rows that come into view
        if (!spinUntil([&] { return settled(window); }))
            return false;
        table->repaint();
        all.append(msOf(timer));
    }
    tellAll(what, all, promisedMs);
    return true;
}

} // namespace Tenantry::Bench
