// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvers/rangeend.h"

namespace Tenantry {

namespace {

std::optional<Timestamp> rangeMember(const Json& arguments, const char* name)
{
    const auto range = arguments.find("range");
    if (range == arguments.end() || !range->is_object())
        return std::nullopt;
    const auto member = range->find(name);
    if (member == range->end() || member->is_null())
        return std::nullopt;
    return Timestamp{member->get<int64_t>()};
}

} // namespace

Timestamp openRangeEnd(Timestamp now, std::optional<Timestamp> newest)
{
    return newest && now.ms - newest->ms > Timestamp::kDay ? *newest : now;
}

Result<Timestamp> rangeEnd(const Json& arguments, Timestamp now, const Result<std::optional<Timestamp>>& newest)
{
    if (const auto said = rangeMember(arguments, "to"))
        return *said;
    if (!newest)
        return fail(newest.error());
    return openRangeEnd(now, *newest);
}

std::optional<Timestamp> rangeFrom(const Json& arguments) { return rangeMember(arguments, "from"); }

} // namespace Tenantry
