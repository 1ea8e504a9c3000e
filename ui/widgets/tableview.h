// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "ui/style/theme.h"
#include "ui/widgets/tablecopy.h"

#include <QTableView>

class QMenu;
class QSettings;
class QTimer;

namespace Tenantry {

/// The one table: row lines only, sortable header, 30 or 24 px rows, the current row between two lines of accent. Rows
/// whose Roles::RowState is not Loaded are painted whole by the view (visible rows only), with a sentence and at most
/// one link; Enter on such a row follows it. Copies what is selected, chooses columns, remembers its layout.
class TableView : public QTableView {
    Q_OBJECT
public:
    TableView(const Theme& theme, const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    void setCompact(bool compact);
    /// Reads the layout (widths, order, hidden columns, sorting) under `key` and keeps it there; call after the model
    /// is set.
    void rememberLayout(QSettings& settings, const QString& key);
    void saveLayout() const;
    void copySelection(TableCopy::Format format) const;
    QMenu* columnsMenu(QWidget* parent);
    /// Row states cover the first `columns` columns only; 0, the default, is all.
    void setStateSpan(int columns);

    /// The link's place in the row, in viewport coordinates; null where it has none.
    QRect linkRect(int row) const;

signals:
    void linkActivated(const QModelIndex& row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    RowState stateOf(int row) const;
    QRect rowRect(int row) const;
    QRect stateRect(int row) const;
    void updateRow(int row);
    void setHover(int row);
    bool followLink(int row);
    void paintGround(int first, int last) const;
    void paintRowStates(QPainter& painter, int first, int last) const;
    void paintLoading(QPainter& painter, int row) const;
    void paintSentence(QPainter& painter, int row, RowState state) const;
    QList<int> selectedRows() const;
    QList<int> visibleColumns() const;

    const Theme& m_theme;
    bool m_compact = false;
    int m_hover = -1;
    int m_stateSpan = 0;
    QSettings* m_settings = nullptr;
    QTimer* m_saveSoon;
    QString m_layoutKey;
};

} // namespace Tenantry
