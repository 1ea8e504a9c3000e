// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/common/eventdetail.h"

#include "base/json.h"
#include "ui/text/formats.h"
#include "ui/widgets/parts.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Tenantry {

namespace {

QString pretty(const QByteArray& json)
{
    const auto value = parseJson(json);
    return value ? QString::fromStdString(value->dump(2, ' ', false, Json::error_handler_t::replace))
                 : QString::fromUtf8(json);
}

} // namespace

EventDetail::EventDetail(const PageContext& context, QWidget* parent)
    : Card(context.theme, QStringLiteral("eventDetail"), tr("Event"), parent)
    , m_context(context)
    , m_json(new QPlainTextEdit(this))
{
    auto* close =
        Parts::toolButton(context.theme, QStringLiteral("closeDetail"), tr("Close the detail"), Icon::Close, this);
    connect(close, &QToolButton::clicked, this, &EventDetail::closeRequested);
    addToTitle(close);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(4);
    const auto row = [&](const QString& name) {
        auto* value = Parts::label(context.theme, {}, TextStyle::Body, "", this);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        form->addRow(Parts::label(context.theme, name, TextStyle::Body, "muted", this), value);
        return value;
    };
    m_owner = row(tr("Owner"));
    m_when = row(tr("When"));
    m_user = row(tr("User"));
    m_session = row(tr("Session"));
    m_id = row(tr("Event"));
    body()->addLayout(form);
    m_json->setObjectName(QStringLiteral("eventJson"));
    m_json->setAccessibleName(tr("Data of the event"));
    m_json->setReadOnly(true);
    m_json->setFont(context.theme.font(TextStyle::Fixed));
    m_json->setLineWrapMode(QPlainTextEdit::NoWrap);
    body()->addWidget(m_json, 1);
    auto* foot = new QHBoxLayout;
    auto* session = Parts::button(context.theme, QStringLiteral("sameSession"), tr("Same session"), Icon::Link);
    auto* sameType = Parts::button(context.theme, QStringLiteral("sameType"), tr("Same type"), Icon::Filter);
    auto* copy = Parts::toolButton(context.theme, QStringLiteral("copyEvent"), tr("Copy the data"), Icon::Copy, this);
    Parts::makeSmall(session);
    Parts::makeSmall(sameType);
    foot->addWidget(session);
    foot->addWidget(sameType);
    foot->addStretch(1);
    foot->addWidget(copy);
    body()->addLayout(foot);
    connect(session, &QPushButton::clicked, this, [this] {
        if (m_row.event.sessionId)
            emit filterRequested(QStringLiteral("session"), m_row.event.sessionId->toString());
    });
    connect(sameType, &QPushButton::clicked, this,
        [this] { emit filterRequested(QStringLiteral("type"), QString::fromUtf8(m_row.event.type)); });
    connect(copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(m_json->toPlainText()); });
}

void EventDetail::show(const EventRow& row)
{
    m_row = row;
    const auto& event = row.event;
    setTitle(QString::fromUtf8(event.type));
    m_owner->setText(m_context.tenantName(event.tenantId));
    m_when->setText(m_context.formats.dateTime(event.timestamp));
    m_when->setToolTip(m_context.formats.toolTip(event.timestamp));
    const QString none = QStringLiteral("–");
    m_user->setText(event.userId ? event.userId->toString() : none);
    m_session->setText(event.sessionId ? Formats::elidedId(event.sessionId->toString(), 18) : none);
    m_session->setToolTip(event.sessionId ? event.sessionId->toString() : QString());
    m_id->setText(Formats::elidedId(event.id.toString(), 18));
    m_id->setToolTip(event.id.toString());
    m_json->setPlainText(event.data.isEmpty() ? none : pretty(event.data));
}

} // namespace Tenantry
