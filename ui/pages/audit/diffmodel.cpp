// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/diffmodel.h"

namespace Tenantry {

namespace {

/// Marks are signs, so that colour is never alone.
QString sign(JsonDiff::Mark mark)
{
    switch (mark) {
    case JsonDiff::Mark::Added:
        return QStringLiteral("+ ");
    case JsonDiff::Mark::Removed:
        return QStringLiteral("− ");
    case JsonDiff::Mark::Changed:
        return QStringLiteral("± ");
    case JsonDiff::Mark::Same:
        break;
    }
    return QStringLiteral("  ");
}

} // namespace

void DiffModel::setDiff(const JsonDiff& diff)
{
    beginResetModel();
    m_diff = diff;
    endResetModel();
}

int DiffModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_diff.lines.size());
}

int DiffModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant DiffModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JsonDiff::Line& line = m_diff.lines.at(index.row());
    if (role == MarkRole)
        return static_cast<int>(line.mark);
    if (role == Qt::ToolTipRole)
        return index.column() == Before ? line.before : index.column() == After ? line.after : line.name;
    if (role == Qt::AccessibleDescriptionRole)
        return line.mark == JsonDiff::Mark::Added  ? tr("added")
            : line.mark == JsonDiff::Mark::Removed ? tr("removed")
            : line.mark == JsonDiff::Mark::Changed ? tr("changed")
                                                   : tr("the same");
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Member:
        return sign(line.mark) + QString(line.depth * 2, QChar(QChar::Nbsp)) + line.name;
    case Before:
        return line.before;
    case After:
        return line.after;
    default:
        return {};
    }
}

QVariant DiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Member:
        return tr("Member");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    default:
        return {};
    }
}

} // namespace Tenantry
