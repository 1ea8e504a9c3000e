// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/sharing/requestmachine.h"
#include "service/sharing/shareeyes.h"
#include "service/sharing/shareproposal.h"
#include "service/sharing/sharerecorder.h"
#include "storage/sharegrantrepository.h"
#include "storage/sharerequestrepository.h"

namespace Tenantry {

/// The steps of a request, each with its records, in the desk's transaction; nothing is kept where one fails. The
/// resolver has looked at the permission; everything else of SHARING.md's table is looked at here.
class ShareRequests {
public:
    explicit ShareRequests(const ShareDesk& desk)
        : m_desk(desk)
        , m_requests(desk.database())
        , m_grants(desk.database())
        , m_book(desk.database())
        , m_eyes(desk)
        , m_recorder(desk)
    {
    }

    Result<ShareRequest> send(const ShareProposal& proposal);

    struct Decision {
        ShareRequestId id;
        int expectedVersion = 0;
        bool approves = true;
        QString reason{};
        std::optional<ShareScope> narrowed{};
    };
    Result<ShareRequest> decide(const Decision& decision);
    Result<ShareRequest> cancel(const ShareRequestId& id, int expectedVersion, const QString& reason);
    /// By the clock.
    Result<void> lapse(ShareRequest request);

    /// NotFound for a third tenant's eyes too.
    Result<ShareRequest> seen(const ShareRequestId& id) const;

private:
    Result<void> fillNew(const ShareProposal& proposal, ShareRequest& request) const;
    Result<void> fillFromGrant(const ShareProposal& proposal, ShareRequest& request) const;
    Result<void> checkPair(const TenantId& provider, const TenantId& consumer, SharePolicy& policy) const;
    Result<ShareRequest> deny(ShareRequest request, ShareParty party, const Decision& decision, RequestFacts facts);
    Result<void> narrow(ShareRequest& request, const ShareScope& scope, RequestFacts facts);
    Result<void> vote(ShareRequest& request, ShareParty party, const QString& reason, bool approves);
    Result<void> conclude(ShareRequest& request, const ShareQuorum& quorum);
    Result<void> apply(ShareRequest& request);
    Result<void> create(ShareRequest& request);
    Result<void> store(const ShareRequest& request, int expectedVersion);

    const ShareDesk& m_desk;
    ShareRequestRepository m_requests;
    ShareGrantRepository m_grants;
    ShareBook m_book;
    ShareEyes m_eyes;
    ShareRecorder m_recorder;
};

} // namespace Tenantry
