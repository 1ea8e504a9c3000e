// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/decodedpage.h"
#include "client/decode/sharegrantrow.h"
#include "client/decode/sharepairrow.h"
#include "client/decode/sharepreviewrow.h"
#include "client/decode/sharerequestrow.h"
#include "client/decode/sharesteprow.h"
#include "isolation/verifiedanswer.h"

/// The decoders of sharing; what decoders.h says of its own holds for them. A refusal by a rule of SHARING.md is the
/// error itself, with the rule as `share:FOUR_EYES` in its path.
namespace Tenantry::Decode {

/// `field`: `shareInbox`, `shareOutbox`.
Result<DecodedPage<ShareRequestRow>> shareRequests(const VerifiedAnswer& answer, const char* field);
Result<DecodedPage<ShareGrantRow>> shareGrants(const VerifiedAnswer& answer);
/// `field`: `shareRequest`, `requestShare`, `offerShare`, `decideShare`, `cancelShare`, `extendShare`, `amendShare`.
Result<std::optional<ShareRequestRow>> shareRequest(const VerifiedAnswer& answer, const char* field);
/// `field`: `shareGrant`, `suspendShare`, `resumeShare`, `revokeShare`, `breakGlass`, `reviewBreakGlass`, `probeShare`.
Result<std::optional<ShareGrantRow>> shareGrant(const VerifiedAnswer& answer, const char* field);
Result<QList<std::optional<ShareStepRow>>> shareHistory(const VerifiedAnswer& answer);
Result<QList<std::optional<SharePairRow>>> shareMap(const VerifiedAnswer& answer);
Result<std::optional<SharePreviewRow>> sharePreview(const VerifiedAnswer& answer);

} // namespace Tenantry::Decode
