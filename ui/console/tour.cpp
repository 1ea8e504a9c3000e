// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/tour.h"

#include "ui/console/componentsroom.h"
#include "ui/console/tourlives.h"
#include "ui/console/tourset.h"
#include "ui/console/watchdog.h"
#include "ui/dialogs/actasdialog.h"
#include "ui/dialogs/connectionsdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/pages/page.h"
#include "ui/pages/sharing/sharingpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/theme.h"

#include <QDir>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QTextStream>
#include <QtConcurrent>

namespace Tenantry {

namespace {

constexpr int kPollMs = 20;
constexpr int kCalmPolls = 5; ///< settled for this long, so that late paints are in the picture
constexpr int kPatienceMs = 20000;
const Theme::Mode kThemes[] = {Theme::Mode::Light, Theme::Mode::Dark};

/// The first row that has the text in a cell.
bool selectRow(MainWindow& window, const char* table, const QString& text)
{
    const Page* page = window.currentPage();
    auto* view = page ? page->findChild<QTableView*>(QLatin1String(table)) : nullptr;
    for (int row = 0; view && row < view->model()->rowCount(); ++row) {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            if (view->model()->index(row, column).data().toString() == text) {
                view->selectRow(row);
                return true;
            }
        }
    }
    return false;
}

QDialog* dialogOf(MainWindow& window)
{
    for (QDialog* dialog : window.findChildren<QDialog*>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace

Tour::Tour(TourSet& set, Theme& theme, Watchdog& watchdog, QString folder, QObject* parent)
    : QObject(parent)
    , m_set(set)
    , m_theme(theme)
    , m_watchdog(watchdog)
    , m_folder(std::move(folder))
{
    m_timer.setInterval(kPollMs);
    connect(&m_timer, &QTimer::timeout, this, &Tour::poll);
    connect(&set, &TourSet::failed, this, &Tour::fail);
    connect(&set, &TourSet::ready, this, [this] {
        plan();
        for (MainWindow* window : {&m_set.full().window(), &m_set.empty().window()}) {
            window->resize(1440, 900);
            window->show();
        }
        m_watchdog.begin();
        QTimer::singleShot(0, this, &Tour::next);
    });
}

void Tour::start()
{
    if (!QDir().mkpath(m_folder)) {
        fail(QStringLiteral("cannot write to %1").arg(m_folder));
        return;
    }
    m_set.prepare();
}

void Tour::plan()
{
    const auto full = [this] { return &m_set.full().window(); };
    const auto room = [this](const char* name) {
        return [this, name] { return m_set.full().window().openRoom(QString::fromLatin1(name)); };
    };
    const auto tenant = [this](const char* page) {
        return [this, page] { return m_set.full().window().openTenant(m_set.tenant(), QString::fromLatin1(page)); };
    };
    const auto import = [this] {
        m_set.full().window().openRoom(QStringLiteral("overview"));
        ImportDialog* dialog = m_set.full().openImport({QStringLiteral("wikipedia-edits.jsonl.gz")});
        return dialog != nullptr;
    };
    const auto auditDetail = [this] {
        return m_set.full().window().openTenant(m_set.tenant(), QStringLiteral("audit"))
            && selectRow(m_set.full().window(), "auditTable", QStringLiteral("tenant.suspend"));
    };
    const auto empty = [this] { return &m_set.empty().window(); };
    const auto readOnly = [this](bool on) {
        return [this, on] {
            m_set.setReadOnly(on);
            return true;
        };
    };
    const auto connections = [this] {
        m_set.full().window().openRoom(QStringLiteral("overview"));
        return m_set.desk().showConnections(&m_set.full()) != nullptr;
    };
    const auto actAs = [this] {
        m_set.full().window().openRoom(QStringLiteral("overview"));
        return m_set.desk().actAs(m_set.full()) != nullptr;
    };
    const auto signIn = [this] {
        m_watchdog.mark(Watchdog::Phase::Build);
        m_set.openSignIn();
        return true;
    };
    const auto sharing = [this](SharingPage::Part part) {
        m_set.full().window().openRoom(QStringLiteral("sharing"));
        auto* page = qobject_cast<SharingPage*>(m_set.full().window().currentPage());
        if (page)
            page->showPart(part);
        return page;
    };
    const auto sharePart = [sharing](SharingPage::Part part) { return [=] { return sharing(part) != nullptr; }; };
    const auto shareSheet = [sharing] {
        SharingPage* page = sharing(SharingPage::Part::Inbox);
        return page && page->openSheet();
    };
    const auto shareDialog = [sharing](SharingPage::Part part, const char* button) {
        return [=] {
            SharingPage* page = sharing(part);
            auto* opens = page ? page->findChild<QPushButton*>(QLatin1String(button)) : nullptr;
            if (opens)
                opens->click();
            return opens != nullptr;
        };
    };
    const QList<Step> shared{{25, QStringLiteral("sharing-inbox"), sharePart(SharingPage::Part::Inbox), full},
        {26, QStringLiteral("sharing-sheet"), shareSheet, full, true},
        {27, QStringLiteral("sharing-active"), sharePart(SharingPage::Part::Active), full},
        {28, QStringLiteral("sharing-map"), sharePart(SharingPage::Part::Map), full},
        {29, QStringLiteral("sharing-timeline"), shareDialog(SharingPage::Part::Active, "grantTimeline"), full, true},
        {30, QStringLiteral("sharing-request"), shareDialog(SharingPage::Part::Outbox, "shareAsk"), full, true}};
    const QList<Step> sound{{1, QStringLiteral("components"), room("components"), full},
        {2, QStringLiteral("overview"), room("overview"), full}, {3, QStringLiteral("tenants"), room("tenants"), full},
        {4, QStringLiteral("dashboard"), tenant("dashboard"), full},
        {5, QStringLiteral("members"), tenant("members"), full},
        {6, QStringLiteral("tenant-events"), tenant("events"), full},
        {7, QStringLiteral("tenant-audit"), tenant("audit"), full}, {8, QStringLiteral("events"), room("events"), full},
        {9, QStringLiteral("audit"), room("audit"), full}, {10, QStringLiteral("isolation"), room("isolation"), full},
        {11, QStringLiteral("bindings"), room("bindings"), full}, {12, QStringLiteral("import"), import, full, true},
        {13, QStringLiteral("first-run"), readOnly(false), empty},
        {14, QStringLiteral("audit-detail"), auditDetail, full},
        {20, QStringLiteral("connections"), connections, full, true},
        {21, QStringLiteral("settings"), room("settings"), full}, {22, QStringLiteral("act-as"), actAs, full, true},
        {23, QStringLiteral("read-only"), readOnly(true), empty}, {24, QStringLiteral("sign-in"), signIn, full, true}};
    QList<Step> lives;
    if (TourLives* with = m_set.lives()) {
        lives = {{31, QStringLiteral("tenant-archived"), [with] { return with->openArchived(); }, full},
            {32, QStringLiteral("tenants-chosen"), [with] { return with->chooseSome(); }, full},
            {33, QStringLiteral("plan"), [with] { return with->openPlan(); }, full, true},
            {34, QStringLiteral("conflict"), [with] { return with->openConflict(); }, full, true},
            {35, QStringLiteral("purge"), [with] { return with->openPurge(); }, full, true},
            {36, QStringLiteral("new-tenant"), [with] { return with->openNew(); }, full, true},
            {37, QStringLiteral("decisions"), [with] { return with->openInbox(); }, full},
            {38, QStringLiteral("decision-sheet"), [with] { return with->openSheet(); }, full, true}};
    }
    const auto breach = [this] {
        m_set.openFault();
        m_set.full().window().closeAllTenants();
        return m_set.full().window().openTenant(m_set.tenant(), QStringLiteral("events"));
    };
    QList<Step> breached;
    if (m_set.hasFault()) {
        breached = {
            {15, QStringLiteral("breach"), breach, full}, {16, QStringLiteral("breach-case"), room("isolation"), full}};
    }
    if (m_set.canBreakLogs()) {
        const auto broken = [this] {
            m_set.breakLogs();
            return m_set.full().window().openTenant(m_set.tenant(), QStringLiteral("audit"));
        };
        const auto logs = [this] {
            m_set.full().window().openRoom(QStringLiteral("audit"));
            auto* show = m_set.full().window().currentPage()->findChild<QPushButton*>(QStringLiteral("showLogs"));
            if (show)
                show->setChecked(true);
            return show != nullptr;
        };
        const auto shield = [this] {
            auto* back = m_set.full().window().currentPage()->findChild<QPushButton*>(QStringLiteral("backToLog"));
            if (back)
                back->click();
            return back != nullptr;
        };
        breached.append({{17, QStringLiteral("log-evidence"), broken, full},
            {18, QStringLiteral("log-broken"), shield, full}, {19, QStringLiteral("logs"), logs, full}});
    }
    // All that is sound first: the shield stays red once it was.
    for (const QList<Step>& part : {sound, shared, lives, breached}) {
        for (int theme = 0; theme < 2; ++theme) {
            for (Step step : part) {
                step.theme = theme;
                m_steps.append(step);
            }
        }
    }
}

void Tour::next()
{
    ++m_at;
    if (m_at >= m_steps.size())
        return finishSaving();
    const Step& step = m_steps[m_at];
    if (m_theme.mode() != kThemes[step.theme]) {
        m_watchdog.mark(Watchdog::Phase::Build);
        m_theme.setMode(kThemes[step.theme]);
    }
    if (!step.arrange()) {
        fail(QStringLiteral("%1 did not open").arg(step.name));
        return;
    }
    m_calm = 0;
    m_waited.start();
    m_timer.start();
}

void Tour::poll()
{
    const Step& step = m_steps[m_at];
    const Page* page = step.window()->currentPage();
    const QDialog* dialog = step.dialog ? dialogOf(*step.window()) : nullptr;
    m_calm = page && page->isSettled() && TourLives::isSettled(dialog) ? m_calm + 1 : 0;
    if (m_calm >= kCalmPolls) {
        m_timer.stop();
        takePicture(step);
        QTimer::singleShot(0, this, &Tour::next);
    } else if (m_waited.elapsed() > kPatienceMs) {
        m_timer.stop();
        fail(QStringLiteral("the page %1 did not settle within %2 s").arg(step.name).arg(kPatienceMs / 1000));
    }
}

void Tour::takePicture(const Step& step)
{
    m_watchdog.mark(Watchdog::Phase::Grab);
    MainWindow* window = step.window();
    // The sheet of components is a picture of its own; the window would cut it.
    const auto* components = qobject_cast<ComponentsRoom*>(window->currentPage());
    QPixmap picture = components ? components->sheet()->grab() : window->grab();
    if (QDialog* dialog = step.dialog ? dialogOf(*window) : nullptr) {
        QPainter painter(&picture);
        painter.fillRect(window->rect(), m_theme.color(ColorRole::Dim));
        const QPixmap top = dialog->grab();
        const QPoint corner((window->width() - dialog->width()) / 2, (window->height() - dialog->height()) / 2);
        painter.drawPixmap(corner, top);
        dialog->close();
    }
    const QString path = QDir(m_folder).filePath(
        QStringLiteral("%1-%2-%3.png")
            .arg(step.number, 2, 10, QLatin1Char('0'))
            .arg(step.name, step.theme == 0 ? QStringLiteral("light") : QStringLiteral("dark")));
    // Packing a PNG costs more than painting the page, and is no part of what the interface thread is measured by.
    m_saved.append({path, QtConcurrent::run([image = picture.toImage(), path] { return image.save(path); })});
}

void Tour::finishSaving()
{
    for (const auto& [path, saved] : std::as_const(m_saved)) {
        if (!saved.isFinished()) {
            QTimer::singleShot(kPollMs, this, &Tour::finishSaving);
            return;
        }
        if (!saved.result())
            return fail(QStringLiteral("cannot write %1").arg(path));
    }
    emit finished(0);
}

void Tour::fail(const QString& why)
{
    m_timer.stop();
    m_at = m_steps.size();
    QTextStream(stderr) << QStringLiteral("tenantry: tour: %1\n").arg(why);
    emit finished(2);
}

} // namespace Tenantry
