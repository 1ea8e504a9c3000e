// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharegrant.h"
#include "domain/sharerequest.h"
#include "domain/sharestep.h"
#include "service/auditing/auditreceipt.h"
#include "service/sharing/sharedesk.h"

namespace Tenantry {

/// Writes a transition down: a step, and an entry in the provider's, the consumer's and the platform's log, all in the
/// desk's transaction. The consumer's copy names nobody of the provider's.
class ShareRecorder {
public:
    struct Transition {
        const char* action;
        QByteArray from{};
        QByteArray to{};
        QString reason{};
        QByteArray quorum{};
        Json before{};
        Json after{};
        Json clocks{}; ///< what runs from now on
        Severity severity = Severity::Notice;
        Outcome outcome = Outcome::Allowed;
        QByteArray ticket{};
        Json more{}; ///< members beside the usual ones
    };

    explicit ShareRecorder(const ShareDesk& desk)
        : m_desk(desk)
    {
    }

    /// The receipt is that of the consumer's log.
    Result<AuditReceipt> write(const ShareRequest& request, const Transition& transition) const;
    Result<AuditReceipt> write(const ShareGrant& grant, const Transition& transition) const;
    /// No step of either: uses, reminders, a policy. Only the entries.
    Result<void> note(const TenantId& provider, const TenantId& consumer, const AuditTarget& target,
        const Transition& transition) const;

    static Json described(const ShareScope& scope) { return scope.toJson(); }

private:
    Result<AuditReceipt> write(ShareStep step, const AuditTarget& target, const Transition& transition) const;
    Result<AuditReceipt> append(const ShareStep& step, const AuditTarget& target, const Transition& transition) const;

    const ShareDesk& m_desk;
};

} // namespace Tenantry
