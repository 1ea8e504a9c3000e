// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <cstdint>

namespace Tenantry::GraphQL {

/// What the execution of one request may cost. What is over is refused with LimitExceeded; the error's
/// `extensions.limit` names the limit (`cost`, `time`, `answerBytes`) and `extensions.maximum` says how much it is. A
/// caller may raise any of them.
struct ExecutionLimits {
    /// The weight of all objects the request may make the service read: see costOf().
    std::int64_t cost = 50'000;
    std::chrono::milliseconds time{10'000};
    qsizetype answerBytes = 64 * 1024 * 1024;
    int errors = 20; ///< as many are listed; the rest is counted
};

} // namespace Tenantry::GraphQL
