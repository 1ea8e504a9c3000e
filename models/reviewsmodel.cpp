// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reviewsmodel.h"

#include "models/cells.h"
#include "models/settle.h"

#include <algorithm>

namespace Tenantry {

ReviewsModel::ReviewsModel(LedgerAdmin& admin, TenantId tenant, QObject* parent)
    : QAbstractTableModel(parent)
    , m_admin(admin)
    , m_tenant(std::move(tenant))
{
}

int ReviewsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_reviews.size());
}

int ReviewsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

ColumnKind ReviewsModel::columnKind(int column) const
{
    switch (column) {
    case State:
        return ColumnKind::Status;
    case Created:
        return ColumnKind::Time;
    default:
        return ColumnKind::Text;
    }
}

QVariant ReviewsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Review");
    case State:
        return tr("State");
    case Created:
        return tr("Begun");
    case Notes:
        return tr("Notes");
    default:
        return {};
    }
}

QVariant ReviewsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AuditReview& review = m_reviews.at(index.row());
    switch (index.column()) {
    case Name:
        return Cells::text(review.name, role);
    case State:
        return review.signedOffAt ? Cells::status(tr("Signed off"), StatusKind::Good, review.signedOffBy.bytes(), role)
                                  : Cells::status(tr("Open"), StatusKind::Pending, {}, role);
    case Created:
        return Cells::time(review.createdAt, role);
    case Notes:
        return Cells::text(review.notes.simplified(), role);
    default:
        return {};
    }
}

const AuditReview* ReviewsModel::reviewAt(int row) const
{
    return row >= 0 && row < m_reviews.size() ? &m_reviews.at(row) : nullptr;
}

void ReviewsModel::over()
{
    if (--m_underWay == 0)
        emit settled();
}

void ReviewsModel::sort()
{
    std::stable_sort(m_reviews.begin(), m_reviews.end(), [](const AuditReview& a, const AuditReview& b) {
        if (a.signedOffAt.has_value() != b.signedOffAt.has_value())
            return !a.signedOffAt.has_value();
        return a.createdAt > b.createdAt;
    });
}

void ReviewsModel::reload()
{
    ++m_underWay;
    m_state = LoadState::Loading;
    whenSettled(m_admin.reviews(m_tenant), this, [this](const Result<QList<AuditReview>>& reviews) {
        m_state = reviews ? LoadState::Loaded : LoadState::Failed;
        if (reviews) {
            beginResetModel();
            m_reviews = *reviews;
            sort();
            endResetModel();
        } else {
            emit failed(reviews.error());
        }
        over();
    });
}

void ReviewsModel::put(const AuditReview& review)
{
    beginResetModel();
    const auto same = std::find_if(
        m_reviews.begin(), m_reviews.end(), [&](const AuditReview& known) { return known.id == review.id; });
    if (same != m_reviews.end())
        *same = review;
    else
        m_reviews.append(review);
    sort();
    endResetModel();
    emit saved(review.id);
}

void ReviewsModel::save(const AuditReview& review)
{
    ++m_underWay;
    whenSettled(m_admin.save(review), this, [this](const Result<AuditReview>& done) {
        if (done)
            put(*done);
        else
            emit failed(done.error());
        over();
    });
}

void ReviewsModel::signOff(int row, const QString& note)
{
    const AuditReview* review = reviewAt(row);
    if (!review)
        return;
    ++m_underWay;
    whenSettled(m_admin.signOff(*review, note), this, [this](const Result<AuditReview>& done) {
        if (done)
            put(*done);
        else
            emit failed(done.error());
        over();
    });
}

} // namespace Tenantry
