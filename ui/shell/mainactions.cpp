// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainactions.h"

#include "ui/pages/page.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rooms.h"
#include "ui/shell/settings.h"
#include "ui/shell/tenanttabs.h"
#include "ui/style/theme.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/environmentpill.h"

#include <QActionGroup>
#include <QGuiApplication>
#include <QMenu>

namespace Tenantry {

MainActions::MainActions(MainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_registry(new ActionRegistry(&window))
    , m_menu(new QMenu(&window))
    , m_file(m_menu->addMenu(QString()))
    , m_switch(new QMenu(m_file))
    , m_view(m_menu->addMenu(QString()))
    , m_theme(m_view->addMenu(QString()))
    , m_language(m_view->addMenu(QString()))
    , m_go(m_menu->addMenu(QString()))
{
    m_menu->setObjectName(QStringLiteral("menu"));
    m_file->setObjectName(QStringLiteral("fileMenu"));
    m_switch->setObjectName(QStringLiteral("switchMenu"));
    m_view->setObjectName(QStringLiteral("viewMenu"));
    m_theme->setObjectName(QStringLiteral("themeMenu"));
    m_language->setObjectName(QStringLiteral("languageMenu"));
    m_go->setObjectName(QStringLiteral("goMenu"));
    addFile();
    addThemes();
    addLanguages();
    addView();
    addGo();
    retranslate();
}

MainActions::~MainActions() = default;

void MainActions::addFile()
{
    m_file->addAction(changes(m_registry->add(
        QStringLiteral("import"), [] { return tr("&Import…"); }, QKeySequence(Qt::CTRL | Qt::Key_I),
        [this] { emit m_window.importRequested({}); })));
    m_file->addSeparator();
    addConnections();
    m_file->addSeparator();
    m_file->addAction(m_registry->add(
        QStringLiteral("closeTab"), [] { return tr("&Close tab"); }, QKeySequence(Qt::CTRL | Qt::Key_W),
        [this] { closeTab(); }));
    m_file->addAction(m_registry->add(
        QStringLiteral("quit"), [] { return tr("&Quit"); }, QKeySequence(Qt::CTRL | Qt::Key_Q),
        [this] { m_window.close(); }));
}

void MainActions::addConnections()
{
    m_file->addAction(m_registry->add(
        QStringLiteral("connections"), [] { return tr("C&onnections…"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), [this] { emit m_window.connectionsRequested(); }));
    m_file->addMenu(m_switch);
    connect(m_switch, &QMenu::aboutToShow, this, &MainActions::fillSwitch);
    QAction* readOnly = m_registry->add(
        QStringLiteral("readOnly"), [] { return tr("&Read-only"); }, {},
        [this] { emit m_window.readOnlyChosen(!m_window.profile().readOnly); });
    readOnly->setCheckable(true);
    m_file->addAction(readOnly);
    m_file->addSeparator();
    m_file->addAction(m_registry->add(
        QStringLiteral("actAs"), [] { return tr("&Act as…"); }, {}, [this] { emit m_window.actAsRequested(); }));
    m_file->addAction(m_registry->add(
        QStringLiteral("signIn"), [] { return tr("Sign &in again…"); }, {},
        [this] { emit m_window.signInRequested(); }));
    m_file->addAction(m_registry->add(
        QStringLiteral("signOut"), [] { return tr("Sign o&ut"); }, {}, [this] { emit m_window.signOutRequested(); }));
    m_file->addSeparator();
    m_file->addAction(m_registry->add(
        QStringLiteral("settings"), [] { return tr("&Settings…"); }, QKeySequence(Qt::CTRL | Qt::Key_Comma),
        [this] { m_window.openSettings(); }));
}

/// Each in this window, and with Ctrl in one of its own.
void MainActions::fillSwitch()
{
    m_switch->clear();
    const auto list = m_window.m_context.connections ? m_window.m_context.connections() : QList<ConnectionProfile>();
    for (const ConnectionProfile& one : list) {
        const QString text = QStringLiteral("%1 (%2)").arg(one.name, EnvironmentPill::word(one));
        QAction* action = m_switch->addAction(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(one.id == m_window.profile().id && !one.id.isEmpty());
        action->setEnabled(!action->isChecked());
        action->setToolTip(tr("With Ctrl in a new window"));
        connect(action, &QAction::triggered, this, [this, id = one.id] {
            emit m_window.connectionChosen(id, QGuiApplication::keyboardModifiers() & Qt::ControlModifier);
        });
    }
    if (list.isEmpty())
        m_switch->addAction(tr("None is kept yet"))->setEnabled(false);
    m_switch->addSeparator();
    connect(m_switch->addAction(tr("Connections…")), &QAction::triggered, this,
        [this] { emit m_window.connectionsRequested(); });
}

void MainActions::setProfile(const ConnectionProfile& profile, bool hasPeople)
{
    m_registry->action(QStringLiteral("readOnly"))->setChecked(profile.readOnly);
    const bool signsIn = profile.isService()
        && (profile.signIn == ConnectionProfile::SignIn::OpenId || profile.signIn == ConnectionProfile::SignIn::Kept);
    m_registry->action(QStringLiteral("actAs"))->setVisible(hasPeople);
    m_registry->action(QStringLiteral("signIn"))->setVisible(signsIn);
    m_registry->action(QStringLiteral("signOut"))->setVisible(signsIn);
}

void MainActions::addView()
{
    m_view->addSeparator();
    m_view->addAction(m_registry->add(
        QStringLiteral("refresh"), [] { return tr("&Refresh"); }, QKeySequence(Qt::Key_F5),
        [this] { m_window.refreshPage(); }));
    m_view->addAction(m_registry->add(
        QStringLiteral("filter"), [] { return tr("Go to the &filter"); }, QKeySequence(Qt::CTRL | Qt::Key_F),
        [this] { m_window.focusFilter(); }));
    m_view->addAction(m_registry->add(
        QStringLiteral("foldRail"), [] { return tr("Fold the r&ooms"); }, QKeySequence(Qt::CTRL | Qt::Key_B),
        [this] { m_window.foldRail(); }));
    m_registry->add(
        QStringLiteral("openMenu"), [] { return tr("Open the menu"); }, QKeySequence(Qt::Key_F10),
        [this] { m_window.m_header->openMenu(); });
}

void MainActions::addThemes()
{
    auto* group = new QActionGroup(this);
    const auto add = [this, group](const char* name, ActionRegistry::Words words, Theme::Mode mode) {
        QAction* action = m_registry->add(QString::fromLatin1(name), std::move(words), {}, [this, mode] {
            m_window.m_context.settings.setThemeMode(mode);
            m_window.m_context.theme.setMode(mode);
        });
        action->setCheckable(true);
        action->setChecked(m_window.m_context.theme.mode() == mode);
        group->addAction(action);
        m_theme->addAction(action);
    };
    connect(m_theme, &QMenu::aboutToShow, this, [this] {
        const Theme::Mode mode = m_window.m_context.theme.mode();
        const char* name = mode == Theme::Mode::Light ? "themeLight"
            : mode == Theme::Mode::Dark               ? "themeDark"
                                                      : "themeSystem";
        m_registry->action(QLatin1String(name))->setChecked(true);
    });
    add(
        "themeSystem", [] { return tr("As the &desktop"); }, Theme::Mode::FollowDesktop);
    add(
        "themeLight", [] { return tr("&Light"); }, Theme::Mode::Light);
    add(
        "themeDark", [] { return tr("Dar&k"); }, Theme::Mode::Dark);
}

void MainActions::addLanguages()
{
    auto* group = new QActionGroup(this);
    const auto add = [this, group](const char* name, const QString& words, const QString& code) {
        QAction* action = m_registry->add(
            QString::fromLatin1(name), [words] { return words; }, {},
            [this, code] { m_window.m_context.settings.setLanguage(code); });
        action->setCheckable(true);
        action->setChecked(m_window.m_context.settings.language() == code);
        group->addAction(action);
        m_language->addAction(action);
    };
    // A language is called in itself, whatever the window speaks.
    add("languageEnglish", QStringLiteral("&English"), QStringLiteral("en"));
    add("languageGerman", QStringLiteral("&Deutsch"), QStringLiteral("de"));
}

void MainActions::addGo()
{
    int key = Qt::Key_1;
    for (const QString& room : Rooms::names()) {
        m_go->addAction(m_registry->add(
            QStringLiteral("go-") + room, [room] { return Rooms::title(room); }, QKeySequence(Qt::CTRL | Qt::Key(key)),
            [this, room] { m_window.openRoom(room); }));
        ++key;
    }
    m_go->addSeparator();
    m_go->addAction(m_registry->add(
        QStringLiteral("nextTab"), [] { return tr("&Next tab"); }, QKeySequence(Qt::CTRL | Qt::Key_Tab),
        [this] { nextTab(); }));
    m_go->addAction(m_registry->add(
        QStringLiteral("jump"), [] { return tr("&Search or jump to…"); }, QKeySequence(Qt::CTRL | Qt::Key_K),
        [this] { m_window.openJump(); }));
}

void MainActions::closeTab()
{
    if (const auto tenant = m_window.m_tabs->tenantAt(m_window.m_tabs->currentIndex()))
        m_window.closeTenant(*tenant);
}

void MainActions::nextTab()
{
    TenantTabs* tabs = m_window.m_tabs;
    tabs->setCurrentIndex((tabs->currentIndex() + 1) % tabs->count());
}

void MainActions::setRoomsEnabled(bool enabled)
{
    for (QAction* action : m_registry->actions()) {
        if (action->objectName().startsWith(QLatin1String("go-")) || action->objectName() == QLatin1String("jump"))
            action->setEnabled(enabled);
    }
}

void MainActions::retranslate()
{
    m_registry->retranslate();
    m_file->setTitle(tr("&File"));
    m_switch->setTitle(tr("S&witch connection"));
    m_view->setTitle(tr("&View"));
    m_theme->setTitle(tr("&Theme"));
    m_language->setTitle(tr("&Language"));
    m_go->setTitle(tr("&Go"));
}

} // namespace Tenantry
