// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/pagecontext.h"

#include <QStackedWidget>

class QSplitter;

namespace Tenantry {

class ChooseTable;
class EmptyState;
class PagedTableModel;

/// A list of the Sharing room with what is chosen of it beside, or what will be here.
class ShareListView final : public QStackedWidget {
    Q_OBJECT
public:
    ShareListView(const PageContext& context, const QString& name, const QString& title, PagedTableModel* model,
        const QList<int>& widths, QWidget* panel, QWidget* parent);

    void setEmpty(const QString& title, const QString& text);
    ChooseTable* table() const { return m_table; }
    int currentRow() const;
    void move(int by); ///< j and k

signals:
    void chosen(int row); ///< -1: nothing
    void opened(int row); ///< Enter, or a double click

private:
    void showState();

    PagedTableModel* m_model;
    EmptyState* m_empty;
    ChooseTable* m_table;
    QWidget* m_panel;
    QString m_emptyTitle;
    QString m_emptyText;
};

} // namespace Tenantry
