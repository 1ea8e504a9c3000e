// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/error.h"
#include "models/columnkind.h"
#include "models/loadstate.h"
#include "models/pagerequest.h"
#include "models/roles.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <optional>

namespace Tenantry {

/// A table of any length of which only what is looked at is here. The view reports its visible rows; one request runs,
/// and the one after it is chosen when it ends, from what is visible then. Answers to an older question are dropped.
/// Rows that are not here say so in the RowState role: Loading, Failed, Withheld, Unverifiable, Gap.
class PagedTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kPageRows = 200;
    static constexpr int kCachedPages = 24; ///< some 5 KB a row where rows hold JSON
    static constexpr qint64 kMaxRows = 50'000'000; ///< more are counted in totalCount(), not shown

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const final;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;
    virtual ColumnKind columnKind(int column) const = 0;

    /// What the view shows now, both ends included; loads what is missing there.
    void setVisibleRange(int first, int last);
    /// Asks again for the failed page that holds the row.
    void retry(int row);
    /// Asks again for everything. The old rows stay until the new ones are here.
    void reload();
    /// Asks again while nobody waits: as reload(), but the rows keep their places, and with them selection and scroll
    /// bar, unless their number changed. Of a failure the rows stay too. A list of more than one page is reloaded.
    void refreshQuietly();
    /// Says all texts again: the language changed.
    void retranslate();

    LoadState loadState() const { return m_state; }
    /// Why the list as a whole is Failed; pages that failed say so in their rows.
    const Error& error() const { return m_error; }
    /// What is visible is here; what is around it may still be fetched.
    bool isSettled() const { return !m_busy; }
    qint64 totalCount() const { return m_total; }
    /// False: at least so many, and still being counted; the rows behind them follow.
    bool isTotalExact() const { return m_exact; }
    /// Records of this list that were withheld so far, since the last reload.
    int withheldCount() const { return static_cast<int>(m_withheldRows.size()); }

signals:
    void loadChanged(); ///< loadState, error, totalCount, isTotalExact or withheldCount
    void settled(); ///< isSettled() again
    void outdated(qint64 newTotal); ///< the service counts another total than the rows shown here

protected:
    virtual QString headerText(int column) const = 0;
    virtual QVariant cellAt(int row, int column, int role) const = 0;
    virtual std::optional<RowState> stateAt(int row) const = 0; ///< nothing: not here
    virtual bool hasPage(qint64 page) const = 0;
    virtual void touchPage(qint64 page) = 0;
    virtual void clearPages() = 0;
    virtual void startFetch(const PageRequest& request, quint64 generation, const CancelToken& cancel) = 0;
    /// How to get at a page; nothing: wait, `loadNext()` will be called.
    virtual std::optional<PageRequest> plan(qint64 page) const;
    virtual void listLeft() { } ///< a reload was asked for: nobody waits for what else is under way for the old list
    virtual void listBegan() { } ///< a reload was answered: what was known of the old list is void
    virtual void listShown() { } ///< ... and its first rows are there for all to see

    void loadNext();
    quint64 generation() const { return m_generation; }
    /// False: the answer is to an older question; the next request has been started already.
    bool accept(quint64 generation);
    void fetchFailed(const Error& error);
    void grow(qint64 total); ///< the list was counted to its end
    void beginStore(qint64 total, bool totalIsLeast); ///< makes the list anew when this answers a reload
    void endStore(qint64 firstRow, qint64 rows, const QList<qint64>& withheldRows);

private:
    qint64 missingPage(qint64 firstRow, qint64 lastRow) const;
    RowState stateOf(int row) const;
    QString sentenceOf(int row) const;
    void failPage(qint64 page, const Error& error);
    void resetEmpty();
    void settle();
    void start(const PageRequest& request);
    void becomeBusy();
    void rowsChanged(qint64 firstRow, qint64 rows);

    LoadState m_state = LoadState::Idle;
    Error m_error;
    qint64 m_total = 0;
    bool m_exact = true;
    int m_rows = 0;
    qint64 m_seenTotal = 0;
    QSet<qint64> m_withheldRows;
    int m_firstVisible = 0;
    int m_lastVisible = 0;
    quint64 m_generation = 0;
    bool m_running = false;
    bool m_busy = false; ///< settled() will follow
    bool m_restart = false; ///< the next request begins the list anew
    bool m_resetting = false; ///< the running request begins the list anew
    bool m_quiet = false; ///< ... and leaves the rows where they are
    qint64 m_target = 0; ///< the page the running request is for
    PageRequest m_lastRequest;
    CancelToken m_cancel;
    QHash<qint64, Error> m_failed;
};

} // namespace Tenantry
