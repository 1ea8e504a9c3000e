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
    auto* typed = new QLineEdit(this);
    typed->setObjectName(QStringLiteral("typedName"));
    typed->setAccessibleName(ask->text());
    auto* cancel = Parts::button(QStringLiteral("typedNameCancel"), tr("Cancel"), "", this);
    auto* go = Parts::button(QStringLiteral("typedNameGo"), action, "danger", this);
    go->setEnabled(false);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(go);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, 20);
    column->setSpacing(12);
    column->addWidget(Parts::label(theme, title, TextStyle::DialogTitle, "", this));
    column->addWidget(words);
    column->addWidget(ask);
    column->addWidget(typed);
    column->addLayout(foot);
    connect(typed, &QLineEdit::textChanged, this, [go, name](const QString& now) { go->setEnabled(now == name); });
    connect(go, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    typed->setFocus();
}

} // namespace Tenantry
