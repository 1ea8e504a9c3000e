// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "client/decode/sharegrantrow.h"
#include "client/decode/sharerequestrow.h"
#include "models/sharelists.h"

#include <QFuture>

namespace Tenantry {

/// Steps of sharing. `token` names the attempt: the same again, after an answer that was lost, is done once. A refusal
/// by a rule has `share:` and the rule's name in its path.
class ShareActions {
public:
    virtual ~ShareActions() = default;
    virtual QFuture<Result<ShareRequestRow>> propose(const ShareProposalDraft& draft, const QByteArray& token) = 0;
    /// `narrow`: approves less than was asked for.
    virtual QFuture<Result<ShareRequestRow>> decide(const ShareRequestRow& request, bool approve, const QString& reason,
        const std::optional<ShareScope>& narrow, const QByteArray& token) = 0;
    virtual QFuture<Result<ShareRequestRow>> cancel(
        const ShareRequestRow& request, const QString& reason, const QByteArray& token) = 0;
    virtual QFuture<Result<ShareGrantRow>> step(
        const ShareGrantRow& grant, ShareGrantStep step, const QString& reason, const QByteArray& token) = 0;
    virtual QFuture<Result<ShareRequestRow>> extend(
        const ShareGrantRow& grant, int hours, const QString& reason, const QByteArray& token) = 0;
    virtual QFuture<Result<ShareRequestRow>> amend(
        const ShareGrantRow& grant, const ShareScope& scope, const QString& reason, const QByteArray& token) = 0;
    virtual QFuture<Result<ShareGrantRow>> breakGlass(const ShareProposalDraft& draft, const QByteArray& token) = 0;
};

} // namespace Tenantry
