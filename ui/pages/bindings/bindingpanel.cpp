// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bindings/bindingpanel.h"

#include "models/bindingdetailmodel.h"
#include "models/words.h"
#include "ui/delegates/tenantdelegate.h"
#include "ui/pages/bindings/bindingsentences.h"
#include "ui/pages/common/sentences.h"
#include "ui/style/metrics.h"
#include "ui/text/formats.h"
#include "ui/widgets/latencychart.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/tableview.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace Tenantry {

namespace {

constexpr int64_t kShortest = 10 * Timestamp::kMinute; ///< what the service keeps look by look
constexpr int kSlots = 60; ///< places for a time below the chart
constexpr int kTenantRows = 5; ///< that are seen at once

} // namespace

BindingPanel::BindingPanel(const PageContext& context, BindingDetailModel& model, QWidget* parent)
    : Card(context.theme, QStringLiteral("bindingPanel"), tr("Binding"), parent)
    , m_context(context)
    , m_model(model)
    , m_health(new StatusLabel(context.theme, StatusKind::Muted, {}, this))
    , m_sentence(Parts::label(context.theme, {}, TextStyle::Body, "", this))
    , m_spans(new QButtonGroup(this))
    , m_chart(new LatencyChart(
          context.theme, QStringLiteral("latencyChart"), tr("Latency over time, in milliseconds"), this))
    , m_summary(Parts::label(context.theme, {}, TextStyle::Caption, "muted", this))
    , m_tenantsTitle(Parts::label(context.theme, {}, TextStyle::BodyStrong, "", this))
    , m_tenants(new QStandardItemModel(0, 1, this))
{
    addToTitle(m_health);
    m_sentence->setObjectName(QStringLiteral("bindingSentence"));
    m_sentence->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("latencySummary"));
    m_summary->setWordWrap(true);
    body()->setSpacing(12);
    body()->addWidget(m_sentence);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(4);
    m_where = row(form, tr("Where"), "bindingWhere");
    m_since = row(form, tr("Since"), "bindingSince");
    m_last = row(form, tr("Last look"), "bindingLastLook");
    m_circuit = row(form, tr("Calls"), "bindingCalls");
    m_error = row(form, tr("Last failure"), "bindingError");
    body()->addLayout(form);
    body()->addLayout(buildSpans());
    body()->addWidget(m_chart, 1);
    body()->addWidget(m_summary);
    buildTenants();
    connect(&m_model, &AnswerModel::changed, this, &BindingPanel::showAnswer);
}

QLabel* BindingPanel::row(QFormLayout* form, const QString& name, const char* objectName)
{
    auto* value = Parts::label(m_context.theme, {}, TextStyle::Body, "", this);
    value->setObjectName(QString::fromLatin1(objectName));
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form->addRow(Parts::label(m_context.theme, name, TextStyle::Body, "muted", this), value);
    return value;
}

QHBoxLayout* BindingPanel::buildSpans()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(Parts::label(m_context.theme, tr("Latency, ms"), TextStyle::BodyStrong, "", this));
    line->addSpacing(8);
    m_chart->legend()->setParent(this);
    m_chart->legend()->show();
    line->addWidget(m_chart->legend(), 1);
    const auto add = [&](const char* name, const QString& text, const QString& spoken, int64_t minutes) {
        auto* button = Parts::button(QString::fromLatin1(name), text, "", this);
        button->setAccessibleName(spoken);
        button->setCheckable(true);
        Parts::makeSmall(button);
        m_spans->addButton(button, static_cast<int>(minutes));
        line->addWidget(button);
    };
    add("span10min", tr("10 min"), tr("The last ten minutes"), 10);
    add("span1h", tr("1 h"), tr("The last hour"), 60);
    add("span24h", tr("24 h"), tr("The last 24 hours"), 24 * 60);
    m_spans->button(kShortest / Timestamp::kMinute)->setChecked(true);
    connect(m_spans, &QButtonGroup::idClicked, this, &BindingPanel::ask);
    return line;
}

void BindingPanel::buildTenants()
{
    m_tenantsTable = new TableView(
        m_context.theme, QStringLiteral("bindingTenants"), tr("Tenants it serves; Enter opens one"), this);
    m_tenantsTable->setModel(m_tenants);
    m_tenantsTable->setCompact(true);
    m_tenantsTable->setSortingEnabled(false);
    m_tenantsTable->horizontalHeader()->hide();
    m_tenantsTable->horizontalHeader()->setStretchLastSection(true);
    m_tenantsTable->setItemDelegateForColumn(0, new TenantDelegate(m_context.theme, m_tenantsTable));
    m_tenantsTable->setFixedHeight(kTenantRows * Metrics::RowCompact + 2);
    auto* title = new QHBoxLayout;
    auto* open = Parts::link(QStringLiteral("openBindingTenant"), tr("Open"), this);
    open->setAccessibleName(tr("Open the chosen tenant"));
    title->addWidget(m_tenantsTitle, 1);
    title->addWidget(open);
    body()->addLayout(title);
    body()->addWidget(m_tenantsTable);
    const auto request = [this](const QModelIndex& index) {
        const TenantId tenant(index.data(Roles::TenantId).toByteArray());
        if (!tenant.isEmpty())
            emit tenantRequested(tenant);
    };
    connect(m_tenantsTable, &QTableView::activated, this, request);
    connect(m_tenantsTable, &QTableView::doubleClicked, this, request);
    connect(open, &QPushButton::clicked, this, [this, request] { request(m_tenantsTable->currentIndex()); });
    open->setEnabled(false);
    connect(m_tenantsTable->selectionModel(), &QItemSelectionModel::currentChanged, open,
        [open](const QModelIndex& current) { open->setEnabled(current.isValid()); });
}

void BindingPanel::show(const BindingRow& binding)
{
    m_binding = binding;
    const Formats& formats = m_context.formats;
    const auto time = [&](const std::optional<Timestamp>& at) {
        return at ? formats.dateTime(*at, false) : Words::absent();
    };
    const QString name = QString::fromUtf8(binding.name);
    setTitle(name);
    m_health->setStatus(Words::kindOf(binding.health), Words::of(binding.health));
    m_sentence->setText(sentenceFor(binding));
    QString where = binding.place.isEmpty() ? Words::absent() : binding.place;
    if (!binding.service.isEmpty())
        where = tr("%1 · service %2").arg(where, QString::fromUtf8(binding.service));
    m_where->setText(where);
    m_since->setText(time(binding.since));
    m_last->setText(binding.lastLook && binding.lastLatencyMs
            ? tr("%1 · after %2").arg(time(binding.lastLook), Words::latency(*binding.lastLatencyMs))
            : time(binding.lastLook));
    const bool absent = binding.health == BindingStatus::Health::Absent;
    m_circuit->setText(binding.circuit ? Words::of(*binding.circuit)
            : absent                   ? tr("Are refused")
                                       : tr("Go straight to the file"));
    m_error->setText(binding.errorAt ? tr("%1: %2").arg(time(binding.errorAt), binding.error) : tr("none"));
    ask();
}

void BindingPanel::ask()
{
    const int64_t span = m_spans->checkedId() * Timestamp::kMinute;
    m_model.show(m_binding.name, m_binding.lastLook.value_or(m_context.formats.now()), span);
}

void BindingPanel::showAnswer()
{
    if (m_model.loadState() == LoadState::Failed) {
        m_summary->setText(sentenceFor(m_model.error()));
        return;
    }
    if (m_model.detail().name != m_binding.name && m_model.loadState() == LoadState::Loading) {
        m_chart->setData({}, m_model.from(), m_model.to(), timeLabels());
        m_summary->setText(tr("Loading…"));
        m_tenants->setRowCount(0);
        return;
    }
    if (m_model.loadState() != LoadState::Loaded)
        return;
    showChart();
    showTenants();
}

QStringList BindingPanel::timeLabels() const
{
    QStringList labels;
    const int64_t span = m_model.to().ms - m_model.from().ms;
    for (int slot = 0; slot < kSlots; ++slot) {
        // Five times, each in the middle of its slot.
        const bool has = slot % (kSlots / 5) == kSlots / 10;
        const Timestamp at{m_model.from().ms + span * (2 * slot + 1) / (2 * kSlots)};
        labels.append(has ? m_context.formats.time(at, false).left(5) : QString());
    }
    return labels;
}

void BindingPanel::showChart()
{
    const QList<HealthPoint>& points = m_model.detail().points;
    m_chart->setData(points, m_model.from(), m_model.to(), timeLabels());
    int looks = 0;
    int failed = 0;
    double slowest = 0;
    for (const HealthPoint& point : points) {
        looks += point.looks;
        failed += point.failed;
        slowest = std::max(slowest, point.worstMs.value_or(0));
    }
    QString summary;
    if (looks == 0)
        summary = tr("Nobody looked in this time. Looks are kept in memory since the service began.");
    else if (failed == looks)
        summary = tr("%n look(s), none answered.", nullptr, looks);
    else
        summary =
            tr("%n look(s), the slowest %1, %2 not answered. Kept in memory since the service began.", nullptr, looks)
                .arg(Words::latency(slowest), m_context.formats.number(static_cast<qint64>(failed)));
    m_summary->setText(summary);
    m_chart->setAccessibleDescription(summary);
}

void BindingPanel::showTenants()
{
    const BindingDetail& detail = m_model.detail();
    m_tenantsTitle->setText(tr("Serves %n tenant(s)", nullptr, detail.tenantCount));
    QByteArrayList shown;
    for (int row = 0; row < m_tenants->rowCount(); ++row)
        shown.append(m_tenants->index(row, 0).data(Roles::TenantId).toByteArray());
    QByteArrayList now;
    for (const auto& tenant : detail.tenants) {
        if (tenant)
            now.append(tenant->id.bytes());
    }
    if (shown == now && !now.isEmpty())
        return; // whoever chose one of them keeps it
    m_tenants->setRowCount(0);
    for (const auto& tenant : detail.tenants) {
        if (!tenant)
            continue;
        auto* item = new QStandardItem(tenant->name);
        item->setEditable(false);
        item->setData(tenant->id.bytes(), Roles::TenantId);
        item->setData(tenant->name, Roles::TenantName);
        m_tenants->appendRow(item);
    }
}

} // namespace Tenantry
