// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/common/columndelegates.h"

#include "ui/delegates/iddelegate.h"
#include "ui/delegates/numberdelegate.h"
#include "ui/delegates/sparkdelegate.h"
#include "ui/delegates/statusdelegate.h"
#include "ui/delegates/tenantdelegate.h"

namespace Tenantry {

namespace {
constexpr int kWholeCode = 64; ///< characters: longer than any subdomain or binding
}

QAbstractItemDelegate* columnDelegate(
    const PageContext& context, ColumnKind kind, TimeDelegate::Style times, QObject* parent)
{
    switch (kind) {
    case ColumnKind::Tenant:
        return new TenantDelegate(context.theme, parent);
    case ColumnKind::Status:
        return new StatusDelegate(context.theme, parent);
    case ColumnKind::Number:
    case ColumnKind::Duration:
        return new NumberDelegate(context.theme, context.formats, parent);
    case ColumnKind::Time:
        return new TimeDelegate(context.theme, context.formats, times, parent);
    case ColumnKind::Id:
        return new IdDelegate(context.theme, 9, parent);
    case ColumnKind::Code:
        return new IdDelegate(context.theme, kWholeCode, parent);
    case ColumnKind::Series:
        return new SparkDelegate(context.theme, parent);
    case ColumnKind::Text:
        break;
    }
    return new CellDelegate(context.theme, parent);
}

} // namespace Tenantry
