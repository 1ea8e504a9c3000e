// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/events/eventspage.h"

#include "models/eventsmodel.h"
#include "models/platformeventsource.h"
#include "models/tenanteventsource.h"
#include "ui/pages/common/choosetable.h"
#include "ui/pages/common/eventdetail.h"
#include "ui/pages/common/filterbar.h"
#include "ui/pages/common/pageheader.h"
#include "ui/pages/common/sentences.h"
#include "ui/pages/common/timelinestrip.h"
#include "ui/pages/pagememory.h"
#include "ui/text/formats.h"

#include <QItemSelectionModel>
#include <QSplitter>
#include <QVBoxLayout>

namespace Tenantry {

EventsPage::EventsPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new EventsModel(
          std::make_unique<PlatformEventSource>(context.platform), EventsModel::Scope::AllTenants, this))
{
    build();
}

EventsPage::EventsPage(const PageContext& context, const TenantId& tenant, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_tenant(tenant)
    , m_model(new EventsModel(
          std::make_unique<TenantEventSource>(context.tenantClient(tenant)), EventsModel::Scope::OneTenant, this))
{
    build();
}

void EventsPage::build()
{
    setObjectName(m_tenant.isEmpty() ? QStringLiteral("eventsPage") : QStringLiteral("tenantEventsPage"));
    m_model->setTenantNamer(m_context.tenantName);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(pageMargins());
    column->setSpacing(12);
    if (m_tenant.isEmpty()) {
        m_header = new PageHeader(m_context.theme, tr("Events"), this);
        column->addWidget(m_header);
    }
    m_filter = new FilterBar(m_context.theme,
        FilterGrammar({{QStringLiteral("type"), {}}, {QStringLiteral("user"), {}}, {QStringLiteral("session"), {}}}),
        QStringLiteral("eventsFilter"), tr("Filter the events"),
        tr("Words, or a term: type = inference.*, user = …, session = …"), this);
    column->addWidget(m_filter);
    if (!m_tenant.isEmpty()) {
        m_timeline = new TimelineStrip(m_context, m_tenant, this);
        column->addWidget(m_timeline);
        connect(m_timeline, &TimelineStrip::settled, this, &Page::settled);
        connect(m_timeline, &TimelineStrip::rangeChanged, this,
            [this](std::optional<Timestamp> from, std::optional<Timestamp> to) {
                m_from = from;
                m_to = to;
                applyFilter();
            });
    }
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(8);
    m_card = new Card(m_context.theme, QStringLiteral("eventsCard"), {}, this);
    m_card->setFlush(true);
    m_table = new ChooseTable(m_context, QStringLiteral("eventsTable"), tr("Events"), this);
    m_table->setCompact(true);
    m_table->setTimeStyle(TimeDelegate::Style::DateTime);
    const QList<int> widths =
        m_tenant.isEmpty() ? QList<int>{256, 180, 180, 165, 125, 90} : QList<int>{256, 195, 195, 140, 100};
    m_table->setPagedModel(m_model, widths);
    m_card->body()->addWidget(m_table);
    m_detail = new EventDetail(m_context, this);
    m_detail->hide();
    splitter->addWidget(m_card);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({760, 360});
    column->addWidget(splitter, 1);

    connect(m_filter, &FilterBar::changed, this, &EventsPage::applyFilter);
    connect(m_model, &PagedTableModel::loadChanged, this, &EventsPage::showState);
    connect(m_model, &PagedTableModel::settled, this, &Page::settled);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) { showDetail(current.row()); });
    connect(m_detail, &EventDetail::closeRequested, m_detail, &QWidget::hide);
    connect(m_detail, &EventDetail::filterRequested, this, [this](const QString& field, const QString& value) {
        m_filter->addTerm({field, QStringLiteral("="), value});
    });
}

void EventsPage::activate()
{
    if (m_loaded)
        return;
    m_loaded = true;
    if (m_timeline)
        m_timeline->load();
    m_model->reload();
}

void EventsPage::refresh()
{
    m_loaded = false;
    activate();
}

bool EventsPage::isSettled() const { return m_model->isSettled() && (!m_timeline || m_timeline->isSettled()); }

QWidget* EventsPage::filterWidget() const { return m_filter->editor(); }

PageMemory EventsPage::memory() const
{
    return {.terms = m_filter->terms(), .words = m_filter->words(), .from = m_from, .to = m_to};
}

void EventsPage::recall(const PageMemory& memory)
{
    m_filter->set(memory.terms, memory.words);
    if (m_timeline) {
        m_from = memory.from;
        m_to = memory.to;
        m_timeline->select(m_from, m_to);
    }
    applyFilter();
}

void EventsPage::applyFilter()
{
    EventQuery query;
    query.filter.text = m_filter->words();
    for (const QString& type : m_filter->values(QStringLiteral("type")))
        query.filter.types.append(type.toUtf8());
    const QStringList users = m_filter->values(QStringLiteral("user"));
    const QStringList sessions = m_filter->values(QStringLiteral("session"));
    if (!users.isEmpty())
        query.filter.userId = UserId::fromString(users.last());
    if (!sessions.isEmpty())
        query.filter.sessionId = SessionId::fromString(sessions.last());
    query.filter.from = m_from;
    query.filter.to = m_to;
    m_detail->hide();
    const bool isOther = m_model->query() != query;
    m_model->setQuery(query);
    if (isOther)
        m_table->scrollToTop(); // a place in the old list says nothing of the new one
}

void EventsPage::showState()
{
    const QString count = tr("%1 events").arg(m_context.formats.number(m_model->totalCount()));
    QString note = noteWith(m_model->loadState() == LoadState::Loaded ? count : QString(), m_model->withheldCount());
    if (m_model->loadState() == LoadState::Failed) {
        note = sentenceFor(m_model->error());
        emit messageRequested(QStringLiteral("warning"), note, tr("Try again"), QString());
    }
    if (m_header)
        m_header->setNote(note);
    m_filter->setNote(note);
}

void EventsPage::showDetail(int row)
{
    const EventRow* found = m_model->rowAt(row);
    if (!found)
        return;
    m_detail->show(*found);
    m_detail->setVisible(true);
}

} // namespace Tenantry
