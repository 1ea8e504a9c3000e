// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/pages/page.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/connectionmarks.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/jumpdialog.h"
#include "ui/shell/mainactions.h"
#include "ui/shell/messagearea.h"
#include "ui/shell/pagefactory.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/rail.h"
#include "ui/shell/rooms.h"
#include "ui/shell/settings.h"
#include "ui/shell/startpage.h"
#include "ui/shell/statusrow.h"
#include "ui/shell/tenantdirectory.h"
#include "ui/shell/tenanttabs.h"
#include "ui/shell/tenantview.h"
#include "ui/style/theme.h"
#include "ui/widgets/tenantband.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QStackedWidget>

namespace Tenantry {

MainWindow::MainWindow(const ShellContext& context, QWidget* parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_header(new HeaderBar(context.theme, context.profile, context.personName, this))
    , m_rail(new Rail(context.theme, this))
    , m_tabs(new TenantTabs(context.theme, this))
    , m_band(new TenantBand(context.theme, this))
    , m_messages(new MessageArea(context.theme, this))
    , m_content(new QStackedWidget(this))
    , m_rooms(new PageStack(
          [this](const QString& name, QWidget* owner) { return m_context.pages.makeRoom(name, owner); }, this))
    , m_status(new StatusRow(context.theme, context.formats, context.counter, this))
    , m_marks(new ConnectionMarks(context.theme, *this))
    , m_actions(new MainActions(*this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(context.theme.appIcon());
    setAcceptDrops(true);
    m_content->setObjectName(QStringLiteral("content"));
    m_rooms->setObjectName(QStringLiteral("rooms"));
    m_content->addWidget(m_rooms);
    m_header->setMenu(m_actions->menu());
    m_rail->setFolded(context.settings.isRailFolded());
    layOut();
    connectParts();
    if (!restoreGeometry(context.settings.windowGeometry()))
        resize(1440, 900);
    setProfile(context.profile);
    showTab(0);
}

MainWindow::~MainWindow() = default;

void MainWindow::layOut()
{
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(12, 0, 0, 0);
    tabRow->addWidget(m_tabs, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(tabRow);
    right->addWidget(m_band);
    right->addWidget(m_messages);
    right->addWidget(m_content, 1);
    auto* edge = new QFrame(this);
    edge->setProperty("frame", QStringLiteral("rule"));
    edge->setFixedWidth(1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_rail, 1);
    left->addWidget(makeRailFoot());
    middle->addLayout(left);
    middle->addWidget(edge);
    middle->addLayout(right, 1);
    auto* central = new QWidget(this);
    auto* all = new QVBoxLayout(central);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_header);
    all->addLayout(middle, 1);
    all->addWidget(m_status);
    setCentralWidget(central);
}

void MainWindow::connectParts()
{
    connect(m_header, &HeaderBar::foldRequested, this, &MainWindow::foldRail);
    connect(m_header, &HeaderBar::searchRequested, this, &MainWindow::openJump);
    connect(m_header, &HeaderBar::connectionsRequested, this, &MainWindow::connectionsRequested);
    connect(m_rail, &Rail::roomChosen, this, &MainWindow::openRoom);
    connect(m_messages, &MessageArea::roomRequested, this, &MainWindow::openRoom);
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::showTab);
    connect(m_tabs, &TenantTabs::closeRequested, this, &MainWindow::closeTenant);
    connect(m_rooms, &PageStack::pageMade, this, &MainWindow::connectPage);
    connect(&m_context.tenants, &TenantDirectory::found, this, &MainWindow::tenantFound);
    connect(&m_context.tenants, &TenantDirectory::learned, this, [this] {
        const Page* page = currentPage();
        const auto views = page ? page->findChildren<QAbstractItemView*>() : QList<QAbstractItemView*>();
        for (QAbstractItemView* view : views)
            view->viewport()->update();
    });
}

void MainWindow::connectPage(Page* page)
{
    connect(page, &Page::openTenantRequested, this, &MainWindow::openTenant);
    connect(page, &Page::openRoomRequested, this, &MainWindow::openRoom);
    connect(page, &Page::messageRequested, this,
        [this](const QString& kind, const QString& text, const QString& action, const QString& room) {
            m_messages->showMessage(text, kind, QString(), text, action, room);
        });
}

bool MainWindow::openRoom(const QString& room)
{
    if (!m_started || m_alone)
        return false;
    m_messages->dismissPassing();
    if (!m_rooms->open(room))
        return false;
    m_tabs->setCurrentIndex(0);
    showTab(0);
    return true;
}

bool MainWindow::openTenant(const TenantId& tenant, const QString& page)
{
    if (!m_started || tenant.isEmpty())
        return false;
    m_messages->dismissPassing();
    TenantView* view = m_views.value(tenant);
    if (!view) {
        view = new TenantView(m_context.theme, m_context.pages, tenant, m_content);
        connect(&view->stack(), &PageStack::pageMade, this, &MainWindow::connectPage);
        m_views.insert(tenant, view);
        m_content->addWidget(view);
        if (const Tenant* known = m_context.tenants.known(tenant))
            view->setTenant(*known);
        m_context.tenants.fetch(tenant);
    }
    const bool opened = view->openPage(Rooms::tenantPages().contains(page) ? page : Rooms::tenantPages().first());
    const int index = m_tabs->open(tenant, m_context.tenants.name(tenant));
    m_tabs->setCurrentIndex(index);
    showTab(index);
    return opened;
}

void MainWindow::closeTenant(const TenantId& tenant)
{
    const int index = m_tabs->indexOf(tenant);
    if (index < 0 || m_alone)
        return;
    m_tabs->removeTab(index);
    TenantView* view = m_views.take(tenant);
    m_content->removeWidget(view);
    view->deleteLater();
    showTab(m_tabs->currentIndex());
}

void MainWindow::closeAllTenants()
{
    for (const TenantId& tenant : m_views.keys())
        closeTenant(tenant);
}

Page* MainWindow::currentPage() const
{
    if (!m_started)
        return m_start;
    const auto tenant = m_tabs->tenantAt(m_tabs->currentIndex());
    TenantView* view = tenant ? m_views.value(*tenant) : nullptr;
    return view ? view->stack().current() : m_rooms->current();
}

void MainWindow::refreshPage()
{
    if (Page* page = currentPage())
        page->refresh();
}

TenantView* MainWindow::tenantView(const TenantId& tenant) const { return m_views.value(tenant); }

void MainWindow::showTab(int index)
{
    const auto tenant = m_tabs->tenantAt(index);
    TenantView* view = tenant ? m_views.value(*tenant) : nullptr;
    if (!view) {
        showRooms();
        return;
    }
    m_content->setCurrentWidget(view);
    m_band->setTenant(TenantColour(tenant->bytes()), m_context.tenants.name(*tenant));
    m_rail->setCurrentRoom(QStringLiteral("tenants"));
}

void MainWindow::showRooms()
{
    m_band->setTenant(std::nullopt);
    if (!m_started && m_start) {
        m_content->setCurrentWidget(m_start);
        m_rail->setCurrentRoom({});
        return;
    }
    m_content->setCurrentWidget(m_rooms);
    m_rail->setCurrentRoom(m_rooms->currentName());
}

void MainWindow::setStarted(bool started)
{
    m_started = started;
    if (!started && !m_start) {
        closeAllTenants();
        m_start = new StartPage(
            m_context.theme, m_context.connections ? m_context.connections() : QList<ConnectionProfile>(), m_content);
        connect(m_start, &StartPage::connectionsRequested, this, &MainWindow::connectionsRequested);
        connect(m_start, &StartPage::connectionRequested, this,
            [this](const QString& id) { emit connectionChosen(id, false); });
        connect(m_start, &StartPage::sampleRequested, this, &MainWindow::sampleRequested);
        connect(m_start, &StartPage::importRequested, this, [this] { emit importRequested({}); });
        m_content->addWidget(m_start);
    } else if (started && m_start) {
        m_start->deleteLater();
        m_start.clear();
    }
    m_rail->setRoomsEnabled(started);
    m_tabs->setStarted(started);
    m_actions->setRoomsEnabled(started);
    showTab(m_tabs->currentIndex());
    if (m_start)
        m_start->activate();
}

void MainWindow::setTenantAlone(const TenantId& tenant, const QString& why)
{
    openTenant(tenant);
    m_alone = true;
    m_tabs->setTabVisible(0, false);
    m_rail->setRoomsEnabled(false);
    m_rail->setToolTip(why);
    m_actions->setRoomsEnabled(false);
    m_messages->showMessage(QStringLiteral("alone"), QStringLiteral("warning"), QString(), why, QString(), QString());
}

void MainWindow::setLatency(std::optional<int> ms) { m_status->setLatency(ms); }
void MainWindow::setOpenBreaches(int count) { m_rail->setOpenBreaches(count); }
void MainWindow::setDecisions(int count) { m_rail->setDecisions(count); }
void MainWindow::refreshRooms() { m_rooms->refreshAll(); }
void MainWindow::setSharesToDecide(int count) { m_rail->setSharesToDecide(count); }
ActionRegistry& MainWindow::actions() const { return m_actions->registry(); }

void MainWindow::rebuildPages()
{
    if (m_start) {
        delete m_start;
        setStarted(false);
        return;
    }
    m_rooms->rebuild();
    for (TenantView* view : std::as_const(m_views))
        view->stack().rebuild();
    showTab(m_tabs->currentIndex());
}

void MainWindow::foldRail()
{
    m_rail->setFolded(!m_rail->isFolded());
    sayRailFoot();
    m_context.settings.setRailFolded(m_rail->isFolded());
}

void MainWindow::openJump()
{
    if (!m_started)
        return;
    auto* dialog = new JumpDialog(m_context.theme, m_context.tenants, m_actions->registry().actions(), this);
    connect(dialog, &JumpDialog::roomChosen, this, &MainWindow::openRoom);
    connect(dialog, &JumpDialog::tenantChosen, this, [this](const TenantId& tenant) { openTenant(tenant); });
    dialog->open();
}

void MainWindow::focusFilter()
{
    Page* page = currentPage();
    if (QWidget* filter = page ? page->filterWidget() : nullptr)
        filter->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::tenantFound(const Tenant& tenant)
{
    m_tabs->rename(tenant.id, tenant.name);
    if (TenantView* view = m_views.value(tenant.id))
        view->setTenant(tenant);
    if (m_tabs->tenantAt(m_tabs->currentIndex()) == tenant.id)
        m_band->setTenant(TenantColour(tenant.id.bytes()), tenant.name);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        sayRailFoot();
        rebuildPages();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_context.settings.setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        emit closed();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            event->acceptProposedAction();
            return;
        }
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    emit importRequested(files);
}

} // namespace Tenantry
