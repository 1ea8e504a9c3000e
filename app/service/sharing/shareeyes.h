// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharepolicy.h"
#include "domain/sharerequest.h"
#include "service/sharing/requestfacts.h"
#include "service/sharing/sharedesk.h"
#include "service/sharing/sharequorum.h"
#include "storage/sharebook.h"

namespace Tenantry {

/// Four eyes: who may decide on a request, and which votes count. All of it is looked up anew at each question; a vote
/// of somebody who has left is void.
class ShareEyes {
public:
    explicit ShareEyes(const ShareDesk& desk)
        : m_desk(desk)
        , m_book(desk.database())
    {
    }

    /// What the scope and the pair's policy ask for: quorum, the platform, an agreement in advance.
    void setNeeds(ShareRequest& request, const SharePolicy& policy) const;
    /// Facts of the desk's person about to decide for `party`.
    Result<RequestFacts> factsOf(const ShareRequest& request, ShareParty party) const;
    /// Counts the votes on the request's version, by whoever may still give one.
    Result<ShareQuorum> count(const ShareRequest& request) const;
    /// NoEligibleApprover naming each party that could never reach its quorum.
    Result<void> checkApprovers(const ShareRequest& request) const;

private:
    /// May `user` decide for the party: right, age of membership, and no benefit of their own.
    Result<bool> isEligible(const ShareRequest& request, ShareParty party, const UserId& user) const;
    Result<bool> benefits(const ShareRequest& request, ShareParty party, const UserId& user) const;
    Result<QList<UserId>> approvers(const ShareRequest& request, ShareParty party) const;
    bool isSameHuman(const SessionId& one, const SessionId& other) const
    {
        return !m_desk.isSample && !one.isEmpty() && one == other;
    }

    const ShareDesk& m_desk;
    ShareBook m_book;
};

} // namespace Tenantry
