// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/tenantdashboardpage.h"

#include "client/verificationcounter.h"
#include "models/eventsmodel.h"
#include "models/membershipsmodel.h"
#include "models/platformmembershipsource.h"
#include "models/tenantdashboardmodel.h"
#include "models/tenantdashboardsource.h"
#include "models/tenanteventsource.h"
#include "ui/pages/common/choosetable.h"
#include "ui/pages/common/pageheader.h"
#include "ui/pages/common/sentences.h"
#include "ui/text/formats.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/figurerow.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/stackedchart.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

TenantDashboardPage::TenantDashboardPage(const PageContext& context, const TenantId& tenant, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_tenant(tenant)
    , m_model(new TenantDashboardModel(std::make_unique<TenantDashboardSource>(context.tenantClient(tenant)), this))
    , m_events(new EventsModel(
          std::make_unique<TenantEventSource>(context.tenantClient(tenant)), EventsModel::Scope::OneTenant, this))
    , m_members(new MembershipsModel(std::make_unique<PlatformMembershipSource>(context.platform, tenant), this))
{
    setObjectName(QStringLiteral("tenantDashboardPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(pageMargins());
    column->setSpacing(16);
    column->addWidget(buildFigures());
    column->addWidget(buildMain(), 1);
    connect(m_model, &TenantDashboardModel::changed, this, &TenantDashboardPage::show);
    connect(m_events, &PagedTableModel::settled, this, &TenantDashboardPage::announce);
    connect(m_members, &PagedTableModel::settled, this, &TenantDashboardPage::announce);
    connect(&context.counter, &VerificationCounter::changed, this, &TenantDashboardPage::showVerified);
}

QWidget* TenantDashboardPage::buildFigures()
{
    auto* row = new FigureRow(m_context.theme, this);
    m_users = row->add("figureActiveUsers", Icon::Users, tr("Active users"));
    m_total = row->add("figureTotalEvents", Icon::Events, tr("Total events"));
    m_session = row->add("figureSession", Icon::Clock, tr("Average session"));
    m_isolation = row->add("figureIsolation", Icon::Verified, tr("Isolation"));
    return row;
}

QWidget* TenantDashboardPage::buildMain()
{
    auto* main = new QWidget(this);
    auto* grid = new QGridLayout(main);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(16);
    auto* chartCard = new Card(m_context.theme, QStringLiteral("dashboardChartCard"), tr("Events per hour"), main);
    m_chart = new StackedChart(
        m_context.theme, QStringLiteral("dashboardChart"), tr("Events per hour by type, 24 hours"), chartCard);
    chartCard->addToTitle(m_chart->legend());
    chartCard->body()->addWidget(m_chart);

    auto* eventsCard = new Card(m_context.theme, QStringLiteral("latestCard"), tr("Latest events"), main);
    eventsCard->setFlush(true);
    auto* openEvents = Parts::link(QStringLiteral("openEvents"), tr("Open in Events"), eventsCard);
    connect(openEvents, &QPushButton::clicked, this,
        [this] { emit openTenantRequested(m_tenant, QStringLiteral("events")); });
    eventsCard->addToTitle(openEvents);
    auto* events = new ChooseTable(m_context, QStringLiteral("latestEvents"), tr("Latest events"), eventsCard);
    events->setCompact(true);
    events->setPagedModel(m_events, {110, 190, 170, 120, 90});
    eventsCard->body()->addWidget(events);

    auto* membersCard = new Card(m_context.theme, QStringLiteral("dashboardMembersCard"), tr("Members"), main);
    membersCard->setFlush(true);
    auto* openMembers = Parts::link(QStringLiteral("openMembers"), tr("All members"), membersCard);
    connect(openMembers, &QPushButton::clicked, this,
        [this] { emit openTenantRequested(m_tenant, QStringLiteral("members")); });
    membersCard->addToTitle(openMembers);
    auto* members = new ChooseTable(m_context, QStringLiteral("dashboardMembers"), tr("Members"), membersCard);
    members->setCompact(true);
    members->setTimeStyle(TimeDelegate::Style::Relative);
    members->setPagedModel(m_members, {160, 10, 90, 10});
    members->hideColumn(MembershipsModel::Email);
    members->hideColumn(MembershipsModel::Since);
    membersCard->body()->addWidget(members);

    grid->addWidget(chartCard, 0, 0, 1, 2);
    grid->addWidget(eventsCard, 1, 0);
    grid->addWidget(membersCard, 1, 1);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(0, 4);
    grid->setRowStretch(1, 5);
    return main;
}

void TenantDashboardPage::activate()
{
    if (!m_loaded)
        refresh();
    m_loaded = true;
}

void TenantDashboardPage::refresh()
{
    m_model->load();
    m_events->reload();
    m_members->reload();
}

bool TenantDashboardPage::isSettled() const
{
    return m_model->isSettled() && m_events->isSettled() && m_members->isSettled();
}

void TenantDashboardPage::announce()
{
    showVerified();
    if (isSettled())
        emit settled();
}

void TenantDashboardPage::show()
{
    if (m_model->loadState() == LoadState::Failed)
        emit messageRequested(QStringLiteral("warning"), sentenceFor(m_model->error()), tr("Try again"), QString());
    const auto& part = m_model->figures();
    if (part.isLoaded()) {
        const auto& figures = part.value;
        const Formats& formats = m_context.formats;
        for (FigureCard* card : {m_users, m_total, m_session})
            card->setLoading(false);
        m_users->setFigure({formats.number(figures.activeUsers)});
        m_users->setCaption(tr("24 hours to %1").arg(formats.dateTime(figures.asOf, false)));
        m_total->setFigure({formats.number(static_cast<qint64>(figures.totalEvents))});
        m_total->setCaption(tr("%1 in 24 hours").arg(formats.number(static_cast<qint64>(figures.events24h))));
        const auto seconds = static_cast<qint64>(figures.avgSessionSeconds + 0.5);
        m_session->setFigure({formats.number(seconds / 60), tr("min"), formats.number(seconds % 60), tr("s")});
        m_session->setCaption(tr("from first to last event"));
    }
    showChart();
    announce();
}

void TenantDashboardPage::showVerified()
{
    const VerificationTotals totals = m_context.counter.totals(m_tenant);
    m_isolation->setLoading(false);
    m_isolation->setFigure({m_context.formats.number(static_cast<qint64>(totals.records.verified)), tr("verified")});
    m_isolation->setIconRole(totals.breaches > 0 ? ColorRole::Danger : ColorRole::Good);
    m_isolation->setDanger(totals.breaches > 0);
    const int withheld = m_model->withheldCount() + m_events->withheldCount() + m_members->withheldCount();
    m_isolation->setCaption(withheld > 0
            ? noteWith({}, withheld)
            : tr("%n breach(es) since the console began", nullptr, static_cast<int>(totals.breaches)));
}

void TenantDashboardPage::showChart()
{
    const auto& part = m_model->eventsByType();
    if (!part.isLoaded())
        return;
    QList<StackedChart::Series> series;
    int tone = 0;
    for (const HourLine& line : part.value.lines) {
        StackedChart::Series entry;
        entry.name = line.key.isEmpty() ? tr("other") : QString::fromUtf8(line.key);
        entry.values = line.counts;
        entry.tenant = TenantColour(m_tenant.bytes());
        entry.tone = std::min(tone++, 3);
        series.append(entry);
    }
    QStringList labels;
    for (int hour = 0; hour < part.value.hours(); ++hour)
        labels.append(hour % 3 == 0
                ? m_context.formats.time({part.value.start.ms + hour * Timestamp::kHour}, false).left(5)
                : QString());
    m_chart->setData(labels, series);
}

} // namespace Tenantry
