// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/componentsroom.h"

#include "ui/pages/components/componentspage.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace Tenantry {

ComponentsRoom::ComponentsRoom(const Theme& theme, const Formats& formats, QWidget* parent)
    : Page(parent)
    , m_sheet(new ComponentsPage(theme, formats))
{
    setObjectName(QStringLiteral("componentsRoom"));
    m_sheet->setFixedSize(1440, 900);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("componentsScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_sheet);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

} // namespace Tenantry
