// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorcode.h"

namespace Tenantry {

/// The one table between our codes and HTTP's statuses (RFC 9110, section 15; RFC 6585; RFC 4918), for the server that
/// answers and for the client that reads. An answer's own `code` says more than its status: this is for who has none.
int httpStatusOf(ErrorCode code); ///< 500 for what is the service's own affair
/// What a bare status says. Of those that are not in the table: Unsupported for what sends elsewhere, IoError for a
/// failure of the service, which may pass; else Unknown.
ErrorCode codeOfHttpStatus(int status);

} // namespace Tenantry
