// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace Tenantry {

/// Percent-decoding that refuses what it does not understand (RFC 3986, section 2.1): a sign without two hexadecimal
/// digits, and bytes that are no UTF-8.
class UrlCoding {
public:
    using Parameters = QList<std::pair<QByteArray, QByteArray>>;

    static std::optional<QByteArray> decoded(QByteArrayView text);
    /// `a=1&b=2` as application/x-www-form-urlencoded writes it: `+` is a space.
    static std::optional<Parameters> parameters(QByteArrayView query);
};

} // namespace Tenantry
