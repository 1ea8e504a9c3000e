// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "client/decode/sharegrantrow.h"
#include "client/decode/sharepairrow.h"
#include "client/decode/sharepreviewrow.h"
#include "client/decode/sharerequestrow.h"
#include "client/decode/sharesteprow.h"
#include "models/pagerequest.h"
#include "models/rowpage.h"
#include "models/sharelists.h"

#include <QFuture>

namespace Tenantry {

/// Where sharing comes from.
class ShareSource {
public:
    virtual ~ShareSource() = default;
    virtual QFuture<Result<RowPage<ShareRequestRow>>> requests(
        ShareBox box, const PageRequest& request, const CancelToken& cancel) = 0;
    /// Without states: those that are over, too.
    virtual QFuture<Result<RowPage<ShareGrantRow>>> grants(
        const QList<ShareGrantState>& states, const PageRequest& request, const CancelToken& cancel) = 0;
    /// Newest first, `kMostSteps` at the most; of one request, one grant, or all.
    virtual QFuture<Result<QList<ShareStepRow>>> history(
        const ShareRequestId& request, const GrantId& grant, const CancelToken& cancel) = 0;
    virtual QFuture<Result<QList<SharePairRow>>> map(const CancelToken& cancel) = 0;
    virtual QFuture<Result<SharePreviewRow>> preview(
        const TenantId& askedAs, const ShareProposalDraft& draft, const CancelToken& cancel) = 0;
    /// As it stands now. NotFound where it is not the asker's.
    virtual QFuture<Result<ShareRequestRow>> request(const TenantId& askedAs, const ShareRequestId& id) = 0;
    virtual QFuture<Result<ShareGrantRow>> grant(const GrantId& id) = 0;

    static constexpr int kMostSteps = 500;
};

} // namespace Tenantry
