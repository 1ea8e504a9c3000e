// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace Tenantry {

/// What a tenant's subdomain may be. Only ASCII is admitted, so that the look-alikes that are left are those within it.
class SubdomainRules {
public:
    /// A host's label (RFC 1123; 1 to 63 bytes), in lower case. InvalidArgument for anything else: other characters,
    /// hyphens at an end or third and fourth (RFC 5891: `xn--…` would show as another name), a reserved name or what
    /// looks like one.
    static Result<QByteArray> checked(const QByteArray& text);

    /// What the label looks like: two that a reader may take for each other have one skeleton, as in UTS #39, for the
    /// pairs that ASCII has (0 o, 1 i l, 5 s, rn m, vv w, cl d). Migration 005 says the same in SQL.
    static QByteArray skeleton(QByteArray label);
};

} // namespace Tenantry
