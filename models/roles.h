// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QObject>

// What every table model says about a row or a cell beside its text. A model says what a thing *is* (a state, a tenant,
// a share); how that looks is the delegates' business. Models never hold colours, icons or fonts.
namespace Tenantry {
Q_NAMESPACE

/// Whether a row's content is there. Anything but Loaded is painted by the view over the whole row.
enum class RowState { Loaded, Loading, Failed, Withheld, Unverifiable, Gap };
Q_ENUM_NS(RowState)

/// What a status cell means; its label is the cell's display text.
enum class StatusKind { Good, Pending, Warning, Danger, OnHold, Ended, Muted };
Q_ENUM_NS(StatusKind)

namespace Roles {
enum {
    RowState = Qt::UserRole + 1, ///< Tenantry::RowState, the same in every column of the row; absent means Loaded
    RowSentence, ///< QString: what a row that is not Loaded says of itself; text up to the first ". " is emphasised
    RowLink, ///< QString: label of the row's one link ("Try again"); the view emits linkActivated(row)
    TenantId, ///< QByteArray: the id's bytes, from which the tenant's colour follows
    TenantName, ///< QString
    SortKey, ///< what the column sorts by when that is not the display text
    RawValue, ///< the whole value where the cell shows a shortened one: what is copied
    StatusKind, ///< Tenantry::StatusKind
    Series, ///< QList<double>: a small series, oldest first
    Share, ///< double, 0 to 1: the length of a bar
    ToolTipUtc, ///< QString: the UTC line of a time's tool tip
};
} // namespace Roles

} // namespace Tenantry

Q_DECLARE_METATYPE(Tenantry::RowState)
Q_DECLARE_METATYPE(Tenantry::StatusKind)
