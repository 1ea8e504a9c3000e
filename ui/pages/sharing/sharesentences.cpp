// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sharing/sharesentences.h"

#include "models/sharewords.h"
#include "ui/pages/common/sentences.h"

namespace Tenantry {

namespace {

const QString kRule = QStringLiteral("share:");

} // namespace

QString ShareSentences::refusal(const Error& error)
{
    static const QList<std::pair<const char*, const char*>> kSentences{
        {"FOUR_EYES",
            QT_TR_NOOP("This takes other eyes than yours: you asked for it, decided on it already, or would "
                       "benefit. Ask a colleague to decide.")},
        {"NOT_ELIGIBLE",
            QT_TR_NOOP("You have no standing to decide this: whoever decides must have been an "
                       "administrator before it was asked.")},
        {"STALE_VERSION",
            QT_TR_NOOP("Somebody changed this while you read it. Nothing of yours was sent; load the new "
                       "version and look again.")},
        {"NOT_PENDING", QT_TR_NOOP("This was decided, cancelled or lapsed meanwhile. Nothing is left to do.")},
        {"NO_ELIGIBLE_APPROVER",
            QT_TR_NOOP("A party has nobody who could approve this. Make somebody an "
                       "administrator there first.")},
        {"WIDENING", QT_TR_NOOP("An approval can only narrow what was asked for. Ask for a change to have more.")},
        {"SUSPENDED_BY_OTHER",
            QT_TR_NOOP("The other party suspended this, and only they or the platform may resume "
                       "it.")},
        {"REVIEW_OUTSTANDING", QT_TR_NOOP("An earlier broken glass is not reviewed yet. Review that one first.")},
        {"NOT_REQUESTER", QT_TR_NOOP("Only whoever sent this may cancel it.")},
        {"REASON_REQUIRED", QT_TR_NOOP("Say why, in a sentence that will be read later.")},
        {"TICKET_REQUIRED", QT_TR_NOOP("A ticket is required here.")},
        {"NOT_EXTENDABLE", QT_TR_NOOP("A broken glass is never extended. Ask for a grant instead.")},
        {"TENANT_NOT_ACTIVE", QT_TR_NOOP("One of the two tenants is not active now.")},
        {"BLOCKED", QT_TR_NOOP("Sharing between these two is blocked by a policy.")},
        {"NO_STANDING", QT_TR_NOOP("These two have never shared anything, so there is no glass to break.")},
        {"NOT_LIVE", QT_TR_NOOP("This grant has ended meanwhile.")},
        {"NOT_ACTIVE", QT_TR_NOOP("This grant is not active now.")},
        {"NOT_SUSPENDED", QT_TR_NOOP("This grant is not suspended.")},
        {"SAME_TENANT", QT_TR_NOOP("A tenant cannot share with itself.")},
        {"TOKEN_REUSED", QT_TR_NOOP("This attempt was sent before with other words. Try once more.")}};
    for (const auto& [rule, sentence] : kSentences) {
        if (error.path == kRule + QLatin1String(rule))
            return tr(sentence);
    }
    return changeSentenceFor(error);
}

bool ShareSentences::isStale(const Error& error)
{
    return error.path == kRule + QStringLiteral("STALE_VERSION") || error.path == kRule + QStringLiteral("NOT_PENDING");
}

QString ShareSentences::title(const ShareRequestRow& request)
{
    const QString provider = ShareWords::name(request.provider, request.providerName);
    const QString consumer = ShareWords::name(request.consumer, request.consumerName);
    switch (request.kind) {
    case ShareKind::Request:
        return tr("%1 asks to read data of %2").arg(consumer, provider);
    case ShareKind::Offer:
        return tr("%1 offers its data to %2").arg(provider, consumer);
    case ShareKind::Extend:
        return tr("%1 may read data of %2 for longer").arg(consumer, provider);
    case ShareKind::Amend:
        break;
    }
    return tr("%1 may read other data of %2").arg(consumer, provider);
}

QString ShareSentences::clock(const ShareRequestRow& request, const Formats& formats)
{
    if (request.state == ShareRequestState::Pending)
        return tr("lapses %1", "relative time").arg(formats.relative(request.pendingUntil));
    const QString word = ShareWords::of(request.state);
    return request.decidedAt ? tr("%1, %2", "state, time").arg(word, formats.relative(*request.decidedAt)) : word;
}

QString ShareSentences::clock(const ShareGrantRow& grant, const Formats& formats)
{
    if (grant.endedAt)
        return tr("ended %1", "relative time").arg(formats.relative(*grant.endedAt));
    return grant.expiresAt ? tr("expires %1", "relative time").arg(formats.relative(*grant.expiresAt))
                           : tr("%1 from activation", "duration").arg(ShareWords::duration(grant.scope.durationMs));
}

QString ShareSentences::filter(const ShareScope& scope, const QByteArray& resource, const Formats& formats)
{
    if (!scope.hasResource(resource.constData()))
        return tr("stays hidden");
    if (resource != "events")
        return tr("all of it");
    QStringList parts{scope.types.isEmpty() ? tr("all types") : QString::fromUtf8(scope.types.join(", "))};
    if (scope.from)
        parts.append(tr("since %1").arg(formats.shortDate(*scope.from)));
    if (scope.to)
        parts.append(tr("until %1").arg(formats.shortDate(*scope.to)));
    return parts.join(QStringLiteral(" · "));
}

QString ShareSentences::receipt(const ShareGrantRow& grant, const Formats& formats)
{
    if (!grant.receipt)
        return {};
    const ShareReceipt& receipt = *grant.receipt;
    return tr("Proven %1: asked again as the consumer %2 time(s), denied %3 time(s), %4 live session(s) cut. Probe %5.")
        .arg(formats.dateTime(receipt.at, false))
        .arg(receipt.asked)
        .arg(receipt.denied)
        .arg(receipt.sessionsCut)
        .arg(Formats::elidedId(QString::fromUtf8(receipt.probeId), 12));
}

QString ShareSentences::digest(const QByteArray& digest)
{
    const QString hex = QString::fromLatin1(digest);
    return hex.size() < 12 ? hex : QStringLiteral("%1 %2 … %3").arg(hex.left(4), hex.mid(4, 4), hex.right(4));
}

} // namespace Tenantry
