// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewayreplies.h"

#include "base/httpstatus.h"
#include "base/json.h"
#include "base/log.h"
#include "service/administration/rulewords.h"

namespace Tenantry {

void GatewayReplies::addRate(GatewayReply& reply, const std::optional<RateState>& rate)
{
    if (!rate)
        return;
    reply.headers.emplaceBack("RateLimit-Limit", QByteArray::number(rate->limit));
    reply.headers.emplaceBack("RateLimit-Remaining", QByteArray::number(rate->remaining));
    reply.headers.emplaceBack("RateLimit-Reset", QByteArray::number(rate->resetSeconds));
    if (!rate->allowed)
        reply.headers.emplaceBack("Retry-After", QByteArray::number(rate->retryAfterSeconds));
}

GatewayReply GatewayReplies::refusal(const Error& error, const RequestId& request, const std::optional<RateState>& rate)
{
    GatewayReply reply;
    reply.status = httpStatusOf(error.code);
    const bool isInside = reply.status >= 500 && error.code != ErrorCode::IsolationBreach
        && error.code != ErrorCode::StorageBusy && error.code != ErrorCode::Cancelled;
    if (isInside)
        qCWarning(logService) << "request" << request << "failed:" << describe(error);
    OrderedJson body;
    body["error"] =
        isInside ? std::string("The service could not do this; nothing was changed") : error.detail.toStdString();
    body["code"] = codeName(error.code);
    body["requestId"] = request.toStdString();
    if (!error.path.isEmpty() && (reply.status == 400 || error.path.startsWith(QLatin1String("events["))))
        body["path"] = error.path.toStdString();
    if (error.path.startsWith(RuleWords::kPath)) {
        body["path"] = error.path.toStdString();
        const Json words = RuleWords::of(QStringView(error.path).mid(RuleWords::kPath.size()));
        for (const auto& [name, value] : words.items())
            body[name] = value;
    }
    reply.body = dumpJson(body);
    addRate(reply, rate);
    if (reply.status == 401)
        reply.headers.emplaceBack("WWW-Authenticate", "Bearer");
    if (error.code == ErrorCode::StorageBusy)
        reply.headers.emplaceBack("Retry-After", "1");
    return reply;
}

} // namespace Tenantry
