// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/strongid.h"

namespace Tenantry {

/// A tenant's own id, verbatim: case-sensitive UTF-8 of 1 to 128 bytes without control characters (`#en.wikipedia` is
/// one).
using TenantId = StrongId<struct TenantIdTag>;
using UserId = StrongId<struct UserIdTag>;
using SessionId = StrongId<struct SessionIdTag>;
using EventId = StrongId<struct EventIdTag>;
using RequestId = StrongId<struct RequestIdTag>;
using BreachId = StrongId<struct BreachIdTag>;
/// An opaque place in a list, bound to tenant, filter and key by the service that gave it.
using Cursor = StrongId<struct CursorTag>;

/// The log of the platform itself, and its tenant.
inline const TenantId kPlatformTenant{"platform"};

/// The id, or InvalidArgument saying what is wrong with it.
Result<TenantId> checkedTenantId(const QByteArray& bytes);
/// The same rule for any id that comes from outside (events, users, sessions).
Result<QByteArray> checkedIdBytes(const QByteArray& bytes, const char* what);

} // namespace Tenantry
