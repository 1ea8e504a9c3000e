// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sharing/sharereasondialog.h"

#include "models/settle.h"
#include "ui/pages/sharing/sharesentences.h"
#include "ui/style/metrics.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/parts.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QUuid>
#include <QVBoxLayout>

namespace Tenantry {

namespace {

QByteArray newAttempt() { return QUuid::createUuid().toByteArray(QUuid::WithoutBraces); }

} // namespace

ShareReasonDialog::ShareReasonDialog(const Theme& theme, Step step, QWidget* parent)
    : QDialog(parent)
    , m_step(std::move(step))
    , m_trouble(new MessageBar(theme, QStringLiteral("shareStepTrouble"), MessageBar::Kind::Warning, this))
    , m_reason(new QPlainTextEdit(this))
    , m_hours(new QSpinBox(this))
    , m_act(changes(
          Parts::button(QStringLiteral("shareStepAct"), m_step.action, m_step.isDanger ? "danger" : "primary", this)))
    , m_token(newAttempt())
{
    setObjectName(QStringLiteral("shareStepDialog"));
    setWindowTitle(m_step.title);
    setAccessibleName(m_step.title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(480);
    auto* words = Parts::label(theme, m_step.words, TextStyle::Body, "muted", this);
    words->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("shareStepReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(m_step.needsReason ? tr("Reason") : tr("Reason, if you like"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(80);
    m_hours->setObjectName(QStringLiteral("shareStepHours"));
    m_hours->setAccessibleName(tr("Hours more"));
    m_hours->setRange(1, 8760);
    m_hours->setValue(720);
    m_hours->setSuffix(tr(" hours more"));
    m_hours->setVisible(m_step.takesHours);
    m_trouble->hide();
    auto* close = Parts::button(QStringLiteral("shareStepClose"), tr("Close"), "", this);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(close);
    foot->addWidget(m_act);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, 20);
    column->setSpacing(12);
    column->addWidget(Parts::label(theme, m_step.title, TextStyle::DialogTitle, "", this));
    column->addWidget(words);
    column->addWidget(m_trouble);
    column->addWidget(m_hours);
    column->addWidget(m_reason);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &ShareReasonDialog::check);
    connect(m_act, &QPushButton::clicked, this, &ShareReasonDialog::act);
    check();
}

void ShareReasonDialog::check()
{
    m_act->setEnabled(!m_running && (!m_step.needsReason || !m_reason->toPlainText().trimmed().isEmpty()));
}

void ShareReasonDialog::act()
{
    m_running = true;
    check();
    whenSettled(m_step.act(m_reason->toPlainText().trimmed(), m_hours->value(), m_token), this,
        [this](const Result<void>& result) {
            m_running = false;
            check();
            if (result) {
                emit done();
                accept();
                return;
            }
            m_token = newAttempt();
            m_trouble->setMessage(MessageBar::Kind::Warning, QString(), ShareSentences::refusal(result.error()));
            m_trouble->setToolTip(describe(result.error()));
            m_trouble->show();
        });
}

} // namespace Tenantry
