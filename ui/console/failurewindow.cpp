// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/failurewindow.h"

#include "ui/dialogs/certificatewords.h"
#include "ui/dialogs/errorwords.h"
#include "ui/style/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/parts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Tenantry {

FailureWindow::FailureWindow(const Theme& theme, const Error& error, const QString& folder, QWidget* parent)
    : QWidget(parent)
    , m_state(nullptr)
    , m_detail(nullptr)
{
    setObjectName(QStringLiteral("failureWindow"));
    setWindowTitle(QStringLiteral("Tenantry"));
    setWindowIcon(theme.appIcon());
    resize(720, 420);
    m_state = new EmptyState(theme, QStringLiteral("workspaceFailure"), Icon::Warning, ErrorWords::title(error),
        tr("%1 (%2)", "advice and folder").arg(ErrorWords::advice(error), folder), this);
    m_state->setAction(tr("Try again"));
    m_detail = Parts::label(theme, describe(error), TextStyle::Fixed, "muted", this);
    m_detail->setObjectName(QStringLiteral("failureDetail"));
    m_detail->setAccessibleName(tr("Technical detail"));
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::PageSide, Metrics::PageSide, Metrics::PageSide, Metrics::PageSide);
    auto* connections = Parts::button(QStringLiteral("failureConnections"), tr("Connections…"), "", this);
    auto* close = Parts::button(QStringLiteral("failureClose"), tr("Close"), "", this);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(connections);
    foot->addWidget(close);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_detail);
    layout->addLayout(foot);
    connect(m_state, &EmptyState::actionTriggered, this, &FailureWindow::againRequested);
    connect(connections, &QPushButton::clicked, this, &FailureWindow::connectionsRequested);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
}

void FailureWindow::explain(const CertificateTrouble& trouble)
{
    m_state->setTexts(CertificateWords::title(trouble), CertificateWords::advice(trouble));
    m_detail->setText(CertificateWords::detail(trouble));
}

} // namespace Tenantry
