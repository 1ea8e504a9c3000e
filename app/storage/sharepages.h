// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace Tenantry {

/// A page of requests or grants, newest first, and how many there are.
template <class Row> struct SharePage {
    QList<Row> rows;
    int total = 0;
};

} // namespace Tenantry
