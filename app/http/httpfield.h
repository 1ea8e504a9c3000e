// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Tenantry {

/// One header field as it came in; the value is without the white space around it.
struct HttpField {
    QByteArrayView name;
    QByteArrayView value;
};

} // namespace Tenantry
