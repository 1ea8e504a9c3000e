// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"

namespace Tenantry {

/// What is left of a tenant that was purged.
struct CertificateRow {
    TenantId tenant;
    Timestamp at;
    QByteArray sha256; ///< as the service says it; hex
    QByteArray document; ///< canonical JSON
    bool isIntact = false; ///< the document's bytes have that digest

    bool operator==(const CertificateRow&) const = default;
};

} // namespace Tenantry
