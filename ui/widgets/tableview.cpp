// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "ui/delegates/celldelegate.h"
#include "ui/style/metrics.h"
#include "ui/widgets/rowstatepainter.h"
#include "ui/widgets/tableheader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QSettings>
#include <QTimer>

namespace Tenantry {

namespace {
constexpr int kSaveDelayMs = 200;
}

TableView::TableView(const Theme& theme, const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_saveSoon(new QTimer(this))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setHorizontalHeader(new TableHeader(theme, this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(Metrics::RowCompact);
    setItemDelegate(new CellDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setCompact(false);
    connect(&theme, &Theme::densityChanged, this, [this] { setCompact(m_compact); });
    // Not at once: the header tells of a hidden column before it knows it as hidden, and of every pixel of a drag.
    m_saveSoon->setSingleShot(true);
    m_saveSoon->setInterval(kSaveDelayMs);
    connect(m_saveSoon, &QTimer::timeout, this, &TableView::saveLayout);
}

void TableView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    m_hover = -1;
}

void TableView::setCompact(bool compact)
{
    m_compact = compact;
    if (m_theme.density() != Theme::Density::ByPage)
        compact = m_theme.density() == Theme::Density::Compact;
    verticalHeader()->setDefaultSectionSize(compact ? Metrics::RowCompact : Metrics::RowComfortable);
}

void TableView::setStateSpan(int columns)
{
    m_stateSpan = columns;
    viewport()->update();
}

void TableView::rememberLayout(QSettings& settings, const QString& key)
{
    m_settings = &settings;
    m_layoutKey = key;
    const QByteArray kept = settings.value(key).toByteArray();
    if (!kept.isEmpty())
        horizontalHeader()->restoreState(kept); // false for another set of columns: the defaults stay
    const auto soon = qOverload<>(&QTimer::start);
    connect(horizontalHeader(), &QHeaderView::sectionResized, m_saveSoon, soon);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, m_saveSoon, soon);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, m_saveSoon, soon);
}

void TableView::saveLayout() const
{
    if (m_settings)
        m_settings->setValue(m_layoutKey, horizontalHeader()->saveState());
}

QMenu* TableView::columnsMenu(QWidget* parent)
{
    return static_cast<TableHeader*>(horizontalHeader())->columnsMenu(parent);
}

RowState TableView::stateOf(int row) const
{
    const QVariant state = model()->index(row, 0, rootIndex()).data(Roles::RowState);
    return state.isValid() ? state.value<RowState>() : RowState::Loaded;
}

QRect TableView::rowRect(int row) const { return {0, rowViewportPosition(row), viewport()->width(), rowHeight(row)}; }

QRect TableView::stateRect(int row) const
{
    const QRect whole = rowRect(row);
    const QHeaderView* header = horizontalHeader();
    if (m_stateSpan <= 0 || m_stateSpan >= header->count())
        return whole;
    const int end = header->sectionViewportPosition(header->logicalIndex(m_stateSpan));
    return layoutDirection() == Qt::RightToLeft
        ? whole.adjusted(end + header->sectionSize(header->logicalIndex(m_stateSpan)), 0, 0, 0)
        : QRect(0, whole.y(), end, whole.height());
}

QRect TableView::linkRect(int row) const
{
    if (!model() || row < 0 || row >= model()->rowCount(rootIndex()) || stateOf(row) == RowState::Loaded)
        return {};
    return RowStatePainter(m_theme).linkRect(
        stateRect(row), model()->index(row, 0, rootIndex()).data(Roles::RowLink).toString(), layoutDirection());
}

void TableView::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(rowRect(row).adjusted(0, -1, 0, 1));
}

void TableView::setHover(int row)
{
    if (row == m_hover)
        return;
    updateRow(std::exchange(m_hover, row));
    updateRow(row);
}

void TableView::paintEvent(QPaintEvent* event)
{
    const int rows = model() ? model()->rowCount(rootIndex()) : 0;
    const int first = rowAt(event->rect().top());
    int last = rowAt(event->rect().bottom());
    last = last < 0 ? rows - 1 : last;
    paintGround(rows > 0 && first >= 0 ? first : 0, last);
    QTableView::paintEvent(event);
    if (rows == 0 || first < 0)
        return;
    QPainter painter(viewport());
    paintRowStates(painter, first, last);
    const QColor line = Palette::mix(m_theme.color(ColorRole::Border), m_theme.color(ColorRole::Surface), 0.7);
    for (int row = first; row <= last; ++row) {
        const QRect rect = rowRect(row);
        painter.fillRect(QRect(0, rect.bottom(), rect.width(), 1), line);
    }
    const QModelIndex current = currentIndex();
    if (current.isValid() && (hasFocus() || selectionModel()->isRowSelected(current.row(), rootIndex()))) {
        const QRect rect = rowRect(current.row());
        painter.fillRect(QRect(0, rect.y() - 1, rect.width(), 1), m_theme.color(ColorRole::Accent));
        painter.fillRect(QRect(0, rect.bottom(), rect.width(), 1), m_theme.color(ColorRole::Accent));
    }
}

void TableView::paintGround(int first, int last) const
{
    QPainter painter(viewport());
    for (int row = first; row <= last; ++row) {
        const RowState state = m_stateSpan > 0 ? stateOf(row) : RowState::Loaded;
        if (state == RowState::Failed || state == RowState::Withheld || state == RowState::Unverifiable)
            painter.fillRect(rowRect(row), m_theme.color(RowStatePainter::tint(state)));
        else if (row == m_hover)
            painter.fillRect(rowRect(row), m_theme.color(ColorRole::SurfaceAlt));
    }
}

void TableView::paintRowStates(QPainter& painter, int first, int last) const
{
    for (int row = first; row <= last; ++row) {
        const RowState state = stateOf(row);
        if (state == RowState::Loading)
            paintLoading(painter, row);
        else if (state != RowState::Loaded)
            paintSentence(painter, row, state);
    }
}

void TableView::paintLoading(QPainter& painter, int row) const
{
    const RowStatePainter bars(m_theme);
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        const QModelIndex index = model()->index(row, column, rootIndex());
        QStyleOptionViewItem option;
        option.widget = this;
        option.direction = layoutDirection();
        option.rect = visualRect(index);
        const bool spanned = m_stateSpan <= 0 || horizontalHeader()->visualIndex(column) < m_stateSpan;
        if (!option.rect.isEmpty() && spanned && option.rect.intersects(viewport()->rect())) {
            const bool right = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
            const bool trailing = right != (layoutDirection() == Qt::RightToLeft);
            bars.paintLoadingCell(painter, CellDelegate::contentRect(option, index), row + 3 * column, trailing);
        }
    }
}

void TableView::paintSentence(QPainter& painter, int row, RowState state) const
{
    const QModelIndex index = model()->index(row, 0, rootIndex());
    RowStatePainter(m_theme).paintSentence(painter, stateRect(row), state, index.data(Roles::RowSentence).toString(),
        index.data(Roles::RowLink).toString(), layoutDirection());
}

bool TableView::followLink(int row)
{
    if (linkRect(row).isNull())
        return false;
    emit linkActivated(model()->index(row, 0, rootIndex()));
    return true;
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid() && followLink(currentIndex().row()))
        return;
    if (event->matches(QKeySequence::Copy))
        return copySelection(TableCopy::Format::Tsv);
    QTableView::keyPressEvent(event);
}

void TableView::mouseMoveEvent(QMouseEvent* event)
{
    const int row = rowAt(event->pos().y());
    setHover(row);
    viewport()->setCursor(linkRect(row).contains(event->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void TableView::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    const int row = rowAt(event->pos().y());
    if (event->button() == Qt::LeftButton && linkRect(row).contains(event->pos()))
        followLink(row);
}

void TableView::leaveEvent(QEvent* event)
{
    setHover(-1);
    QTableView::leaveEvent(event);
}

void TableView::hideEvent(QHideEvent* event)
{
    if (m_saveSoon->isActive()) {
        m_saveSoon->stop();
        saveLayout();
    }
    QTableView::hideEvent(event);
}

void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    updateRow(previous.row());
    updateRow(current.row());
}

QList<int> TableView::selectedRows() const
{
    QList<int> rows;
    const auto indexes = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    for (const QModelIndex& index : indexes)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<int> TableView::visibleColumns() const
{
    QList<int> columns;
    const QHeaderView* header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        if (!header->isSectionHidden(header->logicalIndex(visual)))
            columns.append(header->logicalIndex(visual));
    }
    return columns;
}

void TableView::copySelection(TableCopy::Format format) const
{
    const QList<int> rows = selectedRows();
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(TableCopy::text(*model(), rows, visibleColumns(), format));
}

void TableView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("tableMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool any = selectionModel() && selectionModel()->hasSelection();
    const auto add = [&](const QString& text, TableCopy::Format format) {
        QAction* action =
            menu->addAction(m_theme.icon(Icon::Copy), text, this, [this, format] { copySelection(format); });
        action->setEnabled(any);
        return action;
    };
    add(tr("Copy as TSV"), TableCopy::Format::Tsv)->setShortcut(QKeySequence::Copy);
    add(tr("Copy as CSV"), TableCopy::Format::Csv);
    add(tr("Copy as JSON"), TableCopy::Format::Json);
    add(tr("Copy as Markdown"), TableCopy::Format::Markdown);
    menu->addSeparator();
    menu->addMenu(columnsMenu(menu))->setIcon(m_theme.icon(Icon::Columns));
    menu->popup(event->globalPos());
}

} // namespace Tenantry
