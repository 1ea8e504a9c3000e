// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/importing/sourcerecord.h"

namespace Tenantry {

/// The records of one file, in its order, with bounded memory. Used by one thread.
class RecordSource {
public:
    RecordSource() = default;
    RecordSource(const RecordSource&) = delete;
    RecordSource& operator=(const RecordSource&) = delete;
    virtual ~RecordSource() = default;

    /// False at the end. A damaged file gives its good records first, then one with `damage` that says what and where.
    virtual bool next(SourceRecord& record) = 0;
    virtual qint64 position() const = 0; ///< bytes of the file read so far
};

} // namespace Tenantry
