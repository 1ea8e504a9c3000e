// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/auditpage.h"

#include "client/witness/witnesswatch.h"
#include "models/auditmodel.h"
#include "models/audittimemodel.h"
#include "models/ledgermodel.h"
#include "models/platformauditsource.h"
#include "models/platformaudittimesource.h"
#include "models/platformledgeradmin.h"
#include "ui/pages/audit/auditdetail.h"
#include "ui/pages/audit/auditgrammar.h"
#include "ui/pages/audit/audittimestrip.h"
#include "ui/pages/audit/audittools.h"
#include "ui/pages/audit/evidenceview.h"
#include "ui/pages/audit/logspanel.h"
#include "ui/pages/common/choosetable.h"
#include "ui/pages/common/filterbar.h"
#include "ui/pages/common/ledgershield.h"
#include "ui/pages/common/pageheader.h"
#include "ui/pages/common/sentences.h"
#include "ui/text/formats.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/progresspanel.h"

#include <QItemSelectionModel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Tenantry {

namespace {
constexpr int kMostWatched = 50; ///< logs that the page of all logs watches by itself
}

AuditPage::AuditPage(const PageContext& context, QWidget* parent)
    : AuditPage(context, TenantId(), parent)
{
}

AuditPage::AuditPage(const PageContext& context, const TenantId& tenant, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_tenant(tenant)
    , m_model(new AuditModel(std::make_unique<PlatformAuditSource>(context.platform, tenant),
          tenant.isEmpty() ? AuditModel::Scope::AllLogs : AuditModel::Scope::OneLog, this))
    , m_times(new AuditTimeModel(std::make_unique<PlatformAuditTimeSource>(context.platform, tenant), this))
    , m_tools(new AuditTools(
          context, std::make_unique<PlatformLedgerAdmin>(context.platform), tenant, [this] { return memory(); }, this))
{
    m_model->reload(); // answered while the widgets are made
    build();
}

void AuditPage::build()
{
    setObjectName(m_tenant.isEmpty() ? QStringLiteral("auditPage") : QStringLiteral("tenantAuditPage"));
    m_model->setTenantNamer(m_context.tenantName);
    m_stack = new QStackedWidget(this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(pageMargins());
    outer->addWidget(m_stack);
    auto* log = new QWidget(m_stack);
    m_stack->addWidget(log);
    auto* column = new QVBoxLayout(log);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    buildBars(column);
    m_timeline = new AuditTimeStrip(m_context, *m_times, m_tenant, log);
    column->addWidget(m_timeline);
    buildMain(column);
    if (m_context.witness)
        connectWitness();
    connect(m_timeline, &AuditTimeStrip::rangeChanged, this,
        [this](std::optional<Timestamp> from, std::optional<Timestamp> to) {
            m_from = from;
            m_to = to;
            applyFilter();
        });
    connect(m_times, &AnswerModel::changed, this, &AuditPage::announce);
    connect(m_tools, &AuditTools::reviewApplied, this, &AuditPage::narrow);
    connect(m_tools, &AuditTools::logChanged, this, &AuditPage::refresh);
}

void AuditPage::buildBars(QBoxLayout* column)
{
    if (m_tenant.isEmpty()) {
        m_header = new PageHeader(m_context.theme, tr("Audit"), this);
        column->addWidget(m_header);
    }
    m_filter = new FilterBar(m_context.theme, AuditGrammar::make(m_tenant.isEmpty()), QStringLiteral("auditFilter"),
        tr("Filter the audit log"),
        tr("Words, or a term: action = …, actor = …, target = …, outcome = denied, severity = high"), this);
    column->addWidget(m_filter);
    buildActions();
    connect(m_filter, &FilterBar::changed, this, &AuditPage::applyFilter);
    m_progress =
        new ProgressPanel(m_context.theme, QStringLiteral("verifyProgress"), tr("Reading and checking the log"), this);
    m_progress->hide();
    column->addWidget(m_progress);
}

void AuditPage::buildActions()
{
    if (m_context.witness && m_tenant.isEmpty()) {
        m_logsButton =
            Parts::button(m_context.theme, QStringLiteral("showLogs"), tr("Logs"), Icon::Isolation, "", this);
        m_logsButton->setCheckable(true);
        m_header->addAction(m_logsButton);
        m_header->addAction(m_tools->makeButton());
        return;
    }
    if (m_context.witness) {
        auto* shield = new LedgerShield(m_context.theme, m_context.formats, *m_context.witness, m_tenant, this);
        shield->setObjectName(QStringLiteral("auditShield"));
        connect(shield, &QAbstractButton::clicked, this, [this, shield] {
            if (shield->standing().state == LedgerStanding::State::Broken)
                showEvidence();
            else
                m_context.witness->look(m_tenant);
        });
        m_filter->addControl(shield);
        m_verify = Parts::button(m_context.theme, QStringLiteral("verifyAll"), tr("Verify all"), Icon::Probe, "", this);
        m_verify->setToolTip(tr("Reads every entry of this log and checks it here"));
        connect(m_verify, &QPushButton::clicked, this, [this] { m_context.witness->verifyAll(m_tenant); });
        m_filter->addControl(m_verify);
    }
    QPushButton* more = m_tools->makeButton();
    if (m_header)
        m_header->addAction(more);
    else
        m_filter->addControl(more);
}

void AuditPage::buildMain(QBoxLayout* column)
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(8);
    auto* card = new Card(m_context.theme, QStringLiteral("auditCard"), {}, this);
    card->setFlush(true);
    m_table = new ChooseTable(m_context, QStringLiteral("auditTable"), tr("Audit log"), this);
    m_table->setCompact(true);
    m_table->setTimeStyle(TimeDelegate::Style::DateTime);
    const QList<int> widths =
        m_tenant.isEmpty() ? QList<int>{56, 252, 155, 190, 150, 150, 95} : QList<int>{70, 256, 225, 185, 215, 105};
    m_table->setPagedModel(m_model, widths);
    card->body()->addWidget(m_table);
    m_detail = new AuditDetail(m_context, m_tenant, this);
    m_detail->hide();
    splitter->addWidget(card);
    splitter->addWidget(m_detail);
    if (m_logsButton) {
        m_logs = new LogsPanel(m_context, this);
        m_logs->hide();
        splitter->addWidget(m_logs);
    }
    for (QWidget* panel : {static_cast<QWidget*>(m_detail), static_cast<QWidget*>(m_logs)}) {
        if (panel)
            panel->installEventFilter(this);
    }
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({700, 430, 430});
    column->addWidget(splitter, 1);
    connect(m_model, &PagedTableModel::loadChanged, this, &AuditPage::showState);
    connect(m_model, &PagedTableModel::settled, this, [this] {
        if (!m_timed)
            m_timeline->refresh(); // the rows went first
        m_timed = true;
        announce();
    });
    connectDetail();
}

bool AuditPage::eventFilter(QObject* watched, QEvent* event)
{
    // Beside a panel the table has room for what matters most; the panel says the rest.
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide) {
        const bool narrow = !m_detail->isHidden() || (m_logs && !m_logs->isHidden());
        m_table->setNarrow(narrow,
            m_tenant.isEmpty() ? QList<int>{0, 134, 136, 182, 116, 84, 88, 0}
                               : QList<int>{56, 134, 196, 132, 130, 88, 0});
    }
    return Page::eventFilter(watched, event);
}

void AuditPage::connectDetail()
{
    connect(m_detail, &AuditDetail::closeRequested, m_detail, &QWidget::hide);
    connect(m_detail, &AuditDetail::settled, this, &AuditPage::announce);
    connect(m_detail, &AuditDetail::tenantRequested, this, &Page::openTenantRequested);
    connect(m_detail, &AuditDetail::roomRequested, this, &Page::openRoomRequested);
    connect(m_detail, &AuditDetail::filterRequested, this, [this](const QString& field, const QString& value) {
        m_filter->addTerm({field, QStringLiteral("="), value});
    });
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
            if (const AuditRow* row = m_model->rowAt(current.row())) {
                if (m_logsButton)
                    m_logsButton->setChecked(false);
                m_detail->setVisible(true);
                m_detail->show(*row);
            }
        });
}

void AuditPage::connectWitness()
{
    WitnessWatch& watch = *m_context.witness;
    if (m_logs) {
        connect(m_logsButton, &QPushButton::toggled, this, [this](bool on) {
            m_logs->setVisible(on);
            if (on)
                m_detail->hide();
        });
        connect(m_logs, &LogsPanel::closeRequested, m_logsButton, [this] { m_logsButton->setChecked(false); });
        connect(m_logs, &LogsPanel::tenantRequested, this, &Page::openTenantRequested);
        connect(&m_logs->model(), &LedgerModel::counted, this, &AuditPage::showStanding);
    } else {
        m_evidence = new EvidenceView(m_context, m_tools->admin(), m_tenant, m_stack);
        m_stack->addWidget(m_evidence);
        connect(m_evidence, &EvidenceView::backRequested, this, [this] { m_stack->setCurrentIndex(0); });
        connect(m_evidence, &EvidenceView::settled, this, &AuditPage::announce);
        connect(m_evidence, &EvidenceView::exported, this, [this](const QString& path) {
            emit messageRequested(QStringLiteral("good"), tr("The evidence is in %1.").arg(path), {}, {});
        });
        connect(m_evidence, &EvidenceView::failed, this, [this](const Error& error) {
            emit messageRequested(
                QStringLiteral("warning"), tr("The evidence was not written: %1").arg(error.detail), {}, {});
        });
        connect(m_evidence, &EvidenceView::refused, this, [this](const Error& error) {
            emit messageRequested(QStringLiteral("warning"), sentenceFor(error), {}, {});
        });
        connect(m_progress, &ProgressPanel::cancelRequested, this, [this] {
            m_progress->setCancelling();
            m_context.witness->cancelVerify(m_tenant);
        });
        connect(&watch, &WitnessWatch::changed, this, [this](const TenantId& tenant) {
            if (tenant == m_tenant)
                showStanding();
        });
    }
    connect(&watch, &WitnessWatch::settled, this, &AuditPage::announce);
    showStanding();
}

void AuditPage::activate()
{
    if (m_context.witness)
        m_context.witness->watch(m_tenant.isEmpty() ? TenantId("platform") : m_tenant);
}

void AuditPage::refresh()
{
    m_timed = true;
    m_model->reload();
    m_timeline->refresh();
    if (m_context.witness && !m_tenant.isEmpty())
        m_context.witness->look(m_tenant);
}

bool AuditPage::isSettled() const
{
    return m_timed && m_model->isSettled() && m_times->isSettled() && (!m_detail->isVisible() || m_detail->isSettled())
        && (!m_evidence || m_evidence->isSettled()) && (!m_context.witness || m_context.witness->isSettled());
}

void AuditPage::announce()
{
    if (isSettled())
        emit settled();
}

QWidget* AuditPage::filterWidget() const { return m_filter->editor(); }

PageMemory AuditPage::memory() const
{
    return {.terms = m_filter->terms(), .words = m_filter->words(), .from = m_from, .to = m_to};
}

void AuditPage::recall(const PageMemory& memory) { narrow(memory); }

void AuditPage::narrow(const PageMemory& memory)
{
    m_filter->set(memory.terms, memory.words);
    m_from = memory.from;
    m_to = memory.to;
    m_timeline->select(m_from, m_to);
    applyFilter();
}

void AuditPage::applyFilter()
{
    const AuditLogQuery query = AuditGrammar::queryOf(memory());
    m_detail->hide();
    const bool isOther = m_model->query() != query;
    m_model->setQuery(query);
    if (isOther)
        m_table->scrollToTop(); // a place in the old list says nothing of the new one
    m_timeline->setFilter(query);
}

void AuditPage::showEvidence()
{
    const LedgerStanding standing = m_context.witness ? m_context.witness->standing(m_tenant) : LedgerStanding();
    if (!m_evidence || !standing.breach)
        return;
    m_evidence->show(&*standing.breach);
    m_stack->setCurrentWidget(m_evidence);
}

void AuditPage::showStanding()
{
    if (m_logs) {
        const LedgerModel& logs = m_logs->model();
        m_logsButton->setText(logs.brokenCount() > 0 ? tr("%n log(s) broken", nullptr, logs.brokenCount())
                                                     : tr("%n log(s) verified", nullptr, logs.verifiedCount()));
        m_logsButton->setIcon(m_context.theme.icon(logs.brokenCount() > 0 ? Icon::Broken : Icon::Verified,
            logs.brokenCount() > 0 ? ColorRole::Danger : ColorRole::Good));
        return;
    }
    const LedgerStanding standing = m_context.witness->standing(m_tenant);
    const bool reading = standing.state == LedgerStanding::State::Verifying;
    m_progress->setVisible(reading);
    m_verify->setEnabled(!reading);
    if (reading)
        m_progress->setProgress(static_cast<qint64>(standing.rowsRead), static_cast<qint64>(standing.rowsTotal),
            tr("%1 of %2 entries")
                .arg(m_context.formats.number(static_cast<qint64>(standing.rowsRead)),
                    m_context.formats.number(static_cast<qint64>(standing.rowsTotal))));
    if (standing.state == LedgerStanding::State::Broken && !m_told) {
        m_told = true;
        showEvidence();
    } else if (standing.state != LedgerStanding::State::Broken) {
        m_told = false;
    }
}

void AuditPage::watchVisible()
{
    if (!m_context.witness || !m_tenant.isEmpty())
        return;
    for (int row = 0; row < std::min(m_model->rowCount(), PagedTableModel::kPageRows); ++row) {
        const AuditRow* entry = m_model->rowAt(row);
        if (entry && m_context.witness->watched().size() < kMostWatched)
            m_context.witness->watch(entry->log);
    }
}

void AuditPage::showState()
{
    const QString count = m_context.formats.number(m_model->totalCount());
    QString note = m_model->isTotalExact() ? tr("%1 entries").arg(count) : tr("more than %1 entries").arg(count);
    if (m_model->loadState() == LoadState::Failed) {
        note = sentenceFor(m_model->error());
        emit messageRequested(QStringLiteral("warning"), note, tr("Try again"), QString());
    }
    if (m_header)
        m_header->setNote(note + QStringLiteral(" · ") + tr("reading this log is itself recorded"));
    m_filter->setNote(note);
    watchVisible();
}

} // namespace Tenantry
