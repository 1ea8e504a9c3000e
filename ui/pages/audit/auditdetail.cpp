// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/auditdetail.h"

#include "base/json.h"
#include "models/auditmodel.h"
#include "models/platformauditsource.h"
#include "models/words.h"
#include "ui/pages/audit/diffview.h"
#include "ui/pages/audit/proofcard.h"
#include "ui/pages/common/choosetable.h"
#include "ui/text/formats.h"
#include "ui/widgets/parts.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace Tenantry {

AuditDetail::AuditDetail(const PageContext& context, const TenantId& tenant, QWidget* parent)
    : Card(context.theme, QStringLiteral("auditDetail"), tr("Entry"), parent)
    , m_context(context)
    , m_related(new AuditModel(std::make_unique<PlatformAuditSource>(context.platform, tenant),
          tenant.isEmpty() ? AuditModel::Scope::AllLogs : AuditModel::Scope::OneLog, this))
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_diff(new DiffView(context.theme, this))
    , m_relation(new QTabBar(this))
    , m_entry(new QPlainTextEdit(this))
{
    m_related->setTenantNamer(context.tenantName);
    auto* close =
        Parts::toolButton(context.theme, QStringLiteral("closeAuditDetail"), tr("Close the detail"), Icon::Close, this);
    connect(close, &QToolButton::clicked, this, &AuditDetail::closeRequested);
    addToTitle(close);
    buildLinks();
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(4);
    m_when = row(form, tr("When"), "auditWhen", nullptr, nullptr);
    m_actor = row(form, tr("Actor"), "auditActor", m_onlyActor, m_openActor);
    m_target = row(form, tr("Target"), "auditTarget", m_onlyTarget, m_openTarget);
    m_request = row(form, tr("Request"), "auditRequest", m_onlyRequest, nullptr);
    body()->addLayout(form);
    m_tabs->setObjectName(QStringLiteral("auditDetailTabs"));
    m_tabs->setAccessibleName(tr("What of the entry is shown"));
    m_tabs->setProperty("kind", QStringLiteral("subtabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString& title : {tr("Before and after"), tr("Related"), tr("As stored")})
        m_tabs->addTab(title);
    body()->addWidget(m_tabs);
    m_entry->setObjectName(QStringLiteral("auditEntry"));
    m_entry->setAccessibleName(tr("The entry as stored"));
    m_entry->setReadOnly(true);
    m_entry->setFont(context.theme.font(TextStyle::Fixed));
    m_entry->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_pages->addWidget(m_diff);
    m_pages->addWidget(buildRelated());
    m_pages->addWidget(m_entry);
    body()->addWidget(m_pages, 1);
    if (context.witness) {
        m_proof = new ProofCard(context, this);
        body()->addWidget(m_proof);
        connect(&m_proof->proof(), &EntryProof::changed, this, &AuditDetail::settled);
    }
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &AuditDetail::showRelated);
    connect(m_related, &PagedTableModel::settled, this, &AuditDetail::settled);
}

void AuditDetail::buildLinks()
{
    const auto link = [this](const char* name, const QString& text, const QString& spoken) {
        auto* button = Parts::link(QLatin1String(name), text, this);
        button->setAccessibleName(spoken);
        button->setToolTip(spoken);
        return button;
    };
    m_onlyActor = link("onlyActor", tr("Only"), tr("Only entries of this actor"));
    m_openActor = link("openActor", tr("Open"), tr("Open the actor among the members"));
    m_onlyTarget = link("onlyTarget", tr("Only"), tr("Only entries about this target"));
    m_openTarget = link("openTarget", tr("Open"), tr("Open the target"));
    m_onlyRequest = link("onlyRequest", tr("Only"), tr("Only entries of this request"));
    connect(m_onlyActor, &QPushButton::clicked, this,
        [this] { emit filterRequested(QStringLiteral("actor"), m_row.actorId.toString()); });
    connect(m_onlyTarget, &QPushButton::clicked, this, [this] {
        emit filterRequested(QStringLiteral("target"), QString::fromUtf8(m_row.targetKind + ':' + m_row.targetId));
    });
    connect(m_onlyRequest, &QPushButton::clicked, this,
        [this] { emit filterRequested(QStringLiteral("request"), m_row.requestId.toString()); });
    connect(m_openActor, &QPushButton::clicked, this, &AuditDetail::openActor);
    connect(m_openTarget, &QPushButton::clicked, this, &AuditDetail::openTarget);
}

QLabel* AuditDetail::row(
    QFormLayout* form, const QString& name, const char* objectName, QPushButton* only, QPushButton* open)
{
    auto* value = Parts::label(m_context.theme, {}, TextStyle::Body, "", this);
    value->setObjectName(QLatin1String(objectName));
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(value, 1);
    for (QPushButton* button : {only, open}) {
        if (button) {
            Parts::makeSmall(button);
            line->addWidget(button, 0, Qt::AlignTop);
        }
    }
    form->addRow(Parts::label(m_context.theme, name, TextStyle::Body, "muted", this), line);
    return value;
}

QWidget* AuditDetail::buildRelated()
{
    auto* page = new QWidget(this);
    m_relation->setObjectName(QStringLiteral("auditRelation"));
    m_relation->setAccessibleName(tr("Related by"));
    m_relation->setProperty("kind", QStringLiteral("subtabs"));
    m_relation->setDrawBase(false);
    m_relation->setExpanding(false);
    m_relation->addTab(tr("Same request"));
    m_relation->addTab(tr("Same target"));
    m_relatedTable = new ChooseTable(m_context, QStringLiteral("relatedEntries"), tr("Related entries"), page);
    m_relatedTable->setCompact(true);
    m_relatedTable->setTimeStyle(TimeDelegate::Style::DateTime);
    m_relatedTable->setPagedModel(m_related, {56, 130, 130, 130});
    for (int column = 0; column < m_related->columnCount(); ++column) {
        const AuditModel::Column kind = m_related->columnAt(column);
        m_relatedTable->setColumnHidden(
            column, kind != AuditModel::Number && kind != AuditModel::Action && kind != AuditModel::Actor);
    }
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_relation);
    column->addWidget(m_relatedTable, 1);
    connect(m_relation, &QTabBar::currentChanged, this, &AuditDetail::showRelated);
    return page;
}

void AuditDetail::show(const AuditRow& row)
{
    m_row = row;
    setTitle(QStringLiteral("#%1  %2").arg(
        m_context.formats.number(static_cast<qint64>(row.index)), QString::fromUtf8(row.action)));
    m_when->setText(m_context.formats.dateTime(row.time));
    m_when->setToolTip(m_context.formats.toolTip(row.time));
    QString actor = row.actorName.isEmpty() ? row.actorId.toString() : row.actorName;
    if (const auto role = roleFromName(row.actorRole))
        actor += QStringLiteral(" · ") + Words::of(*role);
    m_actor->setText(actor);
    m_actor->setToolTip(row.actorId.toString());
    m_target->setText(row.target.isEmpty() ? Words::absent() : row.target);
    m_request->setText(row.requestId.isEmpty() ? Words::absent() : Formats::elidedId(row.requestId.toString(), 18));
    m_request->setToolTip(row.requestId.toString());
    m_onlyActor->setEnabled(!row.actorId.isEmpty());
    m_openActor->setEnabled(!row.actorId.isEmpty());
    m_onlyTarget->setEnabled(!m_row.targetKind.isEmpty());
    m_openTarget->setEnabled(!m_row.targetKind.isEmpty());
    m_onlyRequest->setEnabled(!row.requestId.isEmpty());
    m_diff->show(row.before, row.after);
    m_entry->setPlainText(row.entry.is_null()
            ? Words::absent()
            : QString::fromStdString(row.entry.dump(2, ' ', false, Json::error_handler_t::replace)));
    if (m_proof)
        m_proof->prove(row);
    showRelated();
}

void AuditDetail::showRelated()
{
    if (m_tabs->currentIndex() != 1)
        return; // asked for when it is looked at: reading the log is itself recorded
    AuditLogQuery query;
    m_relation->setTabEnabled(0, !m_row.requestId.isEmpty());
    m_relation->setTabEnabled(1, !m_row.targetKind.isEmpty());
    if (m_relation->currentIndex() == 0)
        query.requestId = m_row.requestId;
    else
        query.target = m_row.targetKind + ':' + m_row.targetId;
    if (query == AuditLogQuery())
        return;
    m_related->setQuery(query);
}

bool AuditDetail::isSettled() const
{
    return m_related->isSettled() && (!m_proof || !isVisible() || m_proof->proof().isSettled());
}

void AuditDetail::openActor()
{
    const TenantId of = m_row.actorTenantId.isEmpty() ? m_row.log : m_row.actorTenantId;
    if (of == TenantId("platform"))
        emit filterRequested(QStringLiteral("actor"), m_row.actorId.toString());
    else
        emit tenantRequested(of, QStringLiteral("members"));
}

void AuditDetail::openTarget()
{
    const QByteArray kind = m_row.targetKind;
    if (kind == "tenant")
        emit tenantRequested(TenantId(m_row.targetId), QStringLiteral("dashboard"));
    else if (kind == "breach")
        emit roomRequested(QStringLiteral("isolation"));
    else if (kind == "binding")
        emit roomRequested(QStringLiteral("bindings"));
    else if (kind == "member" || kind == "person" || kind == "user")
        emit tenantRequested(m_row.log, QStringLiteral("members"));
    else if (kind == "event" || kind == "events")
        emit tenantRequested(m_row.log, QStringLiteral("events"));
    else
        emit filterRequested(QStringLiteral("target"), QString::fromUtf8(kind + ':' + m_row.targetId));
}

} // namespace Tenantry
