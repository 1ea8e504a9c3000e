// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httpplan.h"
#include "http/httprequest.h"
#include "http/httpresponder.h"

namespace Tenantry {

/// What stands behind the server. Called on I/O threads, by several at a time where there are several; a call that
/// waits holds up every connection of its thread.
class HttpHandler {
public:
    HttpHandler() = default;
    HttpHandler(const HttpHandler&) = delete;
    HttpHandler& operator=(const HttpHandler&) = delete;
    virtual ~HttpHandler() = default;

    /// The head is read, the body is not: `request.body` is empty.
    virtual HttpPlan plan(const HttpRequest& request, const QByteArray& requestId) = 0;
    /// The request is whole. Good until it returns; `request.body` may be moved away.
    virtual void handle(HttpRequest& request, HttpResponder responder) = 0;
};

} // namespace Tenantry
