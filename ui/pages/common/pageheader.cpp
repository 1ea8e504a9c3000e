// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/common/pageheader.h"

#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Tenantry {

QMargins pageMargins() { return {24, 16, 24, 16}; }

PageHeader::PageHeader(const Theme& theme, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_title(Parts::label(theme, title, TextStyle::PageTitle, "", this))
    , m_note(Parts::label(theme, {}, TextStyle::Body, "muted", this))
{
    setObjectName(QStringLiteral("pageHeader"));
    setFixedHeight(32);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(12);
    m_row->addWidget(m_title);
    m_row->addWidget(m_note, 0, Qt::AlignVCenter);
    m_row->addStretch(1);
}

void PageHeader::setTitle(const QString& title) { m_title->setText(title); }

void PageHeader::setNote(const QString& note) { m_note->setText(note); }

void PageHeader::addAction(QWidget* control) { m_row->addWidget(control); }

} // namespace Tenantry
