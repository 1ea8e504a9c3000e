// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/endreadonlydialog.h"

#include "ui/style/metrics.h"
#include "ui/widgets/parts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Tenantry {

EndReadOnlyDialog::EndReadOnlyDialog(const Theme& theme, const ConnectionProfile& profile, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("endReadOnlyDialog"));
    setWindowTitle(tr("End read-only"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(440);
    auto* text = Parts::label(theme,
        tr("From then on this console may change what %1 holds, for everybody who uses it. It stays so until you turn "
           "read-only on again.")
            .arg(profile.name),
        TextStyle::Body, "", this);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    auto* stay = Parts::button(QStringLiteral("stayReadOnly"), tr("Stay read-only"), "primary", this);
    auto* end = Parts::button(QStringLiteral("endReadOnly"), tr("End read-only"), "danger-outline", this);
    stay->setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    foot->addWidget(end);
    foot->addWidget(stay);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, 20);
    column->setSpacing(12);
    column->addWidget(Parts::label(theme, windowTitle(), TextStyle::DialogTitle, "", this));
    column->addWidget(text);
    column->addLayout(foot);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(end, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace Tenantry
