// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/importing/fieldrule.h"
#include "domain/role.h"

namespace Tenantry {

enum class TimeUnit { Milliseconds, Seconds }; ///< of a time that is written as a number

/// A field map as its file says it; resources/maps/wikipedia-edits.toml explains each key.
struct FieldMapRules {
    QString title;
    FieldRule tenant;
    FieldRule tenantName;
    FieldRule plan;
    FieldRule region;
    FieldRule actor;
    FieldRule actorName;
    FieldRule actorEmail;
    Role role = Role::Viewer;
    FieldRule type;
    FieldRule time;
    TimeUnit timeUnit = TimeUnit::Milliseconds;
    QByteArray timeZone; ///< RFC 3339 offset for times that say none
    FieldRule session;
    FieldRule id;
    FieldRule resource;
    bool wholeRecord = false;
    std::vector<std::pair<std::string, FieldRule>> data; ///< member of the event's data, and where it is found
    std::vector<std::string> omit; ///< members of the record left out of the whole
    bool nulls = true; ///< whether the whole keeps members that are null or empty
    char delimiter = ','; ///< of CSV

    bool operator==(const FieldMapRules&) const = default;
};

} // namespace Tenantry
