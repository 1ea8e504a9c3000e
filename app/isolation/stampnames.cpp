// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation/stampnames.h"

#include "base/randomid.h"

namespace Tenantry {

StampNames StampNames::random()
{
    const std::string tail = '_' + randomId().toStdString();
    return {std::string(kOwnerStamp) + tail, std::string(kTypeStamp) + tail, std::string(kGrantStamp) + tail};
}

} // namespace Tenantry
