// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/sample/sampleoptions.h"
#include "client/sample/sampletenant.h"

namespace Tenantry {

/// The organisations, their people and how many events each has: few are large, most are small. Their events add up to
/// the options' number. Pure.
QList<SampleTenant> planSample(const SampleOptions& options);

} // namespace Tenantry
