// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QByteArrayView>

namespace Tenantry {

class HttpRequest;

/// Content negotiation (RFC 9110, section 12).
class MediaNegotiation {
public:
    /// The index of the offer that `request`'s Accept likes best, the first of equals; -1: none is acceptable. No
    /// Accept at all is `*/*`. Offers are `type/subtype` in lower case.
    static int choose(const HttpRequest& request, const QByteArrayList& offers);
    /// Whether Accept-Encoding takes gzip, by name or by `*`, with a weight above 0.
    static bool takesGzip(const HttpRequest& request);
    /// Whether Accept names `type` itself, not merely by `*`, with a weight above 0.
    static bool names(const HttpRequest& request, QByteArrayView type);
};

} // namespace Tenantry
