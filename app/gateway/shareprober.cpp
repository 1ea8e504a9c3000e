// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/shareprober.h"

#include "base/log.h"
#include "base/randomid.h"
#include "gateway/gateway.h"
#include "gateway/gatewayvisit.h"
#include "service/breachrecording.h"
#include "service/sharing/sharegrants.h"
#include "storage/sharebook.h"

#include <QCryptographicHash>

namespace Tenantry {

namespace {

Principal proberFor(const ShareGrant& grant, const QByteArray& session)
{
    Principal prober{.userId = UserId("tenantry"), .sessionId = SessionId(session)};
    prober.kind = Principal::Kind::Prober;
    prober.home = grant.consumer;
    if (grant.state == ShareGrantState::Activating)
        prober.probes = grant.id;
    return prober;
}

QByteArray documentOf(const ShareGrant& grant, const QByteArray& fields)
{
    return "{ sharedWithMe(grantId: " + dumpJson(Json(grant.id.toStdString())) + ") { tenantId grantId " + fields
        + " } }";
}

bool isAnswered(const Json& answer)
{
    const Json data = answer.value("data", Json());
    const Json sources = data.is_object() ? data.value("sharedWithMe", Json()) : Json();
    return sources.is_array() && !sources.empty();
}

/// Only the gate's own words are a denial; whatever else went wrong proves nothing.
bool isDenied(const Json& answer)
{
    const Json errors = answer.value("errors", Json());
    if (isAnswered(answer) || !errors.is_array() || errors.empty())
        return false;
    const Json extensions = errors[0].value("extensions", Json());
    return extensions.is_object() && bytesMember(extensions, "rule") == "NO_GRANT";
}

} // namespace

/// The consumer's last document, and one for each resource: what was ever let through must not be any more.
QList<QByteArray> ShareProber::documentsFor(const ShareGrant& grant) const
{
    QList<QByteArray> documents;
    if (grant.state != ShareGrantState::Activating && !grant.document.isEmpty())
        documents.append(grant.document);
    if (grant.scope.hasResource("events"))
        documents.append(documentOf(grant, "events(limit: 1) { tenantId grantId id }"));
    if (grant.scope.hasResource("members"))
        documents.append(documentOf(grant, "users(first: 1) { tenantId grantId id }"));
    if (grant.scope.hasResource("metrics"))
        documents.append(documentOf(grant, "metrics { tenantId grantId asOf }"));
    return documents;
}

ShareProber::Outcome ShareProber::ask(const ShareGrant& grant) const
{
    Outcome outcome;
    outcome.session = randomId("prb_");
    GatewayCall call;
    call.principal = proberFor(grant, outcome.session);
    call.claim.tenantId = grant.consumer;
    for (const QByteArray& document : documentsFor(grant)) {
        ++outcome.asked;
        const auto reply = m_gateway.graphql(call, Plane::Inference, {document, {}, Json::object()});
        if (!reply.body) {
            // Not even let in as the consumer, which is suspended or gone.
            outcome.denied += reply.body.error().code == ErrorCode::Forbidden ? 1 : 0;
            outcome.why = describe(reply.body.error());
            continue;
        }
        const auto json = parseJson(*reply.body);
        if (!json)
            continue;
        // An answer in part is too much of one, and for a first read not enough: `why` says so.
        outcome.answered += isAnswered(*json) ? 1 : 0;
        outcome.denied += isDenied(*json) ? 1 : 0;
        if (json->contains("errors"))
            outcome.why = stringMember((*json)["errors"][0], "message");
    }
    return outcome;
}

Result<void> ShareProber::inTransaction(const Step& step) const
{
    const auto database = m_workspace.database();
    if (!database)
        return fail(database.error());
    auto transaction = Transaction::begin(**database, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    const auto now = ShareBook(**database).steady(m_clock.now());
    if (!now)
        return fail(now.error());
    if (const auto done = step(*transaction, *now); !done)
        return done;
    return transaction->commit();
}

Result<void> ShareProber::openCase(const ShareGrant& grant, const Outcome& outcome) const
{
    GatewayCall call;
    call.principal = proberFor(grant, outcome.session);
    auto visit = GatewayVisit::enterUncounted(m_gateway.parts(), call, Plane::Platform);
    if (!visit)
        return fail(visit.error());
    Breach breach;
    breach.askedBy = grant.consumer;
    breach.owner = grant.provider;
    breach.path = "data.sharedWithMe";
    breach.operation = "share.revoke";
    breach.digest =
        QCryptographicHash::hash(grant.id.bytes() + QByteArray::number(grant.version), QCryptographicHash::Sha256)
            .toHex();
    breach.excerpt = QStringLiteral("a revoked grant still answers");
    breach.count = std::max(1, outcome.answered);
    breach.firstSeen = m_clock.now();
    return visit->recordCase(breach);
}

Result<void> ShareProber::settle(const ShareGrant& grant) const
{
    const bool isBeginning = grant.state == ShareGrantState::Activating;
    const int cut = isBeginning ? 0 : m_cut(grant.id);
    const Outcome outcome = ask(grant);
    const bool isAll = outcome.answered == outcome.asked && outcome.why.isEmpty();
    if (isBeginning) {
        if (!isAll && outcome.why.isEmpty())
            return {};
        return inTransaction([&](Transaction& transaction, Timestamp now) {
            const ShareDesk desk = ShareDesk::ofClock(transaction, now);
            ShareGrants grants(desk);
            return (isAll ? grants.activate(grant.id) : grants.failActivation(grant.id, outcome.why))
                .map([](const ShareGrant&) {});
        });
    }
    ShareReceipt receipt{outcome.session, m_clock.now(), outcome.asked, outcome.denied, cut};
    if (grant.receipt)
        receipt.sessionsCut += grant.receipt->sessionsCut;
    if (outcome.answered == 0 && outcome.denied < outcome.asked)
        return {}; // nothing is proven: asked again
    const bool isOpen = outcome.answered > 0;
    if (isOpen && grant.state == ShareGrantState::RevokeFailed)
        return {};
    const auto done = inTransaction([&](Transaction& transaction, Timestamp now) {
        const ShareDesk desk = ShareDesk::ofClock(transaction, now);
        ShareGrants grants(desk);
        return (isOpen ? grants.stillAnswers(grant.id, receipt) : grants.proveRevoked(grant.id, receipt))
            .map([](const ShareGrant&) {});
    });
    return done && isOpen ? openCase(grant, outcome) : done;
}

Result<void> ShareProber::look(const ShareGrant& grant) const
{
    const Outcome outcome = ask(grant);
    return inTransaction([&](Transaction& transaction, Timestamp now) {
        const bool isHealthy = outcome.answered == outcome.asked && outcome.why.isEmpty();
        return ShareGrantRepository(transaction.database()).setProbed(transaction, grant.id, now, isHealthy);
    });
}

Result<ShareClock::Sweep> ShareProber::run()
{
    if (m_workspace.isReadOnly())
        return ShareClock::Sweep();
    ShareClock::Sweep sweep;
    const auto swept = inTransaction([&](Transaction& transaction, Timestamp now) {
        return ShareClock::sweep(transaction, now).map([&](ShareClock::Sweep found) { sweep = std::move(found); });
    });
    if (!swept)
        return fail(swept.error());
    for (const ShareGrant& grant : sweep.toProbe) {
        if (const auto done = settle(grant); !done)
            qCWarning(logService) << "grant" << grant.id << "was not settled:" << describe(done.error());
    }
    for (const ShareGrant& grant : sweep.toLookAt) {
        if (const auto done = look(grant); !done)
            qCWarning(logService) << "grant" << grant.id << "was not looked at:" << describe(done.error());
    }
    return sweep;
}

} // namespace Tenantry
