// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/timestamp.h"
#include "domain/ids.h"

#include <QByteArrayList>

#include <optional>

namespace Tenantry {

/// What of a provider's data a consumer is to see, and for how long at the most. Lists are sorted and without repeats.
struct ShareScope {
    static constexpr int64_t kUsualDuration = 30 * Timestamp::kDay;
    static constexpr int64_t kLongestDuration = 365 * Timestamp::kDay;
    static constexpr int64_t kLongestWithoutPlatform = 90 * Timestamp::kDay;

    QByteArrayList resources; ///< of `events`, `metrics`, `members`
    /// `resource.field`, beyond what a resource always shows (an event's id, type and time; a member's id and role).
    QByteArrayList fields;
    QByteArrayList types; ///< of events; none: all. `prefix.*` is every type that begins so
    std::optional<Timestamp> from; ///< of events, inclusive
    std::optional<Timestamp> to; ///< exclusive
    QByteArrayList permissions{"read"};
    int64_t durationMs = kUsualDuration; ///< from activation

    bool operator==(const ShareScope&) const = default;

    bool hasResource(const char* resource) const { return resources.contains(resource); }
    bool hasField(const QByteArray& field) const; ///< `events.id` is there wherever `events` is
    /// It names people: a member, or who sent an event. Payloads (`events.data`) are the provider's to judge.
    bool isSensitive() const;
    bool isWriting() const { return permissions.contains("write"); }
    /// Nothing in it that the other lacks: fewer resources or fields, a shorter time.
    bool isWithin(const ShareScope& wider) const;

    Json toJson() const;
    static Result<ShareScope> fromJson(const Json& object);
    /// Sorted and held to what there is to share; InvalidArgument names the part that is wrong.
    static Result<ShareScope> checked(ShareScope scope);
    /// All fields there are, with the ones that a resource always shows.
    static const QByteArrayList& allFields();
};

/// The types that both lists admit (`a.*` and `a.b` meet in `a.b`). Nothing where they have none in common; an empty
/// list admits all.
std::optional<QByteArrayList> commonTypes(const QByteArrayList& some, const QByteArrayList& others);

} // namespace Tenantry
