// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/timestamp.h"
#include "domain/ids.h"

#include <QList>

#include <optional>

namespace Tenantry {

enum class Outcome { Allowed, Denied, Failed };
enum class Severity { Info, Low, Notice, Medium, High, Critical };

/// Who did it. Personal data (names, e-mail, address) is not in here: LEDGER.md keeps it beside the leaf as
/// commitments.
struct AuditActor {
    UserId userId;
    TenantId tenantId; ///< whose member they acted as; `platform` for operators
    QByteArray role;
    SessionId sessionId;

    bool operator==(const AuditActor&) const = default;
};

struct AuditTarget {
    QByteArray kind; ///< `tenant`, `member`, `event`, `breach`, …
    QByteArray id;

    bool operator==(const AuditTarget&) const = default;
};

/// A piece of personal data that goes with an entry: the log commits to it, and keeps it beside, where it can be
/// erased.
struct AuditPersonal {
    QByteArray name; ///< once in an entry, e.g. `actor.email`
    UserId subject; ///< whose it is
    Json value; ///< no floats

    bool operator==(const AuditPersonal&) const = default;
};

/// One entry of a tenant's or the platform's log, in the shape of LEDGER.md. `index` is given by the writer: dense from
/// 0 in each epoch.
struct AuditEntry {
    TenantId log; ///< whose log; `platform` for the platform's
    uint64_t index = 0;
    Timestamp time;
    QByteArray action;
    AuditActor actor;
    QList<AuditTarget> targets;
    Outcome outcome = Outcome::Allowed;
    Severity severity = Severity::Info;
    RequestId requestId;
    Json before; ///< null where nothing was
    Json after;
    Json data; ///< whatever else the action says; integers, strings, booleans only
    QList<AuditPersonal> personal; ///< the only place for names, e-mail, addresses, user agents

    bool operator==(const AuditEntry&) const = default;
};

QByteArray outcomeName(Outcome outcome); ///< `ALLOWED`, `DENIED`, `FAILED`
QByteArray severityName(Severity severity); ///< `INFO` … `CRITICAL`
std::optional<Outcome> outcomeFromName(QByteArrayView name);
std::optional<Severity> severityFromName(QByteArrayView name);
/// The entry as JSON on its way to the writer, personal data included: what an outbox keeps until then. What a log
/// stores is made by service/auditing.
Json toJson(const AuditEntry& entry);
Result<AuditEntry> auditEntryFromJson(const Json& object);

} // namespace Tenantry
