// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/event.h"
#include "storage/database.h"

#include <string_view>
#include <unordered_map>

namespace Tenantry {

/// What one batch adds to a tenant's rollups and to when its members were last active, summed in memory and written
/// once. The events must outlive it.
class RollupDelta {
public:
    void add(const Event& event);
    Result<void> write(Database& database, int64_t partition, const TenantId& tenant) const;
    /// What lists over all tenants are made of, for the control database: hours, the newest event, members' last times.
    Json summary(const TenantId& tenant) const;
    static Result<void> applySummary(Database& control, const Json& summary);
    bool isEmpty() const { return m_count == 0; }

private:
    struct Key {
        int64_t number;
        std::string_view text;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        size_t operator()(const Key& key) const
        {
            return std::hash<std::string_view>()(key.text) ^ (static_cast<size_t>(key.number) * 0x9e3779b97f4a7c15U);
        }
    };
    struct Span {
        int64_t first;
        int64_t last;
        void stretch(int64_t at);
    };

    Result<void> writeHours(Database& database, int64_t partition, const TenantId& tenant) const;
    Result<void> writeSpans(Database& database, int64_t partition) const;
    static Result<void> touchMember(Database& database, int64_t partition, std::string_view user, int64_t at);

    std::unordered_map<Key, int64_t, KeyHash> m_typeHours;
    std::unordered_map<int64_t, int64_t> m_hours;
    std::unordered_map<Key, Span, KeyHash> m_userDays;
    std::unordered_map<std::string_view, Span> m_sessions;
    int64_t m_count = 0;
    int64_t m_newest = INT64_MIN;
};

} // namespace Tenantry
