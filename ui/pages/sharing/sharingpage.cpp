// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sharing/sharingpage.h"

#include "models/sharegrantsmodel.h"
#include "models/sharerequestsmodel.h"
#include "models/sharesides.h"
#include "models/sharestepsmodel.h"
#include "ui/pages/common/choosetable.h"
#include "ui/pages/common/pageheader.h"
#include "ui/pages/common/sentences.h"
#include "ui/pages/sharing/approvalsheet.h"
#include "ui/pages/sharing/sharelistview.h"
#include "ui/pages/sharing/sharemapview.h"
#include "ui/pages/sharing/sharerequestpanel.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/parts.h"

#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace Tenantry {

namespace {

constexpr int kShareFollowMs = 10'000; ///< as often as the service settles what is due

} // namespace

SharingPage::SharingPage(const PageContext& context, const TenantId& tenant, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_tenant(tenant)
    , m_source(context.shareDoor)
    , m_actions(context.shareDoor)
    , m_tools{context, m_source, m_actions}
    , m_sides(new ShareSides(context.shareDoor, this))
    , m_header(new PageHeader(context.theme, tr("Sharing"), this))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_inbox(new ShareRequestsModel(m_source, ShareBox::Inbox, this))
    , m_outbox(new ShareRequestsModel(m_source, ShareBox::Outbox, this))
    , m_grants(new ShareGrantsModel(m_source, this))
    , m_steps(new ShareStepsModel(m_source, this))
{
    setObjectName(QStringLiteral("sharingPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(pageMargins());
    column->setSpacing(12);
    column->addWidget(m_header);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    m_tabs->setObjectName(QStringLiteral("sharingTabs"));
    m_tabs->setAccessibleName(tr("Parts of sharing"));
    m_tabs->setProperty("kind", QStringLiteral("subtabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (int i = 0; i < 5; ++i)
        m_tabs->addTab(QString());
    buildHead();
    buildParts();
    connectParts();
    addKeys();
    sayCounts();
    m_follow.setInterval(kShareFollowMs);
    connect(&m_follow, &QTimer::timeout, this, &SharingPage::followQuietly);
}

SharingPage::~SharingPage() = default;

void SharingPage::buildHead()
{
    m_header->setNote(m_tenant.isEmpty() ? tr("Requests that you may decide, on all sides that are yours")
                                         : tr("%1's side").arg(m_context.tenantName(m_tenant)));
    const auto add = [this](const char* name, const QString& text, Icon icon, ShareWizard::Purpose purpose) {
        auto* button = changes(Parts::button(m_context.theme, QString::fromLatin1(name), text, icon, "", this));
        connect(button, &QPushButton::clicked, this, [this, purpose] { openWizard(purpose); });
        m_header->addAction(button);
    };
    add("shareAsk", tr("New request…"), Icon::Plus, ShareWizard::Purpose::Ask);
    add("shareOffer", tr("Offer data…"), Icon::Sharing, ShareWizard::Purpose::Offer);
    add("shareBreakGlass", tr("Break glass…"), Icon::Warning, ShareWizard::Purpose::BreakGlass);
}

void SharingPage::buildParts()
{
    m_inboxPanel = new ShareRequestPanel(m_context, ShareBox::Inbox, this);
    m_outboxPanel = new ShareRequestPanel(m_context, ShareBox::Outbox, this);
    m_grantPanel = new ShareGrantPanel(m_context, this);
    const QList<int> widths{128, 128, 66, 132, 95, 205, 80, 90};
    m_inboxView = new ShareListView(
        m_context, QStringLiteral("shareInbox"), tr("Requests to decide"), m_inbox, widths, m_inboxPanel, this);
    m_inboxView->table()->hideColumn(ShareRequestsModel::State);
    m_inboxView->table()->hideColumn(ShareRequestsModel::Sent);
    m_inboxView->setEmpty(tr("Nothing to decide"),
        tr("Requests that you may decide will be here. Your own, and those that you would benefit from, are in the "
           "outbox."));
    m_outboxView = new ShareListView(
        m_context, QStringLiteral("shareOutbox"), tr("Requests that were sent"), m_outbox, widths, m_outboxPanel, this);
    m_outboxView->table()->hideColumn(ShareRequestsModel::What);
    m_outboxView->table()->hideColumn(ShareRequestsModel::Quorum);
    m_outboxView->setEmpty(tr("Nothing was sent"), tr("What your side asks for or offers will be here."));
    m_grantsView = new ShareListView(m_context, QStringLiteral("shareGrants"), tr("Grants"), m_grants,
        {135, 135, 170, 100, 110, 85, 100}, m_grantPanel, this);
    m_grantsView->table()->hideColumn(ShareGrantsModel::What);
    m_grantsView->setEmpty(tr("Nothing is shared"), tr("Live grants will be here, with their use and their end."));
    m_historyView = new ShareListView(m_context, QStringLiteral("shareHistory"), tr("What happened, newest first"),
        m_steps, {100, 210, 160, 160, 100, 130, 90, 150}, nullptr, this);
    m_historyView->setEmpty(tr("Nothing happened yet"), tr("Each step of each request and grant will be here."));
    m_map = new ShareMapView(m_tools, this);
    for (QWidget* one : std::initializer_list<QWidget*>{m_inboxView, m_outboxView, m_grantsView, m_historyView, m_map})
        m_stack->addWidget(one);
}

void SharingPage::connectParts()
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        if (part() == Part::Map)
            m_map->load();
    });
    for (PagedTableModel* model : std::initializer_list<PagedTableModel*>{m_inbox, m_outbox, m_grants, m_steps}) {
        connect(model, &PagedTableModel::loadChanged, this, &SharingPage::sayCounts);
        connect(model, &PagedTableModel::settled, this, &SharingPage::announce);
    }
    connect(m_map, &ShareMapView::settled, this, &SharingPage::announce);
    connect(m_map, &ShareMapView::tenantRequested, this,
        [this](const TenantId& tenant) { emit openTenantRequested(tenant, QStringLiteral("sharing")); });
    connect(m_inboxView, &ShareListView::chosen, this, [this](int row) { m_inboxPanel->show(m_inbox->rowAt(row)); });
    connect(m_outboxView, &ShareListView::chosen, this, [this](int row) { m_outboxPanel->show(m_outbox->rowAt(row)); });
    connect(m_grantsView, &ShareListView::chosen, this, &SharingPage::showGrant);
    connect(m_inboxView, &ShareListView::opened, this, &SharingPage::openSheet);
    connect(m_outboxView, &ShareListView::opened, this, &SharingPage::openTimeline);
    connect(m_grantsView, &ShareListView::opened, this, &SharingPage::openTimeline);
    connect(m_inboxPanel, &ShareRequestPanel::reviewRequested, this, &SharingPage::openSheet);
    connect(m_inboxPanel, &ShareRequestPanel::denyRequested, this, &SharingPage::deny);
    connect(m_inboxPanel, &ShareRequestPanel::timelineRequested, this, &SharingPage::openTimeline);
    connect(m_outboxPanel, &ShareRequestPanel::cancelRequested, this, &SharingPage::cancelChosen);
    connect(m_outboxPanel, &ShareRequestPanel::timelineRequested, this, &SharingPage::openTimeline);
    connect(m_grantPanel, &ShareGrantPanel::actRequested, this, &SharingPage::act);
    connect(m_sides, &AnswerModel::changed, this, [this] {
        if (m_sides->loadState() == LoadState::Failed)
            emit messageRequested(QStringLiteral("warning"), sentenceFor(m_sides->error()), tr("Try again"), QString());
        if (m_sides->loadState() == LoadState::Loaded)
            load();
        announce();
    });
}

void SharingPage::addKeys()
{
    const auto add = [this](Qt::Key key, auto then) {
        auto* keys = new QShortcut(QKeySequence(key), this);
        keys->setContext(Qt::WidgetWithChildrenShortcut);
        connect(keys, &QShortcut::activated, this, then);
    };
    add(Qt::Key_J, [this] {
        if (ShareListView* shown = list())
            shown->move(1);
    });
    add(Qt::Key_K, [this] {
        if (ShareListView* shown = list())
            shown->move(-1);
    });
    add(Qt::Key_D, [this] { deny(); });
    add(Qt::Key_Z, [this] { cancelChosen(); });
}

SharingPage::Part SharingPage::part() const { return static_cast<Part>(m_tabs->currentIndex()); }

ShareListView* SharingPage::list() const { return qobject_cast<ShareListView*>(m_stack->currentWidget()); }

void SharingPage::showPart(Part part) { m_tabs->setCurrentIndex(static_cast<int>(part)); }

void SharingPage::activate()
{
    if (!m_source.sides().isEmpty())
        return followQuietly();
    refresh();
}

void SharingPage::refresh()
{
    if (m_tenant.isEmpty())
        m_sides->load(); // and then the rest
    else
        load();
}

void SharingPage::load()
{
    // In a tenant's tab its side is taken, also by an operator who is none of its people.
    m_source.setSides(m_tenant.isEmpty() ? m_sides->all() : QList<TenantId>{m_tenant});
    m_actions.setSide(m_source.sides().value(0));
    m_inbox->reload();
    m_outbox->reload();
    m_grants->reload();
    m_steps->reload();
    m_map->load();
}

void SharingPage::followQuietly()
{
    if (m_source.sides().isEmpty())
        return;
    m_inbox->refreshQuietly();
    m_outbox->refreshQuietly();
    m_grants->refreshQuietly();
    m_steps->refreshQuietly();
    if (part() == Part::Map)
        m_map->load();
}

bool SharingPage::isSettled() const
{
    return m_sides->isSettled() && m_inbox->isSettled() && m_outbox->isSettled() && m_grants->isSettled()
        && m_steps->isSettled() && m_map->isSettled();
}

void SharingPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_follow.start();
}

void SharingPage::hideEvent(QHideEvent* event)
{
    m_follow.stop();
    Page::hideEvent(event);
}

void SharingPage::announce()
{
    if (isSettled())
        emit settled();
}

void SharingPage::sayCounts()
{
    const auto say = [this](Part which, const QString& word, const PagedTableModel* model) {
        const bool counted = model && model->loadState() == LoadState::Loaded && model->totalCount() > 0;
        m_tabs->setTabText(static_cast<int>(which),
            counted ? QStringLiteral("%1  %2").arg(word, m_context.formats.number(model->totalCount())) : word);
    };
    say(Part::Inbox, tr("Inbox"), m_inbox);
    say(Part::Outbox, tr("Outbox"), m_outbox);
    say(Part::Active, tr("Active"), m_grants);
    say(Part::History, tr("History"), m_steps);
    say(Part::Map, tr("Map"), nullptr);
}

} // namespace Tenantry
