// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"
#include "domain/role.h"

#include <QString>

#include <optional>

namespace Tenantry {

/// A member as `putMembers` takes it.
struct MemberDraft {
    UserId userId;
    QString name;
    QString email;
    Role role = Role::Viewer;
    std::optional<Timestamp> lastActive;

    bool operator==(const MemberDraft&) const = default;
};

} // namespace Tenantry
