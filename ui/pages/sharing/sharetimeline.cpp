// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sharing/sharetimeline.h"

#include "models/sharestepsmodel.h"
#include "ui/pages/common/choosetable.h"
#include "ui/style/metrics.h"
#include "ui/widgets/parts.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

ShareTimeline::ShareTimeline(const SharingTools& tools, const QString& title, const ShareRequestId& request,
    const GrantId& grant, QWidget* parent)
    : QDialog(parent)
    , m_model(new ShareStepsModel(tools.source, this))
{
    setObjectName(QStringLiteral("shareTimelineDialog"));
    setWindowTitle(tr("Timeline"));
    setAccessibleName(tr("Timeline"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1000, 460);
    auto* table = new ChooseTable(tools.context, QStringLiteral("shareTimelineTable"), tr("Steps, newest first"), this);
    table->setTimeStyle(TimeDelegate::Style::DateTime);
    table->setPagedModel(m_model, {150, 210, 0, 0, 120, 150, 90, 130});
    table->setSortingEnabled(false);
    table->hideColumn(ShareStepsModel::Provider);
    table->hideColumn(ShareStepsModel::Consumer);
    auto* close = Parts::button(QStringLiteral("shareTimelineClose"), tr("Close"), "", this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, 20);
    column->setSpacing(12);
    column->addWidget(Parts::label(tools.context.theme, title, TextStyle::DialogTitle, "", this));
    column->addWidget(Parts::label(tools.context.theme,
        tr("Each step is in the log of both tenants and of the platform."), TextStyle::Body, "muted", this));
    column->addWidget(table, 1);
    column->addWidget(close, 0, Qt::AlignTrailing);
    m_model->show(request, grant);
}

bool ShareTimeline::isSettled() const { return m_model->isSettled(); }

} // namespace Tenantry
