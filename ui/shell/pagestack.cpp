// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagestack.h"

#include "ui/pages/page.h"
#include "ui/pages/pagememory.h"

namespace Tenantry {

PageStack::PageStack(Maker maker, QWidget* parent)
    : QStackedWidget(parent)
    , m_maker(std::move(maker))
{
}

PageStack::~PageStack() = default;

Page* PageStack::open(const QString& name)
{
    Page* page = m_pages.value(name);
    if (!page) {
        page = m_maker(name, this);
        if (!page)
            return nullptr;
        m_pages.insert(name, page);
        if (m_memories.contains(name))
            page->recall(m_memories.take(name));
        addWidget(page);
        emit pageMade(page);
    }
    m_name = name;
    setCurrentWidget(page);
    page->activate();
    return page;
}

void PageStack::refreshAll()
{
    for (Page* page : std::as_const(m_pages))
        page->refresh();
}

void PageStack::rebuild()
{
    const QString name = m_name;
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
        Page* page = it.value();
        m_memories.insert(it.key(), page->memory());
        page->disconnect();
        removeWidget(page);
        page->hide();
        page->deleteLater();
    }
    m_pages.clear();
    m_name.clear();
    if (!name.isEmpty())
        open(name);
}

} // namespace Tenantry
