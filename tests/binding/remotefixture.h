// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/httpbinding.h"
#include "tests/binding/scriptedserver.h"

#include <memory>

namespace Tenantry::Testing {

/// A scripted server and a binding that asks it as alice of acme, with little patience. Options count until the first
/// question.
class RemoteFixture {
public:
    RemoteFixture();

    HttpBinding& binding();
    Result<QByteArray> ask(const GraphQLRequest& request, Plane plane = Plane::Inference);
    QFuture<Result<QByteArray>> start(const char* query, CancelToken cancel = {});

    ScriptedServer server;
    QByteArray token = "secret-token";
    TenantContext context;
    RemoteOptions options;

private:
    std::unique_ptr<HttpBinding> m_binding;
};

} // namespace Tenantry::Testing
