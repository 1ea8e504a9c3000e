// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace Tenantry {

class MainWindow;
class Theme;
class TourSet;
class Watchdog;

/// Takes a picture of every page and main dialog in both themes, `NN-name-theme.png`, 1440 x 900. Waits for each page
/// to settle; one that does not in time fails the tour by its name. What a breach looks like is in it where the set has
/// a fault, that is, in the tests' own tour.
class Tour final : public QObject {
    Q_OBJECT
public:
    Tour(TourSet& set, Theme& theme, Watchdog& watchdog, QString folder, QObject* parent = nullptr);

    void start();

signals:
    void finished(int exitCode);

private:
    struct Step {
        int number;
        QString name;
        std::function<bool()> arrange;
        std::function<MainWindow*()> window;
        bool dialog = false; ///< with the open dialog over the dimmed window
        int theme = 0;
    };

    void plan();
    void next();
    void poll();
    void takePicture(const Step& step);
    void finishSaving(); ///< ends when the last picture is written
    void fail(const QString& why);

    TourSet& m_set;
    Theme& m_theme;
    Watchdog& m_watchdog;
    QString m_folder;
    QList<Step> m_steps;
    QList<std::pair<QString, QFuture<bool>>> m_saved;
    qsizetype m_at = -1;
    int m_calm = 0;
    QTimer m_timer;
    QElapsedTimer m_waited;
};

} // namespace Tenantry
