// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/typednamedialog.h"

#include "ui/style/metrics.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

TypedNameDialog::TypedNameDialog(const Theme& theme, const QString& title, const QString& text, const QString& name,
    const QString& action, QWidget* parent)
    : QDialog(parent)
    , m_wanted(name)
    , m_typed(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
    , m_go(Parts::button(QStringLiteral("typedNameGo"), action, "danger", this))
{
    setObjectName(QStringLiteral("typedNameDialog"));
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(480);
    auto* words = Parts::label(theme, text, TextStyle::Body, "", this);
    words->setWordWrap(true);
    auto* ask = Parts::label(theme, tr("Type %1 to go on:").arg(name), TextStyle::Label, "muted", this);
    ask->setTextFormat(Qt::PlainText);
    m_typed->setObjectName(QStringLiteral("typedName"));
    m_typed->setAccessibleName(ask->text());
    m_reason->setObjectName(QStringLiteral("typedNameReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason, which is written down"));
    m_reason->hide();
    auto* cancel = Parts::button(QStringLiteral("typedNameCancel"), tr("Cancel"), "", this);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_go);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, 20);
    column->setSpacing(12);
    column->addWidget(Parts::label(theme, title, TextStyle::DialogTitle, "", this));
    column->addWidget(words);
    column->addWidget(m_reason);
    column->addWidget(ask);
    column->addWidget(m_typed);
    column->addLayout(foot);
    connect(m_typed, &QLineEdit::textChanged, this, &TypedNameDialog::check);
    connect(m_reason, &QLineEdit::textChanged, this, &TypedNameDialog::check);
    connect(m_go, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_typed->setFocus();
    check();
}

void TypedNameDialog::askReason()
{
    m_reason->show();
    m_reason->setFocus();
    check();
}

QString TypedNameDialog::reason() const { return m_reason->text().trimmed(); }

void TypedNameDialog::check()
{
    m_go->setEnabled(m_typed->text() == m_wanted && (m_reason->isHidden() || !reason().isEmpty()));
}

} // namespace Tenantry
