// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorcode.h"

#include <QString>

namespace Tenantry {

/// A failure as a value. It becomes words for people only in `ui/` and in the command line.
struct Error {
    ErrorCode code = ErrorCode::Unknown;
    QString detail; ///< English, for the log and the technical detail: what happened, what was kept
    QString path; ///< where: a file (with line), or a path in a document; may be empty

    bool operator==(const Error&) const = default;
};

/// The stable name that travels in answers, e.g. `FORBIDDEN`.
const char* codeName(ErrorCode code);
/// The inverse; `Unknown` for a name this version does not know.
ErrorCode codeFromName(QStringView name);
/// `CODE: detail (path)`, for logs and the command line.
QString describe(const Error& error);

} // namespace Tenantry
