// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "http/apihandler.h"
#include "http/httpserver.h"
#include "tests/http/fakefrontdoor.h"
#include "tests/http/rawclient.h"

namespace Tenantry::Testing {

/// A whole server over a FakeFrontDoor.
struct ServerFixture {
    explicit ServerFixture(HttpServerOptions options = {})
        : metrics(RouteTable::names())
        , api(frontDoor, metrics)
    {
        auto started = HttpServer::start(std::move(options), api, metrics);
        if (!started)
            qFatal("%s", qPrintable(describe(started.error())));
        server = std::move(*started);
    }
    explicit ServerFixture(const HttpLimits& limits)
        : ServerFixture(withLimits(limits))
    {
    }
    static HttpServerOptions withLimits(const HttpLimits& limits)
    {
        HttpServerOptions options;
        options.limits = limits;
        return options;
    }
    quint16 port() const { return server->port(); }

    FakeFrontDoor frontDoor;
    HttpMetrics metrics;
    ApiHandler api;
    std::unique_ptr<HttpServer> server;
};

} // namespace Tenantry::Testing
