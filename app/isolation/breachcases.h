// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isolation/verifiedanswer.h"

namespace Tenantry {

/// The cases of one answer: breaches of one kind, one owner and one place in the document are one case, with a count.
/// A page of two hundred foreign rows is one thing that went wrong.
QList<Breach> casesOf(const VerifiedAnswer& answer, const TenantId& askedBy, const QByteArray& query,
    const QByteArray& operationName, Timestamp now);

} // namespace Tenantry
