// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/components/sheetmodel.h"

namespace Tenantry {

namespace {

struct SheetRow {
    const char* tenant;
    const char* id;
    const char* user;
    qint64 events;
    RowState state;
};

// The ids are chosen for their colours: the picture's indigo, teal and amber.
constexpr SheetRow kSheetRows[SheetModel::Rows] = {
    {"Acme Corp", "org_acme_corp", "usr_41c09c", 4918206, RowState::Loaded},
    {"Globex", "org_globex", "usr_90b12e", 1204331, RowState::Loaded},
    {"Initech", "org_solvang_energy", "usr_7b5551", 88412, RowState::Loaded},
    {"", "", "", 0, RowState::Loading},
    {"", "", "", 0, RowState::Failed},
    {"", "", "", 0, RowState::Withheld},
    {"", "", "", 0, RowState::Gap},
};

} // namespace

QVariant SheetModel::display(int row, int column) const
{
    const SheetRow& entry = kSheetRows[row];
    switch (column) {
    case Tenant:
        return QString::fromLatin1(entry.tenant);
    case User:
        return QString::fromLatin1(entry.user);
    case Events:
        return entry.events;
    default:
        break;
    }
    const QString names[Rows] = {
        tr("Loaded"), tr("Hover"), tr("Selected"), tr("Loading"), tr("Failed"), tr("Withheld"), tr("Gap")};
    return names[row];
}

QVariant SheetModel::data(const QModelIndex& index, int role) const
{
    const SheetRow& entry = kSheetRows[index.row()];
    const bool state = index.column() == State; // shows its name beside every state here
    switch (role) {
    case Qt::DisplayRole:
        return display(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == Events ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Roles::RowState:
        return QVariant::fromValue(state ? RowState::Loaded : entry.state);
    case Roles::TenantId:
        return QByteArray(entry.id);
    case Roles::StatusKind:
        return state && index.row() == 0 ? QVariant::fromValue(StatusKind::Good) : QVariant();
    case Roles::RowSentence:
        return entry.state == RowState::Failed  ? tr("Rows 201–400 did not load.")
            : entry.state == RowState::Withheld ? tr("2 records withheld.")
            : entry.state == RowState::Gap      ? tr("Gap · 14:26:03 – 14:26:11 · 1,204 missing")
                                                : QString();
    case Roles::RowLink:
        return entry.state == RowState::Failed  ? tr("Try again")
            : entry.state == RowState::Withheld ? tr("Case #1051")
                                                : QString();
    case Qt::AccessibleTextRole:
        return entry.state == RowState::Loaded || state ? display(index.row(), index.column())
                                                        : data(index, Roles::RowSentence);
    default:
        return {};
    }
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Events ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Tenant"), tr("User"), tr("Events"), tr("State")};
    return names[section];
}

} // namespace Tenantry
