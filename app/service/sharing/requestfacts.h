// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tenantry {

/// What the guards of a request's steps look at; found by the service before it asks the machine.
struct RequestFacts {
    int version = 1;
    int expectedVersion = 1;
    bool isEligible = false; ///< may decide for that party, as of now
    bool isFourEyes = false; ///< neither the requester, nor who benefits, nor of another party already
    bool isQuorum = false; ///< every required party has its votes, counted now
    bool isRequester = false;
    bool hasReason = false;
    bool isWithin = false; ///< what it narrows to lies inside what was asked
    bool isTimeUp = false; ///< the pending clock ran out
};

} // namespace Tenantry
