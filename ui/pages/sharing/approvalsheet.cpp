// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sharing/approvalsheet.h"

#include "models/settle.h"
#include "models/sharewords.h"
#include "ui/pages/sharing/scopeview.h"
#include "ui/pages/sharing/sharesentences.h"
#include "ui/style/metrics.h"
#include "ui/text/formats.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/parts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QUuid>
#include <QVBoxLayout>

namespace Tenantry {

ApprovalSheet::ApprovalSheet(
    const SharingTools& tools, const ShareRequestRow& request, const QList<ShareRequestRow>& alike, QWidget* parent)
    : QDialog(parent)
    , m_tools(tools)
    , m_alike(alike)
{
    setObjectName(QStringLiteral("approvalSheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1120, 720);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    buildHead(column);
    m_trouble = new MessageBar(tools.context.theme, QStringLiteral("approvalTrouble"), MessageBar::Kind::Warning, this);
    m_trouble->hide();
    column->addWidget(m_trouble);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("approvalScroll"));
    m_scroll->setAccessibleName(tr("What is asked for"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(buildBody());
    m_scroll->widget()->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    buildFoot(column);
    m_previewSoon.setSingleShot(true);
    m_previewSoon.setInterval(200);
    connect(&m_previewSoon, &QTimer::timeout, this, &ApprovalSheet::askPreview);
    connect(m_scope, &ScopeView::edited, this, [this] {
        m_previewSoon.start();
        check();
    });
    connect(m_duration, &QComboBox::currentIndexChanged, this, &ApprovalSheet::check);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &ApprovalSheet::check);
    connect(m_trouble, &MessageBar::actionTriggered, this, &ApprovalSheet::reload);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &ApprovalSheet::lookWhetherSeen);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ApprovalSheet::lookWhetherSeen);
    show(request);
}

void ApprovalSheet::buildHead(QVBoxLayout* column)
{
    const Theme& theme = m_tools.context.theme;
    m_title = Parts::label(theme, {}, TextStyle::DialogTitle, "", this);
    m_title->setObjectName(QStringLiteral("approvalTitle"));
    m_sub = Parts::label(theme, {}, TextStyle::Caption, "muted", this);
    m_clock = Parts::label(theme, {}, TextStyle::BodyStrong, "warning", this);
    m_clock->setObjectName(QStringLiteral("approvalClock"));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_sub);
    auto* row = new QHBoxLayout;
    row->addLayout(words, 1);
    row->addWidget(m_clock);
    column->addLayout(row);
    column->addWidget(Parts::rule(this));
}

QWidget* ApprovalSheet::buildBody()
{
    auto* body = new QWidget;
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(24);
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    m_scope = new ScopeView(m_tools.context, ScopeView::Edit::Narrow, body);
    m_why = Parts::label(m_tools.context.theme, {}, TextStyle::Body, "", body);
    m_why->setObjectName(QStringLiteral("approvalWhy"));
    m_why->setWordWrap(true);
    left->addWidget(m_scope);
    left->addWidget(Parts::label(m_tools.context.theme, tr("Why"), TextStyle::BodyStrong, "", body));
    left->addWidget(m_why);
    left->addStretch(1);
    row->addLayout(left, 5);
    row->addWidget(buildSide(), 3);
    return body;
}

QWidget* ApprovalSheet::buildSide()
{
    const Theme& theme = m_tools.context.theme;
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    const auto part = [&](const QString& title, const char* name) {
        auto* text = Parts::label(theme, {}, TextStyle::Body, "", side);
        text->setObjectName(QString::fromLatin1(name));
        text->setWordWrap(true);
        column->addWidget(Parts::label(theme, title, TextStyle::BodyStrong, "", side));
        column->addWidget(text);
        column->addSpacing(8);
        return text;
    };
    m_readers = part(tr("To whom"), "approvalReaders");
    column->addWidget(Parts::label(theme, tr("Until when"), TextStyle::BodyStrong, "", side));
    m_duration = new QComboBox(side);
    m_duration->setObjectName(QStringLiteral("approvalDuration"));
    m_duration->setAccessibleName(tr("For how long, at the most"));
    column->addWidget(m_duration, 0, Qt::AlignLeading);
    m_until = Parts::label(theme, {}, TextStyle::Caption, "muted", side);
    m_until->setWordWrap(true);
    column->addWidget(m_until);
    column->addSpacing(8);
    m_quorum = part(tr("Who has to agree"), "approvalQuorum");
    m_decisions = part(tr("Earlier decisions for this pair"), "approvalDecisions");
    column->addWidget(Parts::label(theme, tr("Your reason"), TextStyle::BodyStrong, "", side));
    m_reason = new QPlainTextEdit(side);
    m_reason->setObjectName(QStringLiteral("approvalReason"));
    m_reason->setAccessibleName(tr("Your reason"));
    m_reason->setPlaceholderText(tr("Required to deny or to narrow"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(72);
    column->addWidget(m_reason);
    m_together = changes(new QCheckBox(side));
    m_together->setObjectName(QStringLiteral("approvalTogether"));
    column->addWidget(m_together);
    column->addStretch(1);
    return side;
}

void ApprovalSheet::buildFoot(QVBoxLayout* column)
{
    m_deny = changes(Parts::button(QStringLiteral("approvalDeny"), tr("Deny"), "danger-outline", this));
    m_narrow = changes(Parts::button(QStringLiteral("approvalNarrow"), tr("Narrow…"), "", this));
    m_narrow->setCheckable(true);
    auto* dry = Parts::button(
        m_tools.context.theme, QStringLiteral("approvalDryRun"), tr("Run as the consumer (dry)"), Icon::Play, "", this);
    dry->setToolTip(tr("Asks again what the consumer would see of this scope, masked; nothing is granted"));
    m_approve = changes(
        Parts::button(m_tools.context.theme, QStringLiteral("approvalApprove"), {}, Icon::Check, "primary", this));
    m_bound = Parts::label(m_tools.context.theme, {}, TextStyle::Caption, "muted", this);
    m_bound->setObjectName(QStringLiteral("approvalBound"));
    m_bound->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_deny);
    row->addWidget(m_narrow);
    row->addWidget(dry);
    row->addWidget(m_bound, 1);
    row->addWidget(m_approve);
    column->addWidget(Parts::rule(this));
    column->addLayout(row);
    connect(m_deny, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_approve, &QPushButton::clicked, this, [this] { decide(true); });
    connect(dry, &QPushButton::clicked, this, &ApprovalSheet::askPreview);
    connect(m_narrow, &QPushButton::toggled, this, [this](bool on) {
        m_scope->setEditable(on);
        m_duration->setEnabled(on);
        if (!on) { // as it was asked for
            m_scope->setScope(m_request.scope);
            m_scope->setEditable(false);
            m_duration->setCurrentIndex(0);
            askPreview();
        }
        check();
    });
}

void ApprovalSheet::fillDurations()
{
    const QSignalBlocker quiet(m_duration);
    m_duration->clear();
    m_duration->addItem(
        ShareWords::duration(m_request.scope.durationMs), QVariant::fromValue<qlonglong>(m_request.scope.durationMs));
    for (const int64_t days : {90, 30, 14, 7, 3, 1}) {
        const int64_t ms = days * Timestamp::kDay;
        if (ms < m_request.scope.durationMs)
            m_duration->addItem(ShareWords::duration(ms), QVariant::fromValue<qlonglong>(ms));
    }
    m_duration->setEnabled(false);
}

void ApprovalSheet::show(const ShareRequestRow& request)
{
    m_request = request;
    m_seen = false;
    m_hasPreview = false;
    m_token = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const Formats& formats = m_tools.context.formats;
    m_title->setText(ShareSentences::title(request));
    setWindowTitle(m_title->text());
    setAccessibleName(m_title->text());
    m_sub->setText(
        tr("%1 · %2 · version %3%4")
            .arg(ShareWords::of(request.kind), Formats::elidedId(request.id.toString()))
            .arg(request.version)
            .arg(request.isSensitive ? tr(" · names people: two of each party, and the platform") : QString()));
    m_clock->setText(ShareSentences::clock(request, formats));
    m_clock->setToolTip(formats.toolTip(request.pendingUntil));
    m_why->setText(request.reason + QLatin1Char('\n')
        + tr("asked %1%2")
              .arg(formats.relative(request.createdAt),
                  request.ticket.isEmpty() ? QString() : tr(" · ticket %1").arg(request.ticket)));
    fillDurations();
    const QSignalBlocker quiet(m_narrow);
    m_narrow->setChecked(false);
    m_scope->setScope(request.scope);
    m_scope->setEditable(false);
    const auto others = static_cast<int>(m_alike.size());
    m_together->setVisible(others > 0);
    m_together->setText(tr("Also the %n other request(s) with the very same scope", nullptr, others));
    m_bound->setText(tr("Bound to scope %1 · recorded in three ledgers").arg(ShareSentences::digest(request.digest)));
    m_bound->setToolTip(QString::fromLatin1(request.digest));
    showQuorum();
    askPreview();
    check();
}

void ApprovalSheet::showQuorum()
{
    QStringList lines;
    for (const auto& tally : m_request.quorum)
        lines.append(tr("%1: %2 of %3", "party, votes, needed")
                         .arg(ShareWords::party(m_request, tally.party))
                         .arg(tally.have)
                         .arg(tally.need));
    if (m_request.isPreAgreed)
        lines.append(tr("The provider agreed in advance, by policy"));
    m_quorum->setText(lines.join(QLatin1Char('\n')));
}

ShareProposalDraft ApprovalSheet::draft() const
{
    ShareProposalDraft asked;
    asked.kind = m_request.kind;
    asked.provider = m_request.provider;
    asked.consumer = m_request.consumer;
    asked.scope = narrowed().value_or(m_request.scope);
    return asked;
}

std::optional<ShareScope> ApprovalSheet::narrowed() const
{
    if (!m_narrow->isChecked())
        return std::nullopt;
    ShareScope scope = m_scope->scope();
    scope.durationMs = m_duration->currentData().toLongLong();
    const auto checked = ShareScope::checked(scope);
    return checked && *checked == m_request.scope ? std::nullopt : std::optional(scope);
}

void ApprovalSheet::askPreview()
{
    ++m_underWay;
    const quint64 asked = ++m_asked;
    whenSettled(m_tools.source.preview(m_request.askedAs, draft(), {}), this,
        [this, asked](const Result<SharePreviewRow>& preview) {
            --m_underWay;
            if (asked != m_asked)
                return check();
            if (preview)
                showPreview(*preview);
            else
                refused(preview.error());
            check();
        });
    check();
}

void ApprovalSheet::showPreview(const SharePreviewRow& preview)
{
    const Formats& formats = m_tools.context.formats;
    m_hasPreview = true;
    m_scope->setPreview(preview);
    QStringList readers;
    int all = 0;
    for (const auto& [role, count] : preview.readers) {
        all += count;
        readers.append(tr("%1 %2", "count, role").arg(count).arg(role));
    }
    const QString consumer = ShareWords::name(m_request.consumer, m_request.consumerName);
    m_readers->setText(preview.readers.isEmpty()
            ? tr("The people of %1").arg(consumer)
            : tr("%n reader(s) in %1 now: %2", nullptr, all).arg(consumer, readers.join(QStringLiteral(", "))));
    QStringList earlier;
    for (const ShareRequestRow& decision : preview.decisions)
        earlier.append(tr("%1 · %2 · %3", "date, kind, what became of it")
                           .arg(formats.date(decision.decidedAt.value_or(decision.createdAt)),
                               ShareWords::of(decision.kind), ShareWords::of(decision.state)));
    m_decisions->setText(earlier.isEmpty() ? tr("None yet") : earlier.join(QLatin1Char('\n')));
    QMetaObject::invokeMethod(this, &ApprovalSheet::lookWhetherSeen, Qt::QueuedConnection);
}

/// Seen is what was on the screen to its end, with its figures.
void ApprovalSheet::lookWhetherSeen()
{
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    if (m_seen || !m_hasPreview || !isVisible() || bar->value() < bar->maximum())
        return;
    m_seen = true;
    check();
}

void ApprovalSheet::check()
{
    const auto less = narrowed();
    const bool hasReason = !m_reason->toPlainText().trimmed().isEmpty();
    const bool mayAct = m_request.isDecidable && m_underWay == 0 && !m_isDone && !m_previewSoon.isActive();
    const bool isWhole = !less || ShareScope::checked(*less).has_value();
    const auto quiet = [](QPushButton* button, bool on, const QString& why) {
        button->setEnabled(on);
        button->setToolTip(on ? QString() : why);
    };
    quiet(m_deny, mayAct && hasReason, tr("Say why first"));
    quiet(m_approve, mayAct && m_seen && isWhole && (!less || hasReason),
        !m_request.isDecidable ? tr("This is not yours to decide")
            : !m_seen          ? tr("Read to the end first")
            : !isWhole         ? tr("Something must stay visible")
                               : tr("Say why it is less"));
    m_narrow->setEnabled(m_request.isDecidable && !m_isDone);
    const QString party = m_request.askedAs.isEmpty() ? ShareWords::of(ShareParty::Platform)
        : m_request.askedAs == m_request.provider     ? ShareWords::name(m_request.provider, m_request.providerName)
                                                      : ShareWords::name(m_request.consumer, m_request.consumerName);
    m_approve->setText(less ? tr("Narrow and approve for %1").arg(party) : tr("Approve for %1").arg(party));
    m_approve->setAccessibleName(m_approve->text());
    m_together->setEnabled(!less && !m_isDone);
    const int64_t ms = m_duration->currentData().toLongLong();
    m_until->setText(tr("To about %1. Counts from activation; either side may revoke at any time.")
                         .arg(m_tools.context.formats.date(Timestamp{m_tools.context.formats.now().ms + ms})));
}

} // namespace Tenantry
