// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/sample/sampletenant.h"
#include "domain/eventinput.h"

namespace Tenantry {

/// How many of a tenant's events fall on each of the days that end with `until`; they add up to all of them.
QList<qint64> eventsByDay(const SampleTenant& tenant, Timestamp until, uint64_t seed);

/// One tenant's events of one day (24 hours from `from`), exactly `count`, in sessions at its working hours. Pure: the
/// same seed gives the same events, whatever was made before.
QList<EventInput> makeDay(const SampleTenant& tenant, Timestamp from, qint64 count, uint64_t seed);

} // namespace Tenantry
