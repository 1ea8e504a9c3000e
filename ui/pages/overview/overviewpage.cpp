// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewpage.h"

#include "models/overviewmodel.h"
#include "models/platformoverviewsource.h"
#include "ui/pages/common/pageheader.h"
#include "ui/pages/common/sentences.h"
#include "ui/pages/overview/attentionlist.h"
#include "ui/pages/overview/busiesttable.h"
#include "ui/text/formats.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/figurerow.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/stackedchart.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

OverviewPage::OverviewPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new OverviewModel(std::make_unique<PlatformOverviewSource>(context.platform), this))
    , m_header(new PageHeader(context.theme, tr("Overview"), this))
{
    setObjectName(QStringLiteral("overviewPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(pageMargins());
    column->setSpacing(16);
    auto* again =
        Parts::iconButton(context.theme, QStringLiteral("refreshOverview"), tr("Load again"), Icon::Refresh, this);
    connect(again, &QPushButton::clicked, this, &OverviewPage::refresh);
    m_header->addAction(again);
    column->addWidget(m_header);
    column->addWidget(buildFigures());
    column->addWidget(buildMain(), 1);
    connect(m_model, &OverviewModel::changed, this, &OverviewPage::show);
}

QWidget* OverviewPage::buildFigures()
{
    auto* row = new FigureRow(m_context.theme, this);
    m_tenants = row->add("figureTenants", Icon::Tenants, tr("Tenants"));
    m_members = row->add("figureMembers", Icon::User, tr("Members"));
    m_users = row->add("figureUsers", Icon::Users, tr("Active users"));
    m_events = row->add("figureEvents", Icon::Events, tr("Events, 24 hours"));
    m_breaches = row->add("figureBreaches", Icon::Isolation, tr("Open breaches"));
    m_audit = row->add("figureAudit", Icon::Audit, tr("Audit entries"));
    return row;
}

QWidget* OverviewPage::buildMain()
{
    auto* main = new QWidget(this);
    auto* grid = new QGridLayout(main);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(16);
    auto* chartCard = new Card(m_context.theme, QStringLiteral("overviewChartCard"), tr("Events over time"), main);
    m_chart = new StackedChart(
        m_context.theme, QStringLiteral("overviewChart"), tr("Events per hour by tenant, 24 hours"), chartCard);
    chartCard->addToTitle(m_chart->legend());
    chartCard->body()->addWidget(m_chart);
    auto* busiestCard = new Card(m_context.theme, QStringLiteral("busiestCard"), tr("Ten busiest tenants"), main);
    busiestCard->setFlush(true);
    auto* all = Parts::link(QStringLiteral("allTenants"), tr("All tenants"), busiestCard);
    connect(all, &QPushButton::clicked, this, [this] { emit openRoomRequested(QStringLiteral("tenants")); });
    busiestCard->addToTitle(all);
    m_busiest = new BusiestTable(m_context, busiestCard);
    busiestCard->body()->addWidget(m_busiest);
    connect(m_busiest, &BusiestTable::tenantActivated, this,
        [this](const TenantId& tenant) { emit openTenantRequested(tenant, QStringLiteral("dashboard")); });
    auto* attentionCard = new Card(m_context.theme, QStringLiteral("attentionCard"), tr("Needs attention now"), main);
    attentionCard->setNote(tr("worst first"));
    attentionCard->setFlush(true);
    m_attention = new AttentionList(m_context, attentionCard);
    attentionCard->body()->addWidget(m_attention);
    connect(m_attention, &AttentionList::openRequested, this, [this](const AttentionItem& item) {
        if (item.kind == AttentionKind::OpenBreaches)
            emit openRoomRequested(QStringLiteral("isolation"));
        else
            emit openTenantRequested(item.tenant, QStringLiteral("dashboard"));
    });
    grid->addWidget(chartCard, 0, 0);
    grid->addWidget(busiestCard, 1, 0);
    grid->addWidget(attentionCard, 0, 1, 2, 1);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(0, 5);
    grid->setRowStretch(1, 6);
    return main;
}

void OverviewPage::activate()
{
    if (!m_loaded)
        m_model->load();
    m_loaded = true;
}

void OverviewPage::refresh() { m_model->load(); }

bool OverviewPage::isSettled() const { return m_model->isSettled(); }

void OverviewPage::show()
{
    if (m_model->loadState() == LoadState::Failed)
        emit messageRequested(QStringLiteral("warning"), sentenceFor(m_model->error()), tr("Try again"), QString());
    showFigures();
    showChart();
    m_busiest->setRows(m_model->busiest().value.mid(0, 10));
    m_attention->setItems(m_model->attention());
    if (isSettled())
        emit settled();
}

void OverviewPage::showFigures()
{
    const auto& part = m_model->figures();
    if (!part.isLoaded())
        return;
    const auto& figures = part.value;
    const Formats& formats = m_context.formats;
    const auto set = [&](FigureCard* card, double value) {
        const Formats::Short text = formats.shortNumber(value);
        card->setLoading(false);
        card->setFigure(text.unit.isEmpty() ? QStringList{text.number} : QStringList{text.number, text.unit});
    };
    set(m_tenants, figures.tenants);
    m_tenants->setCaption(tr("%n suspended", nullptr, figures.suspended));
    set(m_members, figures.members);
    m_members->setCaption(tr("in all tenants"));
    set(m_users, figures.activeUsers);
    m_users->setCaption(tr("in 24 hours"));
    set(m_events, figures.events24h);
    m_events->setCaption(tr("%1 in all").arg(formats.number(static_cast<qint64>(figures.totalEvents))));
    set(m_breaches, figures.openBreaches);
    m_breaches->setDanger(figures.openBreaches > 0);
    m_breaches->setCaption(figures.openBreaches > 0 ? tr("dropped before display") : tr("every record proven"));
    set(m_audit, figures.auditEntries);
    m_audit->setCaption(tr("in all logs"));
    m_header->setNote(tr("%1 · 24 hours to %2").arg(m_context.profileName, formats.dateTime(figures.asOf, false)));
}

void OverviewPage::showChart()
{
    const auto& part = m_model->eventsByTenant();
    if (!part.isLoaded())
        return;
    QList<StackedChart::Series> series;
    std::optional<StackedChart::Series> rest;
    for (const HourLine& line : part.value.lines) {
        StackedChart::Series entry;
        entry.values = line.counts;
        if (line.key.isEmpty()) {
            const qsizetype named = part.value.lines.size() - 1;
            entry.name = tr("%n other(s)", nullptr, m_model->figures().value.tenants - static_cast<int>(named));
            rest = entry;
            continue;
        }
        entry.name = m_model->tenantName(TenantId(line.key));
        entry.tenant = TenantColour(line.key);
        series.append(entry);
    }
    series = StackedChart::arranged(series);
    if (rest)
        series.append(*rest);
    QStringList labels;
    for (int hour = 0; hour < part.value.hours(); ++hour)
        labels.append(hour % 3 == 0
                ? m_context.formats.time({part.value.start.ms + hour * Timestamp::kHour}, false).left(5)
                : QString());
    m_chart->setData(labels, series);
}

} // namespace Tenantry
