// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/servedworkspace.h"

#include "binding/httpbinding.h"
#include "daemon/workspacekeys.h"
#include "storage/workspace.h"
#include "tests/support/testsupport.h"

namespace Tenantry::Testing {

namespace {

QByteArray installationOf(const QString& folder)
{
    WorkspaceOptions how;
    how.exclusive = false;
    const auto workspace = Workspace::open(folder, how);
    return workspace ? (*workspace)->installation() : QByteArray();
}

} // namespace

ServeConfig ServedWorkspace::unlimited()
{
    ServeConfig config;
    config.perMinute = 0;
    config.baseDomains = {"app.example"};
    return config;
}

ServedWorkspace::ServedWorkspace(ServeConfig config, HttpServerOptions listening)
    : m_isEncrypted(!listening.certificateFile.isEmpty())
{
    m_service.close();
    auto host = ServiceHost::open(m_service.folder(), config, m_service.clock());
    if (!host) {
        m_problem = describe(host.error());
        return;
    }
    m_host = std::move(*host);
    const auto keys = WorkspaceKeys::open(m_service.folder() + QStringLiteral("/keys"));
    auto minter = keys ? TokenMinter::open(keys->tokenFile, TokenMinter::issuerOf(installationOf(m_service.folder())))
                       : Result<TokenMinter>(fail(keys.error()));
    if (!minter) {
        m_problem = describe(minter.error());
        return;
    }
    m_minter = std::make_unique<TokenMinter>(std::move(*minter));
    m_metrics = std::make_unique<HttpMetrics>(RouteTable::names());
    m_handler = std::make_unique<ApiHandler>(m_host->door(), *m_metrics);
    auto server = HttpServer::start(listening, *m_handler, *m_metrics);
    if (!server) {
        m_problem = describe(server.error());
        return;
    }
    m_server = std::move(*server);
}

ServedWorkspace::~ServedWorkspace()
{
    if (m_server)
        m_server->stop(std::chrono::seconds(5));
}

QString ServedWorkspace::url() const
{
    return (m_isEncrypted ? QStringLiteral("https://localhost:%1") : QStringLiteral("http://127.0.0.1:%1"))
        .arg(m_server->port());
}

QByteArray ServedWorkspace::token(const char* person, const QByteArray& tenants)
{
    TokenClaims claims;
    claims.userId = UserId(person);
    QList<TenantId> all;
    for (const QByteArray& tenant : tenants.split(','))
        all.append(TenantId(tenant));
    claims.tenants = all;
    if (all.size() == 1)
        claims.tenantId = all.first();
    return m_minter->mint(claims, m_service.clock().now(), Timestamp::kHour).value_or(QByteArray());
}

std::unique_ptr<ServiceBinding> ServedWorkspace::bind(const char* person, const QByteArray& tenants)
{
    auto options = remoteOptions(url(), [text = token(person, tenants)] { return Result<QByteArray>(text); });
    return options ? std::make_unique<HttpBinding>(std::move(*options)) : nullptr;
}

std::pair<QByteArray, QByteArray> ServedWorkspace::bearer(const QByteArray& token)
{
    return {"Authorization", "Bearer " + token};
}

QNetworkRequest ServedWorkspace::request(const QString& path, const Headers& headers) const
{
    QNetworkRequest request(QUrl(url() + path));
    for (const auto& [name, value] : headers)
        request.setRawHeader(name, value);
    return request;
}

ServedWorkspace::Answer ServedWorkspace::finished(QNetworkReply* reply)
{
    spin([&] { return reply->isFinished(); }, 20'000);
    Answer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply->readAll();
    for (const auto& [name, value] : reply->rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    delete reply;
    return answer;
}

ServedWorkspace::Answer ServedWorkspace::get(const QString& path, const Headers& headers)
{
    return finished(m_network.get(request(path, headers)));
}

ServedWorkspace::Answer ServedWorkspace::post(const QString& path, const QByteArray& body, const Headers& headers)
{
    QNetworkRequest asked = request(path, headers);
    asked.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    return finished(m_network.post(asked, body));
}

} // namespace Tenantry::Testing
