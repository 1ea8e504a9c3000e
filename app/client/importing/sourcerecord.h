// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

namespace Tenantry {

/// One record of a file, or why what stands there is none.
struct SourceRecord {
    qint64 line = 0; ///< from 1, where the record begins
    Result<Json> value; ///< an object
    QByteArray text; ///< as it stands in the file; its beginning where it is too long
    bool damage = false; ///< not the record's fault but the file's: it is cut off or damaged here
};

} // namespace Tenantry
