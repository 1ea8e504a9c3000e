// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/binding/remotefixture.h"

#include "tests/support/testsupport.h"

namespace Tenantry::Testing {

RemoteFixture::RemoteFixture()
    : options(*remoteOptions(server.url(), [this]() -> Result<QByteArray> { return token; }))
{
    server.always(ScriptedServer::answer(200, R"({"data":{"ok":true}})"));
    context.tenantId = TenantId("acme");
    context.userId = UserId("alice");
    context.sessionId = SessionId("s1");
    options.backoff = {1, 4};
    options.streamBackoff = {1, 4};
    options.connectMs = 2000;
    options.silenceMs = 2000;
    options.totalMs = 5000;
}

HttpBinding& RemoteFixture::binding()
{
    if (!m_binding)
        m_binding = std::make_unique<HttpBinding>(options);
    return *m_binding;
}

Result<QByteArray> RemoteFixture::ask(const GraphQLRequest& request, Plane plane)
{
    return resultOf(binding().graphql(plane, request, context, {}));
}

QFuture<Result<QByteArray>> RemoteFixture::start(const char* query, CancelToken cancel)
{
    return binding().graphql(Plane::Inference, {query, {}, {}}, context, std::move(cancel));
}

} // namespace Tenantry::Testing
