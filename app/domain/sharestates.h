// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace Tenantry {

/// The words of SHARING.md; names are spelt as there and in the schema.
enum class ShareKind { Request, Offer, Extend, Amend };
enum class ShareRequestState { Pending, Approved, Rejected, Cancelled, Lapsed };
enum class ShareGrantState { Activating, Active, Suspended, Revoking, Revoked, RevokeFailed, Expired, Failed };
enum class ShareParty { Provider, Consumer, Platform };
/// What the platform has laid down for one pair of tenants; without a word the rules of SHARING.md hold.
enum class SharePolicyKind { Standard, Blocked, NeedsPlatform, PreAgreed };

QByteArray shareKindName(ShareKind kind); ///< `REQUEST`, …
QByteArray shareRequestStateName(ShareRequestState state); ///< `PENDING`, …
QByteArray shareGrantStateName(ShareGrantState state); ///< `ACTIVATING`, …
QByteArray sharePartyName(ShareParty party); ///< `PROVIDER`, …
QByteArray sharePolicyName(SharePolicyKind kind); ///< `STANDARD`, …
std::optional<ShareKind> shareKindFromName(QByteArrayView name);
std::optional<ShareRequestState> shareRequestStateFromName(QByteArrayView name);
std::optional<ShareGrantState> shareGrantStateFromName(QByteArrayView name);
std::optional<ShareParty> sharePartyFromName(QByteArrayView name);
std::optional<SharePolicyKind> sharePolicyFromName(QByteArrayView name);

/// REVOKED, EXPIRED and FAILED: nothing leads out of them.
bool isFinal(ShareGrantState state);

} // namespace Tenantry
