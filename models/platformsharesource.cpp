// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platformsharesource.h"

#include "base/async.h"
#include "client/decode/sharedecoders.h"
#include "client/queriesshares.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

#include <algorithm>

namespace Tenantry {

namespace {

constexpr int kMostInbox = 200; ///< of one side
using Requests = RowPage<ShareRequestRow>;

Json namesOf(const QByteArrayList& list)
{
    Json names = Json::array();
    for (const QByteArray& one : list)
        names.push_back(one.toStdString());
    return names;
}

/// Rows that say whose side was asked.
Result<Requests> requestsOf(const VerifiedAnswer& answer, const char* field, const TenantId& side)
{
    return Sources::pageOf<ShareRequestRow>(
        answer, field, Decode::shareRequests(answer, field), [&side](ShareRequestRow row) {
            row.askedAs = side;
            return RowSlot<ShareRequestRow>{RowState::Loaded, std::move(row)};
        });
}

template <class T, class Read> QFuture<Result<T>> theOne(QFuture<Result<VerifiedAnswer>> answer, Read read)
{
    return Sources::decoded<T>(std::move(answer), [read](const VerifiedAnswer& verified) -> Result<T> {
        auto row = read(verified);
        if (!row)
            return fail(row.error());
        if (!*row)
            return fail(ErrorCode::NotFound, QStringLiteral("not here, or withheld"));
        return std::move(**row);
    });
}

template <class T, class Read> QFuture<Result<QList<T>>> those(QFuture<Result<VerifiedAnswer>> answer, Read read)
{
    return Sources::decoded<QList<T>>(std::move(answer), [read](const VerifiedAnswer& verified) -> Result<QList<T>> {
        auto rows = read(verified);
        if (!rows)
            return fail(rows.error());
        QList<T> out;
        for (auto& row : *rows) {
            if (row)
                out.append(std::move(*row));
        }
        return out;
    });
}

/// What lapses first stands first; one that is two sides' to decide stands once.
Result<Requests> joined(const QList<QFuture<Result<Requests>>>& parts)
{
    Requests all;
    QList<ShareRequestId> known;
    for (const auto& part : parts) {
        if (part.resultCount() == 0)
            return fail(ErrorCode::Cancelled);
        const Result<Requests> page = part.result();
        if (!page)
            return fail(page.error());
        for (const auto& slot : page->rows) {
            if (slot.state == RowState::Loaded && known.contains(slot.row.id))
                continue;
            known.append(slot.row.id);
            all.rows.append(slot);
        }
    }
    std::stable_sort(all.rows.begin(), all.rows.end(),
        [](const auto& a, const auto& b) { return a.row.pendingUntil < b.row.pendingUntil; });
    all.total = all.rows.size();
    return all;
}

/// Newest first; a step that is of both stands once.
Result<QList<ShareStepRow>> wholeLife(const QList<QFuture<Result<QList<ShareStepRow>>>>& parts)
{
    QList<ShareStepRow> all;
    for (const auto& part : parts) {
        if (part.resultCount() == 0)
            return fail(ErrorCode::Cancelled);
        const Result<QList<ShareStepRow>> steps = part.result();
        if (!steps)
            return steps;
        all += *steps;
    }
    const auto isNewer = [](const ShareStepRow& one, const ShareStepRow& other) { return one.seq > other.seq; };
    std::sort(all.begin(), all.end(), isNewer);
    const auto isSame = [](const ShareStepRow& one, const ShareStepRow& other) { return one.seq == other.seq; };
    all.erase(std::unique(all.begin(), all.end(), isSame), all.end());
    return all;
}

} // namespace

Json shareScopeInput(const ShareScope& scope)
{
    Json input{{"resources", namesOf(scope.resources)}, {"fields", namesOf(scope.fields)},
        {"types", namesOf(scope.types)}, {"hours", scope.durationMs / Timestamp::kHour}};
    if (scope.from)
        input["from"] = scope.from->toRfc3339().toStdString();
    if (scope.to)
        input["to"] = scope.to->toRfc3339().toStdString();
    return input;
}

QFuture<Result<Requests>> PlatformShareSource::inbox(const CancelToken& cancel)
{
    QList<QFuture<Result<Requests>>> parts;
    const Json variables{{"decidableByMe", true}, {"first", kMostInbox}};
    for (const TenantId& side : std::as_const(m_sides)) {
        parts.append(
            Sources::decoded<Requests>(m_door(side, Sources::requestOf(Queries::Shares::kInbox, variables), cancel),
                [side](const VerifiedAnswer& answer) { return requestsOf(answer, "shareInbox", side); }));
    }
    if (parts.isEmpty())
        return readyFuture(Result<Requests>(Requests{}));
    return QtFuture::whenAll(parts.begin(), parts.end()).then(QtFuture::Launch::Sync, joined);
}

QFuture<Result<Requests>> PlatformShareSource::requests(
    ShareBox box, const PageRequest& request, const CancelToken& cancel)
{
    if (box == ShareBox::Inbox || m_sides.isEmpty())
        return inbox(cancel);
    const Json variables{{"first", request.count}, {"offset", request.firstRow}};
    return Sources::decoded<Requests>(
        m_door(mainSide(), Sources::requestOf(Queries::Shares::kOutbox, variables), cancel),
        [side = mainSide()](const VerifiedAnswer& answer) { return requestsOf(answer, "shareOutbox", side); });
}

QFuture<Result<RowPage<ShareGrantRow>>> PlatformShareSource::grants(
    const QList<ShareGrantState>& states, const PageRequest& request, const CancelToken& cancel)
{
    Json variables{{"first", request.count}, {"offset", request.firstRow}};
    if (!states.isEmpty()) {
        variables["states"] = Json::array();
        for (const ShareGrantState state : states)
            variables["states"].push_back(shareGrantStateName(state).toStdString());
    }
    return Sources::decoded<RowPage<ShareGrantRow>>(
        m_door(mainSide(), Sources::requestOf(Queries::Shares::kGrants, std::move(variables)), cancel),
        [](const VerifiedAnswer& answer) {
            return Sources::pageOf<ShareGrantRow>(
                answer, "shareGrants", Decode::shareGrants(answer), Sources::asIs<ShareGrantRow>);
        });
}

QFuture<Result<QList<ShareStepRow>>> PlatformShareSource::history(
    const ShareRequestId& request, const GrantId& grant, const CancelToken& cancel)
{
    if (!request.isEmpty() && !grant.isEmpty()) { // a life: of the request, and of the grant that it yielded
        QList<QFuture<Result<QList<ShareStepRow>>>> parts{history(request, {}, cancel), history({}, grant, cancel)};
        return QtFuture::whenAll(parts.begin(), parts.end()).then(QtFuture::Launch::Sync, wholeLife);
    }
    Json variables{{"first", kMostSteps}};
    if (!request.isEmpty())
        variables["requestId"] = request.toStdString();
    if (!grant.isEmpty())
        variables["grantId"] = grant.toStdString();
    return those<ShareStepRow>(
        m_door(mainSide(), Sources::requestOf(Queries::Shares::kHistory, std::move(variables)), cancel),
        Decode::shareHistory);
}

QFuture<Result<QList<SharePairRow>>> PlatformShareSource::map(const CancelToken& cancel)
{
    return those<SharePairRow>(
        m_door(mainSide(), Sources::requestOf(Queries::Shares::kMap, Json::object()), cancel), Decode::shareMap);
}

QFuture<Result<SharePreviewRow>> PlatformShareSource::preview(
    const TenantId& askedAs, const ShareProposalDraft& draft, const CancelToken& cancel)
{
    const Json variables{{"provider", draft.provider.toStdString()}, {"consumer", draft.consumer.toStdString()},
        {"scope", shareScopeInput(draft.scope)}};
    return theOne<SharePreviewRow>(
        m_door(askedAs, Sources::requestOf(Queries::Shares::kPreview, variables), cancel), Decode::sharePreview);
}

QFuture<Result<ShareRequestRow>> PlatformShareSource::request(const TenantId& askedAs, const ShareRequestId& id)
{
    const Json variables{{"id", id.toStdString()}};
    return theOne<ShareRequestRow>(m_door(askedAs, Sources::requestOf(Queries::Shares::kRequest, variables), {}),
        [askedAs](const VerifiedAnswer& answer) {
            auto row = Decode::shareRequest(answer, "shareRequest");
            if (row && *row)
                (*row)->askedAs = askedAs;
            return row;
        });
}

QFuture<Result<ShareGrantRow>> PlatformShareSource::grant(const GrantId& id)
{
    const Json variables{{"id", id.toStdString()}};
    return theOne<ShareGrantRow>(m_door(mainSide(), Sources::requestOf(Queries::Shares::kGrant, variables), {}),
        [](const VerifiedAnswer& answer) { return Decode::shareGrant(answer, "shareGrant"); });
}

} // namespace Tenantry
