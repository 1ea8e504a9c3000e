// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figurerow.h"

#include "ui/widgets/figurecard.h"

#include <QHBoxLayout>

namespace Tenantry {

FigureRow::FigureRow(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(16);
}

FigureCard* FigureRow::add(const char* objectName, Icon icon, const QString& label)
{
    auto* figure = new FigureCard(m_theme, QString::fromLatin1(objectName), icon, label, this);
    figure->setLoading(true);
    m_row->addWidget(figure, 1);
    return figure;
}

} // namespace Tenantry
