// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/frontdoor.h"
#include "http/graphqlanswer.h"
#include "http/httphandler.h"
#include "http/httpmetrics.h"
#include "http/routetable.h"

namespace Tenantry {

/// The routes: what of HTTP asks what of the gateway. Keeps nothing between two requests. Both it is made with outlive
/// it, and it outlives the server.
class ApiHandler final : public HttpHandler {
public:
    /// `metrics` is the server's own, made with RouteTable::names(); /metrics shows it with the gateway's.
    ApiHandler(FrontDoor& frontDoor, const HttpMetrics& metrics);

    HttpPlan plan(const HttpRequest& request, const QByteArray& requestId) override;
    void handle(HttpRequest& request, HttpResponder responder) override;

private:
    using Route = RouteTable::Route;

    void ask(const RouteTable::Match& match, HttpRequest& request, RequestClaims claims, HttpResponder responder);
    void graphql(Plane plane, const HttpRequest& request, RequestClaims claims, HttpResponder responder);
    void run(Plane plane, GraphQLRequest call, bool mayChange, GraphQLMedia media, RequestClaims claims,
        HttpResponder responder);
    void ingest(HttpRequest& request, RequestClaims claims, HttpResponder responder);
    /// `response` for those who are signed in, and the gateway's refusal for others.
    void afterSignIn(RequestClaims claims, HttpResponder responder, HttpResponse response);
    void refuse(RequestClaims claims, HttpResponder responder, int status, const QByteArray& why);
    HttpResponse metricsResponse() const;
    HttpResponse schemaResponse(Plane plane) const;

    FrontDoor& m_frontDoor;
    const HttpMetrics& m_metrics;
    QByteArray m_openApi;
};

} // namespace Tenantry
