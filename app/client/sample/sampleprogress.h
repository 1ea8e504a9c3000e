// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace Tenantry {

/// How far a sample is; at the end, what it made.
struct SampleProgress {
    int tenants = 0;
    int members = 0;
    qint64 events = 0;
    qint64 total = 0; ///< events to be made
    double seconds = 0;

    bool operator==(const SampleProgress&) const = default;
};

} // namespace Tenantry

Q_DECLARE_METATYPE(Tenantry::SampleProgress)
