// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tenantry {

/// Why a request is not taken: a status and an English sentence. Its connection is closed after the answer, for nobody
/// can say where the next request would begin.
struct HttpFailure {
    int status = 400;
    const char* why = "";
};

} // namespace Tenantry
