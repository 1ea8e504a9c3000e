// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace Tenantry {

/// A secret of fixed length in a file of its own. Made once from the system's randomness, never overwritten.
class KeyFile {
public:
    /// Makes the file (0600, on disk before this returns) and its folder (0700) where they are absent, else reads it.
    /// Refuses a file that others may read or that has another length: a key is never replaced in silence.
    static Result<QByteArray> readOrCreate(const QString& path, int bytes = 32);
    static Result<QByteArray> read(const QString& path, int bytes = 32);
};

} // namespace Tenantry
