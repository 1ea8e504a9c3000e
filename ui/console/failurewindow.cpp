// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/failurewindow.h"

#include "ui/dialogs/errorwords.h"
#include "ui/style/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/parts.h"

#include <QBoxLayout>
#include <QLabel>

namespace Tenantry {

FailureWindow::FailureWindow(const Theme& theme, const Error& error, const QString& folder, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("failureWindow"));
    setWindowTitle(QStringLiteral("Tenantry"));
    setWindowIcon(theme.appIcon());
    resize(720, 420);
    auto* state = new EmptyState(theme, QStringLiteral("workspaceFailure"), Icon::Warning, ErrorWords::title(error),
        tr("%1 (%2)", "advice and folder").arg(ErrorWords::advice(error), folder), this);
    state->setAction(tr("Close"));
    auto* detail = Parts::label(theme, describe(error), TextStyle::Fixed, "muted", this);
    detail->setObjectName(QStringLiteral("failureDetail"));
    detail->setAccessibleName(tr("Technical detail"));
    detail->setTextFormat(Qt::PlainText);
    detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    detail->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::PageSide, Metrics::PageSide, Metrics::PageSide, Metrics::PageSide);
    layout->addWidget(state, 1);
    layout->addWidget(detail);
    connect(state, &EmptyState::actionTriggered, this, &QWidget::close);
}

} // namespace Tenantry
