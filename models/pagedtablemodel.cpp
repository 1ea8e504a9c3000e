// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pagedtablemodel.h"

#include <algorithm>

namespace Tenantry {

namespace {

constexpr int kLookAround = 50; // rows beyond the visible ones, so that slow scrolling never meets an empty row
constexpr int kMostVisible = 2000; // keeps what is visible well inside the cache, whatever a view reports

RowState stateOfError(const Error& error)
{
    switch (error.code) {
    case ErrorCode::IsolationBreach:
    case ErrorCode::EchoMismatch:
        return RowState::Withheld;
    case ErrorCode::Unverifiable:
        return RowState::Unverifiable;
    default:
        return RowState::Failed;
    }
}

} // namespace

int PagedTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_rows; }

QVariant PagedTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Tenantry::RowState state = stateOf(index.row());
    if (role == Roles::RowState)
        return QVariant::fromValue(state);
    if (state == RowState::Loaded)
        return cellAt(index.row(), index.column(), role);
    if (role == Roles::RowSentence || role == Qt::AccessibleTextRole)
        return sentenceOf(index.row());
    if (role == Roles::RowLink && state == RowState::Failed)
        return tr("Try again");
    return {};
}

QVariant PagedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return headerText(section);
    if (role == Qt::TextAlignmentRole) {
        const ColumnKind kind = columnKind(section);
        const bool trailing = kind == ColumnKind::Number || kind == ColumnKind::Duration;
        return QVariant::fromValue<int>((trailing ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

void PagedTableModel::setVisibleRange(int first, int last)
{
    m_firstVisible = std::max(0, first);
    m_lastVisible = std::clamp(last, m_firstVisible, m_firstVisible + kMostVisible);
    for (qint64 page = m_firstVisible / kPageRows; page <= m_lastVisible / kPageRows; ++page)
        touchPage(page);
    loadNext();
}

void PagedTableModel::retry(int row)
{
    if (m_state == LoadState::Failed) {
        reload();
        return;
    }
    const qint64 page = row / kPageRows;
    if (m_failed.remove(page) == 0)
        return;
    m_lastRequest = {};
    rowsChanged(page * kPageRows, kPageRows);
    loadNext();
}

void PagedTableModel::reload()
{
    ++m_generation;
    m_cancel.cancel();
    m_restart = true;
    m_resetting = false;
    m_quiet = false;
    listLeft();
    m_state = LoadState::Loading;
    becomeBusy();
    emit loadChanged();
    loadNext();
}

void PagedTableModel::refreshQuietly()
{
    const bool isWhole = m_rows > 0 && m_rows <= kPageRows && hasPage(0);
    if (m_busy || !isWhole) {
        if (!m_busy)
            reload();
        return;
    }
    ++m_generation;
    m_cancel.cancel();
    m_restart = true;
    m_resetting = false;
    m_quiet = true;
    becomeBusy();
    loadNext();
}

void PagedTableModel::retranslate()
{
    if (columnCount() > 0)
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    rowsChanged(0, m_rows);
}

std::optional<PageRequest> PagedTableModel::plan(qint64 page) const
{
    return PageRequest{page * kPageRows, kPageRows, {}};
}

void PagedTableModel::loadNext()
{
    if (missingPage(m_firstVisible, m_lastVisible) >= 0) {
        becomeBusy();
        // What is only around what was visible makes way for what is.
        const bool isSeen = m_target >= m_firstVisible / kPageRows && m_target <= m_lastVisible / kPageRows;
        if (m_running && !m_resetting && !isSeen)
            m_cancel.cancel();
    }
    while (!m_running) {
        if (m_restart) {
            m_restart = false;
            m_resetting = true;
            m_target = 0;
            start({.firstRow = 0, .count = kPageRows});
            return;
        }
        qint64 page = missingPage(m_firstVisible, m_lastVisible);
        if (page < 0) {
            settle();
            page = missingPage(m_firstVisible - kLookAround, m_lastVisible + kLookAround);
        }
        if (page < 0 || m_running) // whoever heard of `settled` may have asked already
            return;
        std::optional<PageRequest> request = plan(page);
        if (!request)
            return;
        request->counted = false;
        if (page == m_target && *request == m_lastRequest) {
            // It was answered, and the page is still not here: asking on would never end.
            failPage(page, {ErrorCode::ExecutionError, QStringLiteral("The list ended before this place"), {}});
            continue;
        }
        m_target = page;
        start(*request);
    }
}

void PagedTableModel::settle()
{
    if (!m_busy)
        return;
    m_busy = false;
    emit settled();
}

void PagedTableModel::start(const PageRequest& request)
{
    m_running = true;
    m_lastRequest = request;
    m_cancel = CancelToken();
    startFetch(request, m_generation, m_cancel);
}

void PagedTableModel::becomeBusy() { m_busy = true; }

bool PagedTableModel::accept(quint64 answered)
{
    m_running = false;
    if (answered == m_generation)
        return true;
    loadNext();
    return false;
}

void PagedTableModel::fetchFailed(const Error& error)
{
    if (m_resetting) {
        m_resetting = false;
        if (!m_quiet)
            resetEmpty();
        m_state = LoadState::Failed;
        m_error = error;
        emit loadChanged();
    } else if (error.code == ErrorCode::Cancelled && m_cancel.isCancelled()) {
        m_lastRequest = {};
    } else {
        failPage(m_target, error);
    }
    loadNext();
}

void PagedTableModel::grow(qint64 total)
{
    m_exact = true;
    const int rows = static_cast<int>(std::min(total, kMaxRows));
    const bool longer = rows > m_rows;
    if (longer)
        beginInsertRows({}, m_rows, rows - 1);
    m_total = std::max(total, m_total);
    m_rows = std::max(rows, m_rows);
    if (longer)
        endInsertRows();
    emit loadChanged();
}

void PagedTableModel::beginStore(qint64 total, bool totalIsLeast)
{
    m_seenTotal = total < 0 ? m_total : total;
    if (!m_resetting)
        return;
    m_exact = !totalIsLeast;
    if (m_quiet && total == m_total) {
        m_resetting = false;
        m_state = LoadState::Loaded;
        m_error = {};
        m_withheldRows.clear();
        return;
    }
    m_quiet = false;
    beginResetModel();
    clearPages();
    m_failed.clear();
    m_withheldRows.clear();
    m_total = std::max<qint64>(0, total);
    m_rows = static_cast<int>(std::min(m_total, kMaxRows));
    m_error = {};
    listBegan();
}

void PagedTableModel::endStore(qint64 firstRow, qint64 rows, const QList<qint64>& withheldRows)
{
    for (const qint64 row : withheldRows)
        m_withheldRows.insert(row);
    if (m_resetting) {
        m_resetting = false;
        m_state = LoadState::Loaded;
        endResetModel();
        emit loadChanged();
        listShown();
    } else {
        rowsChanged(firstRow, rows);
        if (!withheldRows.isEmpty() || m_quiet)
            emit loadChanged();
        m_quiet = false;
        if (m_seenTotal != m_total)
            emit outdated(m_seenTotal);
    }
    loadNext();
}

qint64 PagedTableModel::missingPage(qint64 firstRow, qint64 lastRow) const
{
    const qint64 end = std::min<qint64>(lastRow, m_rows - 1);
    for (qint64 page = std::max<qint64>(0, firstRow) / kPageRows; page * kPageRows <= end; ++page) {
        if (!hasPage(page) && !m_failed.contains(page))
            return page;
    }
    return -1;
}

RowState PagedTableModel::stateOf(int row) const
{
    if (const auto state = stateAt(row))
        return *state;
    const auto failed = m_failed.constFind(row / kPageRows);
    return failed == m_failed.constEnd() ? RowState::Loading : stateOfError(*failed);
}

QString PagedTableModel::sentenceOf(int row) const
{
    switch (stateOf(row)) {
    case RowState::Failed:
        return tr("Not loaded. The service answered %1.")
            .arg(QLatin1String(codeName(m_failed.value(row / kPageRows).code)));
    case RowState::Withheld:
        return tr("Withheld. This record does not belong to the tenant it was asked for.");
    case RowState::Unverifiable:
        return tr("Unverifiable. Nobody can tell whose record this is, so it is not shown.");
    case RowState::Gap:
        return tr("Missing. The list changed while it was read.");
    case RowState::Loading:
        return tr("Loading…");
    case RowState::Loaded:
        break;
    }
    return {};
}

void PagedTableModel::failPage(qint64 page, const Error& error)
{
    m_failed.insert(page, error);
    rowsChanged(page * kPageRows, kPageRows);
}

void PagedTableModel::resetEmpty()
{
    beginResetModel();
    clearPages();
    m_failed.clear();
    m_withheldRows.clear();
    m_exact = true;
    m_total = 0;
    m_rows = 0;
    endResetModel();
}

void PagedTableModel::rowsChanged(qint64 firstRow, qint64 rows)
{
    const qint64 last = std::min<qint64>(firstRow + rows, m_rows) - 1;
    if (last >= firstRow && columnCount() > 0)
        emit dataChanged(index(static_cast<int>(firstRow), 0), index(static_cast<int>(last), columnCount() - 1));
}

} // namespace Tenantry
