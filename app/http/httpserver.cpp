// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpserver.h"

#include "http/iothread.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace Tenantry {

namespace {

Result<QByteArray> contentOf(const QString& path)
{
    QFile file(path);
    if (path.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("TLS needs a certificate and a key"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoError, file.errorString(), path);
    return file.readAll();
}

Result<std::optional<QSslConfiguration>> tlsFrom(const HttpServerOptions& options)
{
    if (options.certificateFile.isEmpty() && options.keyFile.isEmpty())
        return std::optional<QSslConfiguration>();
    const auto certificates = contentOf(options.certificateFile);
    if (!certificates)
        return fail(certificates.error());
    const auto pem = contentOf(options.keyFile);
    if (!pem)
        return fail(pem.error());
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificates, QSsl::Pem);
    if (chain.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("no certificate in PEM"), options.certificateFile);
    QSslKey key(*pem, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(*pem, QSsl::Ec);
    if (key.isNull())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("no RSA or EC key in PEM"), options.keyFile);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    return std::optional(tls);
}

} // namespace

HttpServer::HttpServer(HttpServerOptions options)
    : m_options(std::move(options))
{
}

HttpServer::~HttpServer() { stop(std::chrono::milliseconds(0)); }

Result<std::unique_ptr<HttpServer>> HttpServer::start(
    HttpServerOptions options, HttpHandler& handler, HttpMetrics& metrics)
{
    std::unique_ptr<HttpServer> server(new HttpServer(std::move(options)));
    if (auto listening = server->listen(handler, metrics); !listening)
        return fail(listening.error());
    return server;
}

Result<void> HttpServer::listen(HttpHandler& handler, HttpMetrics& metrics)
{
    const auto tls = tlsFrom(m_options);
    if (!tls)
        return fail(tls.error());
    std::vector<IoLoop*> loops;
    for (int i = 0; i < std::max(1, m_options.ioThreads); ++i) {
        m_threads.push_back(std::make_unique<IoThread>(m_options.limits, handler, metrics, *tls));
        loops.push_back(&m_threads.back()->begin());
    }
    // The first loop accepts for all, and in turn.
    auto accept = [loops, next = std::size_t{0}](qintptr descriptor) mutable {
        IoLoop* loop = loops[next++ % loops.size()];
        if (loop == loops.front())
            loop->adopt(descriptor);
        else
            QMetaObject::invokeMethod(
                loop, [loop, descriptor] { loop->adopt(descriptor); }, Qt::QueuedConnection);
    };
    Result<quint16> port;
    QMetaObject::invokeMethod(
        loops.front(), [&] { port = loops.front()->listen(m_options.address, m_options.port, std::move(accept)); },
        Qt::BlockingQueuedConnection);
    if (!port)
        return fail(port.error());
    m_port = *port;
    return {};
}

void HttpServer::stop(std::chrono::milliseconds grace)
{
    // The first thread hands sockets to the others: it must have ceased before any of them ends.
    if (!m_threads.empty())
        m_threads.front()->stopListening();
    for (const auto& thread : m_threads)
        thread->stop(grace);
    for (const auto& thread : m_threads)
        thread->wait();
    m_threads.clear();
}

} // namespace Tenantry
