// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/importing/mappedrecord.h"

namespace Tenantry {

/// From a log's own words to Tenantry's. Pure; any thread may call.
class RecordMapping {
public:
    RecordMapping() = default;
    RecordMapping(const RecordMapping&) = delete;
    RecordMapping& operator=(const RecordMapping&) = delete;
    virtual ~RecordMapping() = default;

    /// InvalidArgument where the record lacks what is needed; the detail says what, the path where in the record.
    virtual Result<MappedRecord> map(const Json& record) const = 0;
    /// Another one where the same record may become something else.
    virtual QByteArray fingerprint() const = 0;
};

} // namespace Tenantry
