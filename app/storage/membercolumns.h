// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/membership.h"

namespace Tenantry {

/// What a membership is sorted by: case is folded.
inline QByteArray memberSortName(const Membership& member) { return member.name.toCaseFolded().toUtf8(); }

/// What it is found in.
inline QByteArray memberSearch(const Membership& member)
{
    return (member.name.toCaseFolded() + QLatin1Char('\n') + member.email.toCaseFolded() + QLatin1Char('\n')
        + member.userId.toString().toCaseFolded())
        .toUtf8();
}

} // namespace Tenantry
