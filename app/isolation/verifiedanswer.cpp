// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation/verifiedanswer.h"

namespace Tenantry {

const Json& VerifiedAnswer::member(const char* name) const
{
    static const Json none;
    if (!data.is_object())
        return none;
    const auto at = data.find(name);
    return at == data.end() ? none : *at;
}

} // namespace Tenantry
