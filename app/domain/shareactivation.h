// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/shareids.h"

#include <optional>

namespace Tenantry {

/// What the ledger entry of a grant's activation says; all that excuses a foreign record.
struct ShareActivation {
    GrantId grant;
    TenantId provider;
    TenantId consumer;
    QByteArray digest; ///< of the scope

    bool operator==(const ShareActivation&) const = default;

    /// Nothing where the entry is none of `share.activate`, or lacks a part.
    static std::optional<ShareActivation> fromEntry(const Json& entry)
    {
        const Json data = entry.is_object() ? entry.value("data", Json()) : Json();
        if (!data.is_object() || bytesMember(entry, "action") != "share.activate"
            || bytesMember(data, "to") != "ACTIVE")
            return std::nullopt;
        ShareActivation found{GrantId(bytesMember(data, "grant")), TenantId(bytesMember(data, "provider")),
            TenantId(bytesMember(data, "consumer")), bytesMember(data, "digest")};
        const bool isWhole = !found.grant.isEmpty() && !found.provider.isEmpty() && !found.consumer.isEmpty();
        return isWhole ? std::optional(found) : std::nullopt;
    }
};

} // namespace Tenantry
