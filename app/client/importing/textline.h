// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Tenantry {

/// A line of a file, without its end.
struct TextLine {
    qint64 number = 0; ///< from 1
    QByteArray text; ///< only the beginning where `tooLong`
    qint64 length = 0; ///< in bytes, of the whole line
    bool tooLong = false;
    bool cut = false; ///< the file broke off inside this line
    bool crlf = false;

    bool operator==(const TextLine&) const = default;
};

} // namespace Tenantry
