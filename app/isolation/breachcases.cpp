// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation/breachcases.h"

#include "base/randomid.h"

namespace Tenantry {

namespace {

constexpr qsizetype kDocumentBytes = 4096;

/// `data.eventPage.nodes[3]` -> `data.eventPage.nodes[]`
QByteArray placeOf(const QByteArray& path)
{
    QByteArray place;
    bool inside = false;
    for (const char c : path) {
        inside = inside ? c != ']' : c == '[';
        if (!inside || c == '[')
            place.append(c);
    }
    return place;
}

Breach caseOf(const Finding& finding, const TenantId& askedBy, const QByteArray& query, const QByteArray& operationName,
    const RequestId& requestId, Timestamp now)
{
    Breach breach;
    breach.id = BreachId(randomId("brc_"));
    breach.askedBy = askedBy;
    breach.owner = finding.owner;
    breach.kind = finding.kind;
    breach.path = finding.path;
    breach.document = query.left(kDocumentBytes);
    breach.operation = operationName;
    breach.requestId = requestId;
    breach.digest = finding.digest;
    breach.excerpt = finding.excerpt;
    breach.firstSeen = now;
    return breach;
}

} // namespace

QList<Breach> casesOf(const VerifiedAnswer& answer, const TenantId& askedBy, const QByteArray& query,
    const QByteArray& operationName, Timestamp now)
{
    QList<Breach> cases;
    QHash<QByteArray, qsizetype> known;
    for (const Finding& finding : answer.findings) {
        if (finding.verdict != Verdict::Breach)
            continue;
        const QByteArray key =
            breachKindName(finding.kind) + '\0' + finding.owner.bytes() + '\0' + placeOf(finding.path);
        if (const auto at = known.constFind(key); at != known.constEnd()) {
            ++cases[*at].count;
            continue;
        }
        known.insert(key, cases.size());
        cases.append(caseOf(finding, askedBy, query, operationName, answer.requestId, now));
    }
    return cases;
}

} // namespace Tenantry
