// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decisions/decisionsheet.h"

#include "models/decisionbook.h"
#include "models/decisionwords.h"
#include "ui/pages/common/sentences.h"
#include "ui/pages/decisions/decisiondetail.h"
#include "ui/style/metrics.h"
#include "ui/text/formats.h"
#include "ui/widgets/monogram.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tenantband.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace Tenantry {

namespace {
constexpr int kSheetWidth = 680;
constexpr int kSheetHeight = 640;
constexpr int kReasonHeight = 56;
} // namespace

DecisionSheet::DecisionSheet(const PageContext& context, DecisionBook& book, const PendingRow& change, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_book(book)
    , m_change(change)
    , m_scroll(new QScrollArea(this))
    , m_detail(new DecisionDetail(context, book, m_scroll))
    , m_reason(new QPlainTextEdit(this))
    , m_note(Parts::label(context.theme, {}, TextStyle::Caption, "muted", this))
    , m_approve(
          Parts::button(context.theme, QStringLiteral("approveChange"), tr("Approve"), Icon::Check, "primary", this))
    , m_refuse(Parts::button(QStringLiteral("refuseChange"), tr("Refuse"), "danger-outline", this))
    , m_cancel(Parts::button(QStringLiteral("cancelChange"), tr("Cancel my request"), "danger-outline", this))
{
    setObjectName(QStringLiteral("decisionSheet"));
    setWindowTitle(DecisionWords::title(change, context.tenantName(change.tenant)));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kSheetWidth, kSheetHeight);
    auto* band = new TenantBand(context.theme, this);
    const bool isOne = change.tenant != kPlatformTenant;
    band->setTenant(isOne ? std::optional(TenantColour(change.tenant.bytes())) : std::nullopt,
        isOne ? context.tenantName(change.tenant) : QString());
    m_scroll->setObjectName(QStringLiteral("decisionScroll"));
    m_scroll->setAccessibleName(tr("All of it"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_detail);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_detail->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(band);
    column->addWidget(buildHead());
    column->addWidget(Parts::rule(this));
    column->addWidget(m_scroll, 1);
    column->addWidget(Parts::rule(this));
    column->addWidget(buildFoot());
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &DecisionSheet::look);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &DecisionSheet::look);
    connect(m_detail, &DecisionDetail::settled, this, [this] {
        QTimer::singleShot(0, this, &DecisionSheet::look);
        emit settled();
    });
    connect(&book, &DecisionBook::decided, this, [this](const PendingRow& row) {
        if (row.id == m_change.id)
            accept();
    });
    connect(&book, &DecisionBook::refused, this, &DecisionSheet::refused);
    connect(&book, &DecisionBook::failed, this, [this](const Error& error) {
        if (!std::exchange(m_waits, false))
            return;
        check();
        m_note->setText(changeSentenceFor(error));
    });
    m_detail->show(change);
    m_scroll->setFocus();
    check();
}

QWidget* DecisionSheet::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(12);
    const QString name = m_context.tenantName(m_change.tenant);
    if (m_change.tenant != kPlatformTenant)
        row->addWidget(
            new Monogram(m_context.theme, name, TenantColour(m_change.tenant.bytes()), Metrics::MonogramDialog, head));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(Parts::label(m_context.theme, windowTitle(), TextStyle::DialogTitle, "", head));
    words->addWidget(Parts::label(m_context.theme,
        tr("%1 · %2 · version %3")
            .arg(DecisionWords::kind(m_change.kind), Formats::elidedId(QString::fromUtf8(m_change.id)))
            .arg(m_change.version),
        TextStyle::Caption, "muted", head));
    row->addLayout(words, 1);
    if (m_change.state == "PENDING") {
        row->addWidget(Parts::iconLabel(m_context.theme, Icon::Clock, ColorRole::Warning, Metrics::IconSmall, head));
        row->addWidget(Parts::label(m_context.theme, tr("lapses %1").arg(m_context.formats.relative(m_change.lapsesAt)),
            TextStyle::Button, "warning", head));
    }
    return head;
}

QWidget* DecisionSheet::buildFoot()
{
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(6);
    auto* label =
        Parts::label(m_context.theme, tr("Your reason; to refuse, one is needed"), TextStyle::Label, "muted", foot);
    label->setBuddy(m_reason);
    m_reason->setObjectName(QStringLiteral("decisionReason"));
    m_reason->setAccessibleName(tr("Your reason"));
    m_reason->setFixedHeight(kReasonHeight);
    m_reason->setTabChangesFocus(true);
    m_note->setObjectName(QStringLiteral("decisionNote"));
    m_note->setWordWrap(true);
    auto* close = Parts::button(QStringLiteral("closeSheet"), tr("Close"), "", foot);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_refuse);
    row->addWidget(m_cancel);
    row->addWidget(m_note, 1);
    row->addWidget(close);
    row->addWidget(m_approve);
    column->addWidget(label);
    column->addWidget(m_reason);
    column->addLayout(row);
    const bool waits = m_change.state == "PENDING";
    const bool mine = m_book.isMine(m_change);
    label->setVisible(waits);
    m_reason->setVisible(waits);
    m_refuse->setVisible(waits && !mine);
    m_approve->setVisible(waits && !mine);
    m_cancel->setVisible(waits && mine);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &DecisionSheet::check);
    const auto decide = [this](bool approve) {
        m_waits = true;
        check();
        m_book.decide(m_change, approve, m_reason->toPlainText().trimmed());
    };
    connect(m_approve, &QPushButton::clicked, this, [decide] { decide(true); });
    connect(m_refuse, &QPushButton::clicked, this, [decide] { decide(false); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_waits = true;
        check();
        m_book.cancel(m_change, m_reason->toPlainText().trimmed());
    });
    return foot;
}

bool DecisionSheet::isSettled() const { return m_detail->isSettled() && !m_waits; }

void DecisionSheet::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    QTimer::singleShot(0, this, &DecisionSheet::look);
}

/// What was counted again belongs to it: before that is there, nothing was seen.
void DecisionSheet::look()
{
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    if (isVisible() && m_detail->isSettled() && bar->value() >= bar->maximum() - 1)
        m_seen = true;
    check();
}

void DecisionSheet::check()
{
    const bool said = !m_reason->toPlainText().trimmed().isEmpty();
    m_approve->setEnabled(m_change.isDecidable && m_seen && !m_waits);
    m_refuse->setEnabled(m_change.isDecidable && said && !m_waits);
    m_cancel->setEnabled(!m_waits);
    QString note;
    if (m_change.state != "PENDING")
        note = DecisionWords::state(m_change.state);
    else if (m_book.isMine(m_change))
        note = DecisionWords::missing("change.secondPerson", {}) + QLatin1Char(' ')
            + tr("Another operator of the platform can.");
    else if (!m_change.isDecidable)
        note = tr("You may not decide this: %1").arg(m_change.whyNot);
    else if (m_waits)
        note = tr("The service works on it…");
    else if (!m_seen)
        note = tr("Read it to its end to approve it.");
    m_note->setText(note);
    for (QPushButton* button : {m_approve, m_refuse}) {
        button->setToolTip(button->isEnabled() ? QString() : note);
        button->setAccessibleDescription(button->toolTip());
    }
}

void DecisionSheet::refused(const RefusalRow& why)
{
    if (!std::exchange(m_waits, false))
        return;
    check();
    m_note->setText(DecisionWords::why(why));
}

void DecisionSheet::wantRefusal() { m_reason->setFocus(); }

void DecisionSheet::keyPressEvent(QKeyEvent* event)
{
    // Keys of the reason's own never come here.
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_A && m_approve->isEnabled())
        return m_approve->click();
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_D) {
        if (m_refuse->isEnabled())
            m_refuse->click();
        else
            wantRefusal();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace Tenantry
