// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStackedWidget>

#include <functional>

namespace Tenantry {

class Page;
struct PageMemory;

/// Pages of one place, each built when it is first opened and activated whenever it comes to the front.
class PageStack final : public QStackedWidget {
    Q_OBJECT
public:
    using Maker = std::function<Page*(const QString& name, QWidget* parent)>;

    explicit PageStack(Maker maker, QWidget* parent = nullptr);
    ~PageStack() override;

    /// Null where the maker knows no such page; the current one then stays.
    Page* open(const QString& name);
    Page* current() const { return m_pages.value(m_name); }
    QString currentName() const { return m_name; }
    /// Throws all pages away; the current one is built anew at once, the others when they are wanted, each narrowed to
    /// what it was before. For a change of language: a page that is built again speaks it in every corner.
    void rebuild();
    void refreshAll(); ///< every page that was made

signals:
    void pageMade(Tenantry::Page* page);

private:
    Maker m_maker;
    QHash<QString, Page*> m_pages;
    QHash<QString, PageMemory> m_memories; ///< of pages that were thrown away
    QString m_name;
};

} // namespace Tenantry
