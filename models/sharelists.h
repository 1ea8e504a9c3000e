// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharescope.h"
#include "domain/sharestates.h"

#include <QString>

namespace Tenantry {

enum class ShareBox { Inbox, Outbox };

/// What is done with a live grant for a reason.
enum class ShareGrantStep { Suspend, Resume, Revoke, Review };

/// A proposal as it is being written.
struct ShareProposalDraft {
    ShareKind kind = ShareKind::Request; ///< Request or Offer
    TenantId provider;
    TenantId consumer;
    ShareScope scope;
    QString reason;
    QString ticket;

    bool operator==(const ShareProposalDraft&) const = default;
};

} // namespace Tenantry
