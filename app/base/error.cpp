// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <array>
#include <utility>

namespace Tenantry {

namespace {
constexpr std::array kNames{
    std::pair{ErrorCode::Unknown, "UNKNOWN"},
    std::pair{ErrorCode::Cancelled, "CANCELLED"},
    std::pair{ErrorCode::InvalidArgument, "INVALID_ARGUMENT"},
    std::pair{ErrorCode::NotFound, "NOT_FOUND"},
    std::pair{ErrorCode::Unauthorized, "UNAUTHORIZED"},
    std::pair{ErrorCode::Forbidden, "FORBIDDEN"},
    std::pair{ErrorCode::TenantRequired, "TENANT_REQUIRED"},
    std::pair{ErrorCode::RateLimited, "RATE_LIMITED"},
    std::pair{ErrorCode::Conflict, "CONFLICT"},
    std::pair{ErrorCode::ParseError, "PARSE_ERROR"},
    std::pair{ErrorCode::LimitExceeded, "LIMIT_EXCEEDED"},
    std::pair{ErrorCode::ValidationError, "VALIDATION_ERROR"},
    std::pair{ErrorCode::ExecutionError, "EXECUTION_ERROR"},
    std::pair{ErrorCode::IsolationBreach, "ISOLATION_BREACH"},
    std::pair{ErrorCode::Unverifiable, "UNVERIFIABLE"},
    std::pair{ErrorCode::EchoMismatch, "ECHO_MISMATCH"},
    std::pair{ErrorCode::StorageCorrupt, "STORAGE_CORRUPT"},
    std::pair{ErrorCode::StorageForeign, "STORAGE_FOREIGN"},
    std::pair{ErrorCode::StorageNewer, "STORAGE_NEWER"},
    std::pair{ErrorCode::StorageReadOnly, "STORAGE_READ_ONLY"},
    std::pair{ErrorCode::StorageFull, "STORAGE_FULL"},
    std::pair{ErrorCode::StorageBusy, "STORAGE_BUSY"},
    std::pair{ErrorCode::StorageLocked, "STORAGE_LOCKED"},
    std::pair{ErrorCode::StorageError, "STORAGE_ERROR"},
    std::pair{ErrorCode::IoError, "IO_ERROR"},
    std::pair{ErrorCode::ReadOnly, "READ_ONLY"},
    std::pair{ErrorCode::Unsupported, "UNSUPPORTED"},
};
} // namespace

const char* codeName(ErrorCode code)
{
    for (const auto& [value, name] : kNames) {
        if (value == code)
            return name;
    }
    return "UNKNOWN";
}

ErrorCode codeFromName(QStringView name)
{
    for (const auto& [value, text] : kNames) {
        if (name == QLatin1String(text))
            return value;
    }
    return ErrorCode::Unknown;
}

QString describe(const Error& error)
{
    QString text = QLatin1String(codeName(error.code)) + QLatin1String(": ") + error.detail;
    if (!error.path.isEmpty())
        text += QLatin1String(" (") + error.path + QLatin1Char(')');
    return text;
}

} // namespace Tenantry
