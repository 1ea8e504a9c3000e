// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/httpstatus.h"

#include <array>

namespace Tenantry {

namespace {

struct Row {
    int status;
    ErrorCode code;
    bool isOurs; ///< this service answers the code with it; of one status the first row is what it says
};

constexpr std::array kTable{
    Row{400, ErrorCode::InvalidArgument, true},
    Row{400, ErrorCode::TenantRequired, true},
    Row{400, ErrorCode::ParseError, true},
    Row{400, ErrorCode::LimitExceeded, true},
    Row{400, ErrorCode::ValidationError, true},
    Row{400, ErrorCode::ExecutionError, true},
    Row{400, ErrorCode::Unsupported, true},
    Row{401, ErrorCode::Unauthorized, true},
    Row{403, ErrorCode::Forbidden, true},
    Row{404, ErrorCode::NotFound, true},
    Row{405, ErrorCode::Unsupported, false},
    Row{406, ErrorCode::Unsupported, false},
    Row{408, ErrorCode::LimitExceeded, false},
    Row{409, ErrorCode::Conflict, true},
    Row{410, ErrorCode::NotFound, false},
    Row{412, ErrorCode::Conflict, false},
    Row{413, ErrorCode::LimitExceeded, false},
    Row{414, ErrorCode::LimitExceeded, false},
    Row{415, ErrorCode::Unsupported, false},
    Row{417, ErrorCode::Unsupported, false},
    Row{422, ErrorCode::InvalidArgument, false},
    Row{429, ErrorCode::RateLimited, true},
    Row{431, ErrorCode::LimitExceeded, false},
    Row{500, ErrorCode::ExecutionError, false},
    Row{501, ErrorCode::Unsupported, false},
    Row{503, ErrorCode::IoError, false},
    Row{503, ErrorCode::StorageBusy, true},
    Row{503, ErrorCode::StorageLocked, true},
    Row{503, ErrorCode::Cancelled, true},
    Row{505, ErrorCode::Unsupported, false},
    Row{507, ErrorCode::StorageFull, true},
};

} // namespace

int httpStatusOf(ErrorCode code)
{
    for (const Row& row : kTable) {
        if (row.isOurs && row.code == code)
            return row.status;
    }
    return 500;
}

ErrorCode codeOfHttpStatus(int status)
{
    for (const Row& row : kTable) {
        if (row.status == status)
            return row.code;
    }
    if (status >= 300 && status < 400)
        return ErrorCode::Unsupported;
    return status >= 500 ? ErrorCode::IoError : ErrorCode::Unknown;
}

} // namespace Tenantry
