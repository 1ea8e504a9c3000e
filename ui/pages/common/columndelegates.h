// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/columnkind.h"
#include "ui/delegates/timedelegate.h"
#include "ui/pages/pagecontext.h"

class QAbstractItemDelegate;

namespace Tenantry {

/// The delegate of a column, from what it holds. Owned by `parent`.
QAbstractItemDelegate* columnDelegate(
    const PageContext& context, ColumnKind kind, TimeDelegate::Style times, QObject* parent);

} // namespace Tenantry
