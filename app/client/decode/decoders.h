// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/anchor.h"
#include "client/decode/auditreview.h"
#include "client/decode/auditrow.h"
#include "client/decode/audittimes.h"
#include "client/decode/bindingdetail.h"
#include "client/decode/bindingrow.h"
#include "client/decode/decodedpage.h"
#include "client/decode/ledgerchange.h"
#include "client/decode/ledgerhold.h"
#include "client/decode/organization.h"
#include "client/decode/overview.h"
#include "client/decode/person.h"
#include "client/decode/tenantmetrics.h"
#include "client/decode/tenantrow.h"
#include "client/decode/timebucket.h"
#include "domain/breach.h"
#include "domain/event.h"
#include "domain/membership.h"
#include "isolation/verifiedanswer.h"

/// From a verified answer to what a console shows. Each reads the root field of the query of the same name in
/// client/queries.h. Fails with the service's own first error where the field is null because of one, and with
/// ParseError where the answer is not what was asked for; a record that was withheld is an absent optional, no failure.
namespace Tenantry::Decode {

Result<DecodedPage<TenantRow>> tenants(const VerifiedAnswer& answer);
Result<std::optional<TenantRow>> tenant(const VerifiedAnswer& answer, const char* field = "tenant");
Result<DecodedPage<Membership>> memberships(const VerifiedAnswer& answer);
Result<DecodedPage<Event>> eventPage(const VerifiedAnswer& answer); ///< of both planes
Result<std::optional<Event>> event(const VerifiedAnswer& answer);
Result<QList<Anchor>> eventAnchors(const VerifiedAnswer& answer);
Result<DecodedPage<AuditRow>> auditPage(const VerifiedAnswer& answer);
Result<int64_t> auditCount(const VerifiedAnswer& answer);
Result<QList<Anchor>> auditAnchors(const VerifiedAnswer& answer);
Result<AuditTimes> auditOverTime(const VerifiedAnswer& answer);
Result<QList<std::optional<AuditReview>>> auditReviews(const VerifiedAnswer& answer);
/// `field`: `saveAuditReview`, `signOffAuditReview`.
Result<std::optional<AuditReview>> auditReview(const VerifiedAnswer& answer, const char* field);
Result<QList<std::optional<LedgerHold>>> ledgerHolds(const VerifiedAnswer& answer);
/// `field`: `setLegalHold`, `releaseLegalHold`.
Result<std::optional<LedgerHold>> ledgerHold(const VerifiedAnswer& answer, const char* field);
/// `field`: `pruneAudit`, `erasePersonal`.
Result<std::optional<LedgerChange>> ledgerChange(const VerifiedAnswer& answer, const char* field);
Result<std::optional<TenantMetrics>> metrics(const VerifiedAnswer& answer);
Result<QList<std::optional<TimeBucket>>> eventsOverTime(const VerifiedAnswer& answer); ///< of both planes
Result<Overview> overview(const VerifiedAnswer& answer);
Result<std::optional<Organization>> organization(const VerifiedAnswer& answer);
Result<QList<std::optional<Breach>>> breaches(const VerifiedAnswer& answer);
/// `field`: `reportBreach`, `acknowledgeBreach`, `closeBreach`.
Result<std::optional<Breach>> breach(const VerifiedAnswer& answer, const char* field);
Result<DecodedPage<BindingRow>> bindings(const VerifiedAnswer& answer);
Result<std::optional<BindingDetail>> binding(const VerifiedAnswer& answer); ///< absent where there is none of the name
Result<Person> me(const VerifiedAnswer& answer);
Result<QList<Person>> people(const VerifiedAnswer& answer);

/// The answer's first error, if there is one and the field has no value.
std::optional<Error> errorOf(const VerifiedAnswer& answer, const char* field);

} // namespace Tenantry::Decode
