// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sharing/sharewizard.h"

#include "models/settle.h"
#include "models/sharewords.h"
#include "ui/pages/sharing/scopeview.h"
#include "ui/pages/sharing/sharesentences.h"
#include "ui/style/metrics.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QUuid>
#include <QVBoxLayout>

namespace Tenantry {

namespace {

constexpr int kUsualHours = 720;
constexpr int kMostHours = 8760;
constexpr int kGlassHours = 4;
constexpr qsizetype kGlassReason = 20;

QByteArray freshToken() { return QUuid::createUuid().toByteArray(QUuid::WithoutBraces); }

} // namespace

ShareWizard::ShareWizard(const SharingTools& tools, Purpose purpose, const QList<TenantId>& own,
    const QList<TenantId>& others, QWidget* parent)
    : QDialog(parent)
    , m_tools(tools)
    , m_purpose(purpose)
    , m_own(tenantBox("wizardOwn", tr("Your side"), own, false))
    , m_other(tenantBox("wizardOther", tr("The other side"), others, true))
    , m_scope(new ScopeView(tools.context, ScopeView::Edit::Free, this))
    , m_types(new QLineEdit(this))
    , m_hours(new QSpinBox(this))
    , m_reason(new QPlainTextEdit(this))
    , m_ticket(new QLineEdit(this))
    , m_takes(Parts::label(tools.context.theme, {}, TextStyle::Caption, "muted", this))
    , m_trouble(new MessageBar(tools.context.theme, QStringLiteral("wizardTrouble"), MessageBar::Kind::Warning, this))
    , m_send(changes(Parts::button(QStringLiteral("wizardSend"), {}, "primary", this)))
    , m_token(freshToken())
{
    setObjectName(QStringLiteral("shareWizard"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1000, 700);
    build();
    m_previewSoon.setSingleShot(true);
    m_previewSoon.setInterval(200);
    const auto again = [this] {
        m_previewSoon.start();
        check();
    };
    connect(&m_previewSoon, &QTimer::timeout, this, &ShareWizard::askPreview);
    connect(m_scope, &ScopeView::edited, this, again);
    connect(m_own, &QComboBox::currentTextChanged, this, again);
    connect(m_other, &QComboBox::currentTextChanged, this, again);
    connect(m_types, &QLineEdit::textChanged, this, again);
    connect(m_hours, &QSpinBox::valueChanged, this, again);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &ShareWizard::check);
    connect(m_ticket, &QLineEdit::textChanged, this, &ShareWizard::check);
    connect(m_send, &QPushButton::clicked, this, &ShareWizard::send);
    ShareScope begin;
    begin.resources = {"events"};
    m_scope->setScope(begin);
    m_previewSoon.start();
    check();
}

QComboBox* ShareWizard::tenantBox(const char* name, const QString& spoken, const QList<TenantId>& tenants, bool canType)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(spoken);
    box->setEditable(canType);
    for (const TenantId& tenant : tenants)
        box->addItem(canType ? tenant.toString() : m_tools.context.tenantName(tenant), tenant.bytes());
    if (canType) {
        box->setInsertPolicy(QComboBox::NoInsert);
        box->lineEdit()->setPlaceholderText(tr("The tenant's id"));
        box->setCurrentIndex(-1);
    }
    return box;
}

void ShareWizard::build()
{
    const Theme& theme = m_tools.context.theme;
    const QString title = m_purpose == Purpose::Ask ? tr("Ask to see another tenant's data")
        : m_purpose == Purpose::Offer               ? tr("Offer data to another tenant")
        : m_purpose == Purpose::Amend               ? tr("Ask for another scope")
                                                    : tr("Break the glass");
    const QString words = m_purpose == Purpose::BreakGlass
        ? tr("Access at once, for four hours at most. All approvers of both sides are told, and it must be reviewed.")
        : m_purpose == Purpose::Amend ? tr("The grant stays as it is until both sides agreed to the change.")
                                      : tr("Nothing is shared until both sides agreed, by other people than you.");
    setWindowTitle(title);
    setAccessibleName(title);
    m_send->setText(m_purpose == Purpose::BreakGlass ? tr("Break the glass") : tr("Send"));
    m_send->setAccessibleName(m_send->text());
    if (m_purpose == Purpose::BreakGlass)
        m_send->setProperty("kind", QStringLiteral("danger"));
    auto* text = Parts::label(theme, words, TextStyle::Body, "muted", this);
    text->setWordWrap(true);
    auto* cancel = Parts::button(QStringLiteral("wizardCancel"), tr("Close"), "", this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_trouble->hide();
    m_takes->setObjectName(QStringLiteral("wizardTakes"));
    m_takes->setWordWrap(true);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(24);
    middle->addWidget(m_scope, 5);
    middle->addWidget(buildFields(), 3);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_takes, 1);
    foot->addWidget(cancel);
    foot->addWidget(m_send);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, 20);
    column->setSpacing(12);
    column->addWidget(Parts::label(theme, title, TextStyle::DialogTitle, "", this));
    column->addWidget(text);
    column->addWidget(m_trouble);
    column->addLayout(middle, 1);
    column->addWidget(Parts::rule(this));
    column->addLayout(foot);
}

QWidget* ShareWizard::buildFields()
{
    const Theme& theme = m_tools.context.theme;
    auto* fields = new QWidget(this);
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto add = [&](const QString& name, QWidget* field) {
        auto* label = Parts::label(theme, name, TextStyle::Label, "muted", fields);
        label->setBuddy(field);
        field->setAccessibleName(name);
        column->addWidget(label);
        column->addWidget(field);
        column->addSpacing(6);
    };
    const bool isOffer = m_purpose == Purpose::Offer;
    add(isOffer ? tr("Data of (your side)") : tr("Seen by (your side)"), m_own);
    add(isOffer ? tr("Seen by") : tr("Data of"), m_other);
    m_types->setObjectName(QStringLiteral("wizardTypes"));
    m_types->setPlaceholderText(tr("All; or inference.*, session.start"));
    add(tr("Event types"), m_types);
    m_hours->setObjectName(QStringLiteral("wizardHours"));
    const bool isGlass = m_purpose == Purpose::BreakGlass;
    m_hours->setRange(1, isGlass ? kGlassHours : kMostHours);
    m_hours->setValue(isGlass ? kGlassHours : kUsualHours);
    m_hours->setSuffix(tr(" hours"));
    add(tr("For how long, from activation"), m_hours);
    m_reason->setObjectName(QStringLiteral("wizardReason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(80);
    add(isGlass ? tr("Reason, 20 characters or more") : tr("What for"), m_reason);
    m_ticket->setObjectName(QStringLiteral("wizardTicket"));
    add(isGlass ? tr("Ticket (required)") : tr("Ticket"), m_ticket);
    column->addStretch(1);
    return fields;
}

void ShareWizard::setGrant(const ShareGrantRow& grant)
{
    m_grant = grant;
    m_other->setEditText((m_purpose == Purpose::Offer ? grant.consumer : grant.provider).toString());
    m_other->setEnabled(false);
    m_own->clear();
    m_own->addItem(ShareWords::name(grant.consumer, grant.consumerName), grant.consumer.bytes());
    m_own->setEnabled(false);
    m_types->setText(QString::fromUtf8(grant.scope.types.join(", ")));
    m_hours->setValue(static_cast<int>(grant.scope.durationMs / Timestamp::kHour));
    m_scope->setScope(grant.scope);
    m_previewSoon.start();
}

ShareProposalDraft ShareWizard::draft() const
{
    ShareProposalDraft draft;
    const TenantId own(m_own->currentData().toByteArray());
    const TenantId other(m_other->currentText().trimmed().toUtf8());
    draft.kind = m_purpose == Purpose::Offer ? ShareKind::Offer : ShareKind::Request;
    draft.provider = m_purpose == Purpose::Offer ? own : other;
    draft.consumer = m_purpose == Purpose::Offer ? other : own;
    draft.scope = m_scope->scope();
    if (draft.scope.hasResource("events")) {
        draft.scope.types.clear();
        for (const QByteArray& type : m_types->text().toUtf8().split(',')) {
            if (!type.trimmed().isEmpty())
                draft.scope.types.append(type.trimmed());
        }
    }
    draft.scope.durationMs = m_hours->value() * Timestamp::kHour;
    draft.reason = m_reason->toPlainText().trimmed();
    draft.ticket = m_ticket->text().trimmed();
    return draft;
}

void ShareWizard::askPreview()
{
    const ShareProposalDraft asked = draft();
    const auto whole = ShareScope::checked(asked.scope);
    if (!whole || asked.provider.isEmpty() || asked.consumer.isEmpty()) {
        m_takes->setText(whole ? tr("Say which two tenants") : whole.error().detail);
        return;
    }
    ++m_underWay;
    const quint64 number = ++m_asked;
    const TenantId side(m_own->currentData().toByteArray());
    whenSettled(m_tools.source.preview(side, asked, {}), this, [this, number](const Result<SharePreviewRow>& preview) {
        --m_underWay;
        if (number != m_asked)
            return;
        if (!preview) {
            m_takes->setText(ShareSentences::refusal(preview.error()));
            return;
        }
        m_scope->setPreview(*preview);
        QStringList needs;
        for (const auto& tally : preview->quorum)
            needs.append(tr("%1: %2", "party, how many").arg(ShareWords::of(tally.party)).arg(tally.need));
        m_takes->setText(
            tr("Takes the agreement of %1%2")
                .arg(needs.join(QStringLiteral(", ")), preview->isSensitive ? tr("; it names people") : QString()));
    });
}

bool ShareWizard::isComplete() const
{
    const ShareProposalDraft asked = draft();
    if (asked.provider.isEmpty() || asked.consumer.isEmpty() || !ShareScope::checked(asked.scope))
        return false;
    return m_purpose == Purpose::BreakGlass ? asked.reason.size() >= kGlassReason && !asked.ticket.isEmpty()
                                            : !asked.reason.isEmpty();
}

void ShareWizard::check() { m_send->setEnabled(isComplete() && m_underWay == 0); }

void ShareWizard::send()
{
    const ShareProposalDraft asked = draft();
    ++m_underWay;
    check();
    const auto whole = [this](const auto& row) { sent(row ? Result<void>() : Result<void>(fail(row.error()))); };
    if (m_purpose == Purpose::BreakGlass)
        whenSettled(m_tools.actions.breakGlass(asked, m_token), this, whole);
    else if (m_purpose == Purpose::Amend)
        whenSettled(m_tools.actions.amend(m_grant, asked.scope, asked.reason, m_token), this, whole);
    else
        whenSettled(m_tools.actions.propose(asked, m_token), this, whole);
}

void ShareWizard::sent(const Result<void>& result)
{
    --m_underWay;
    check();
    if (!result) {
        m_token = freshToken();
        m_trouble->setMessage(MessageBar::Kind::Warning, QString(), ShareSentences::refusal(result.error()));
        m_trouble->setToolTip(describe(result.error()));
        m_trouble->show();
        return;
    }
    emit done();
    accept();
}

} // namespace Tenantry
