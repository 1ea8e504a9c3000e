// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/auditdetail.h"

#include "base/json.h"
#include "models/words.h"
#include "ui/text/formats.h"
#include "ui/widgets/parts.h"

#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace Tenantry {

AuditDetail::AuditDetail(const PageContext& context, QWidget* parent)
    : Card(context.theme, QStringLiteral("auditDetail"), tr("Entry"), parent)
    , m_context(context)
    , m_entry(new QPlainTextEdit(this))
{
    auto* close =
        Parts::toolButton(context.theme, QStringLiteral("closeAuditDetail"), tr("Close the detail"), Icon::Close, this);
    connect(close, &QToolButton::clicked, this, &AuditDetail::closeRequested);
    addToTitle(close);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(4);
    const auto row = [&](const QString& name) {
        auto* value = Parts::label(context.theme, {}, TextStyle::Body, "", this);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        form->addRow(Parts::label(context.theme, name, TextStyle::Body, "muted", this), value);
        return value;
    };
    m_when = row(tr("When"));
    m_actor = row(tr("Actor"));
    m_target = row(tr("Target"));
    m_request = row(tr("Request"));
    body()->addLayout(form);
    body()->addWidget(Parts::label(context.theme, tr("The entry as stored"), TextStyle::Label, "muted", this));
    m_entry->setObjectName(QStringLiteral("auditEntry"));
    m_entry->setAccessibleName(tr("The entry as stored"));
    m_entry->setReadOnly(true);
    m_entry->setFont(context.theme.font(TextStyle::Fixed));
    m_entry->setLineWrapMode(QPlainTextEdit::NoWrap);
    body()->addWidget(m_entry, 1);
}

void AuditDetail::show(const AuditRow& row)
{
    setTitle(QStringLiteral("#%1  %2").arg(
        m_context.formats.number(static_cast<qint64>(row.index)), QString::fromUtf8(row.action)));
    m_when->setText(m_context.formats.dateTime(row.time));
    m_when->setToolTip(m_context.formats.toolTip(row.time));
    QString actor = row.actorName.isEmpty() ? row.actorId.toString() : row.actorName;
    if (const auto role = roleFromName(row.actorRole))
        actor += QStringLiteral(" · ") + Words::of(*role);
    m_actor->setText(actor);
    m_target->setText(row.target.isEmpty() ? Words::absent() : row.target);
    m_request->setText(row.requestId.isEmpty() ? Words::absent() : Formats::elidedId(row.requestId.toString(), 18));
    m_request->setToolTip(row.requestId.toString());
    m_entry->setPlainText(row.entry.is_null()
            ? Words::absent()
            : QString::fromStdString(row.entry.dump(2, ' ', false, Json::error_handler_t::replace)));
}

} // namespace Tenantry
