// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httpfield.h"

#include <QByteArray>

#include <vector>

namespace Tenantry {

/// One request as the server read it. The views lead into the reader's memory: they are good until the handler returns,
/// so whoever goes on later copies what it needs.
class HttpRequest {
public:
    enum class Method { Get, Head, Post, Put, Delete, Patch, Options, Other };

    Method method = Method::Other;
    QByteArrayView target; ///< as it came in; for the absolute form what follows the authority
    QByteArrayView authority; ///< the Host header's value; empty only for HTTP/1.0
    bool isHttp11 = true;
    bool keepAlive = true;
    bool expectsContinue = false;
    std::vector<HttpField> fields;
    QByteArray body; ///< decoded: without chunks, inflated

    QByteArrayView path() const; ///< the target up to `?`, percent signs and all
    QByteArrayView query() const; ///< after the first `?`; empty where there is none
    /// The first field of that name, case-insensitively; a null view where there is none. O(fields).
    QByteArrayView header(QByteArrayView name) const;
    int count(QByteArrayView name) const;
    /// All views that led into a copy's origin lead into the copy from now on.
    void rebase(const char* from, const char* to);
    void clear();
};

/// Case-insensitive in ASCII.
bool sameWord(QByteArrayView a, QByteArrayView b);
/// Without spaces and tabs around it.
QByteArrayView stripped(QByteArrayView text);

} // namespace Tenantry
