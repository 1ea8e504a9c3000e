// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/isolation/casedetail.h"

#include "models/words.h"
#include "ui/text/formats.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/parts.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

CaseDetail::CaseDetail(const PageContext& context, QWidget* parent)
    : Card(context.theme, QStringLiteral("caseDetail"), tr("Case"), parent)
    , m_context(context)
    , m_document(new QPlainTextEdit(this))
{
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(4);
    m_askedBy = row(form, tr("Tab is locked to"));
    m_owner = row(form, tr("Owner in the answer"));
    m_path = row(form, tr("Path"));
    m_seen = row(form, tr("First seen"));
    m_request = row(form, tr("Request"));
    m_digest = row(form, tr("Digest"));
    m_excerpt = row(form, tr("Excerpt"));
    m_end = row(form, tr("Closed"));
    body()->addLayout(form);
    m_document->setObjectName(QStringLiteral("caseDocument"));
    m_document->setAccessibleName(tr("The document that was sent"));
    m_document->setReadOnly(true);
    m_document->setFont(context.theme.font(TextStyle::Fixed));
    m_document->setLineWrapMode(QPlainTextEdit::NoWrap);
    body()->addWidget(m_document, 1);
    m_acknowledge = changes(Parts::button(QStringLiteral("acknowledgeCase"), tr("Acknowledge"), "primary", this));
    m_cause = changes(new QLineEdit(this));
    m_cause->setObjectName(QStringLiteral("caseCause"));
    m_cause->setAccessibleName(tr("Cause"));
    m_cause->setPlaceholderText(tr("The cause, to close the case"));
    m_close = changes(Parts::button(QStringLiteral("closeCase"), tr("Close the case"), "", this));
    m_close->setEnabled(false);
    m_evidence = Parts::button(
        context.theme, QStringLiteral("openLedgerEvidence"), tr("Evidence and audit log"), Icon::Broken, "", this);
    m_evidence->hide();
    body()->addWidget(m_evidence);
    connect(m_evidence, &QPushButton::clicked, this, [this] { emit ledgerRequested(m_log); });
    auto* actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(m_acknowledge);
    actions->addStretch();
    actions->addWidget(m_close);
    body()->addWidget(m_cause);
    body()->addLayout(actions);
    connect(m_acknowledge, &QPushButton::clicked, this, &CaseDetail::acknowledgeRequested);
    connect(m_cause, &QLineEdit::textChanged, this,
        [this](const QString& text) { m_close->setEnabled(!text.trimmed().isEmpty() && m_cause->isEnabled()); });
    connect(m_close, &QPushButton::clicked, this, [this] { emit closeRequested(m_cause->text().trimmed()); });
}

QLabel* CaseDetail::row(QFormLayout* form, const QString& name)
{
    auto* value = Parts::label(m_context.theme, {}, TextStyle::Body, "", this);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form->addRow(Parts::label(m_context.theme, name, TextStyle::Body, "muted", this), value);
    return value;
}

void CaseDetail::show(const Breach& breach)
{
    const QString none = Words::absent();
    const auto named = [&](const TenantId& tenant) { return tenant.isEmpty() ? none : m_context.tenantName(tenant); };
    setTitle(Words::of(breach.kind));
    setNote(Words::of(breach.state));
    m_askedBy->setText(named(breach.askedBy));
    m_owner->setText(named(breach.owner));
    m_path->setText(QString::fromUtf8(breach.path));
    m_seen->setText(m_context.formats.dateTime(breach.firstSeen, false));
    m_request->setText(breach.requestId.isEmpty() ? none : breach.requestId.toString());
    m_digest->setText(Formats::elidedId(QString::fromLatin1(breach.digest), 24));
    m_digest->setToolTip(QString::fromLatin1(breach.digest));
    m_excerpt->setText(breach.excerpt.isEmpty() ? none : breach.excerpt);
    const bool ended = breach.state == BreachState::Closed;
    m_end->setText(ended ? tr("%1, by %2").arg(breach.cause, QString::fromUtf8(breach.closedBy)) : none);
    m_document->setPlainText(QString::fromUtf8(breach.document));
    m_log = breach.askedBy;
    m_evidence->setVisible(breach.kind == BreachKind::LedgerBroken);
    m_acknowledge->setEnabled(breach.state == BreachState::Open);
    m_cause->setEnabled(!ended);
    m_cause->clear();
    m_close->setEnabled(false);
}

} // namespace Tenantry
