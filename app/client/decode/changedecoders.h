// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/certificaterow.h"
#include "client/decode/changeanswer.h"
#include "client/decode/decodedpage.h"
#include "client/decode/refusalrow.h"
#include "isolation/verifiedanswer.h"

/// The decoders of tenants' lives and of the inbox; what decoders.h says of its own holds for them.
namespace Tenantry::Decode {

/// `field`: `createTenant`, `editTenant`, `suspendTenant`, …, `changeTenants`.
Result<std::optional<ChangeAnswer>> changeAnswer(const VerifiedAnswer& answer, const char* field);
Result<QList<std::optional<PendingRow>>> pendingChanges(const VerifiedAnswer& answer);
/// `field`: `pendingChange`, `decideChange`, `cancelChange`.
Result<std::optional<PendingRow>> pendingChange(const VerifiedAnswer& answer, const char* field = "pendingChange");
Result<std::optional<CertificateRow>> tenantCertificate(const VerifiedAnswer& answer);
Result<DecodedPage<CertificateRow>> tenantCertificates(const VerifiedAnswer& answer);

/// Why the field has no value, where the service says why. `present` is there only where it is of the id `asked`: an
/// error's details are nobody's records, and are not looked at by the verifier.
std::optional<RefusalRow> refusal(const VerifiedAnswer& answer, const char* field, const QByteArray& asked);

} // namespace Tenantry::Decode
