// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/servicebinding.h"
#include "daemon/servicehost.h"
#include "http/apihandler.h"
#include "http/httpserver.h"
#include "security/tokenminter.h"
#include "tests/embedded/servicefixture.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace Tenantry::Testing {

/// ServiceFixture's workspace as `tenantryd serve` puts it on the network: the real host, server, sockets and tokens,
/// on a free port of the loopback address.
class ServedWorkspace {
public:
    struct Answer {
        int status = 0;
        QByteArray body;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case

        Json json() const { return parseJson(body).value_or(Json::object()); }
    };
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    explicit ServedWorkspace(ServeConfig config = unlimited(), HttpServerOptions listening = {});
    ~ServedWorkspace();

    static ServeConfig unlimited();
    QString problem() const { return m_problem; }
    ServiceFixture& service() { return m_service; }
    QString url() const; ///< by number, or by `localhost` where it has a certificate
    quint16 port() const { return m_server->port(); }
    /// A token of the workspace's own, for these tenants (`acme,globex`).
    QByteArray token(const char* person, const QByteArray& tenants);
    std::unique_ptr<ServiceBinding> bind(const char* person, const QByteArray& tenants);

    Answer get(const QString& path, const Headers& headers);
    Answer post(const QString& path, const QByteArray& body, const Headers& headers);
    static std::pair<QByteArray, QByteArray> bearer(const QByteArray& token);

private:
    Answer finished(QNetworkReply* reply);
    QNetworkRequest request(const QString& path, const Headers& headers) const;

    ServiceFixture m_service;
    std::unique_ptr<TokenMinter> m_minter;
    std::unique_ptr<ServiceHost> m_host;
    std::unique_ptr<HttpMetrics> m_metrics;
    std::unique_ptr<ApiHandler> m_handler;
    std::unique_ptr<HttpServer> m_server;
    QNetworkAccessManager m_network;
    QString m_problem;
    bool m_isEncrypted;
};

} // namespace Tenantry::Testing
