// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/answerguard.h"
#include "domain/breach.h"

namespace Tenantry {

/// The cases of one answer: breaches of one kind, one owner and one place in the document are one case, with a count.
/// A page of two hundred foreign rows is one thing that went wrong.
QList<Breach> casesOf(
    const VerifiedAnswer& answer, const TenantId& askedBy, const GraphQLRequest& request, Timestamp now);

} // namespace Tenantry
