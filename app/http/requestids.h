// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/randomid.h"
#include "http/httprequest.h"

#include <QRandomGenerator64>

#include <algorithm>
#include <array>

namespace Tenantry {

/// Ids that tell requests apart, `req_…`, in randomId()'s form. They are nobody's secret, so a generator with a secure
/// seed makes them: asking the system for each cost a tenth of a request. For one thread.
class RequestIds {
public:
    QByteArray next()
    {
        const std::array words{m_random.generate(), m_random.generate()};
        return idFromBytes("req_", QByteArray::fromRawData(reinterpret_cast<const char*>(words.data()), sizeof words));
    }

    /// The one that the client gave the request, so that its log and ours tell of the same: of ASCII letters, digits,
    /// `-`, `_` and `.`, up to 64. Empty where there is none such, or there are several.
    static QByteArray givenBy(const HttpRequest& request)
    {
        constexpr QByteArrayView kName = "x-request-id";
        const QByteArrayView given = request.header(kName);
        const bool isSound = given.size() <= 64 && std::all_of(given.begin(), given.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
                || c == '.';
        });
        return isSound && !given.isEmpty() && request.count(kName) == 1 ? given.toByteArray() : QByteArray();
    }

private:
    QRandomGenerator64 m_random = QRandomGenerator64::securelySeeded();
};

} // namespace Tenantry
