// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "models/roles.h"

#include <QString>

namespace Tenantry {

enum class AttentionKind { OpenBreaches, Suspended };

/// Something that waits for a person. The page makes the sentence.
struct AttentionItem {
    AttentionKind kind = AttentionKind::OpenBreaches;
    TenantId tenant;
    QString tenantName;
    int count = 0; ///< cases, where the kind counts any

    bool operator==(const AttentionItem&) const = default;
};

} // namespace Tenantry
