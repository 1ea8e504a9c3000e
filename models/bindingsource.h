// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "client/decode/bindingdetail.h"
#include "client/decode/bindingrow.h"
#include "models/pagerequest.h"
#include "models/rowpage.h"

#include <QFuture>

namespace Tenantry {

/// Where bindings come from.
class BindingSource {
public:
    virtual ~BindingSource() = default;
    virtual QFuture<Result<RowPage<BindingRow>>> page(const PageRequest& request, const CancelToken& cancel) = 0;
    /// Its health from `from` to `to` in at most `points` points. NotFound where there is none of this name (any more).
    virtual QFuture<Result<BindingDetail>> detail(
        const QByteArray& name, Timestamp from, Timestamp to, int points, const CancelToken& cancel) = 0;
};

} // namespace Tenantry
