// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/httphandler.h"
#include "http/httpmetrics.h"
#include "http/httpserveroptions.h"

#include <memory>

namespace Tenantry {

class IoThread;

/// An HTTP/1.1 server on threads of its own (RFC 9110, RFC 9112). Needs a QCoreApplication, and no event loop of its
/// maker's. With many connections it is faster where QT_NO_GLIB=1 stands in the environment before that is made.
/// Everything it bears has a limit, see HttpLimits.
class HttpServer {
public:
    /// Listens when it returns. The handler and the metrics outlive the server. IoError: address or port;
    /// InvalidArgument: certificate or key. Answers may come from any thread, also after the server's end.
    static Result<std::unique_ptr<HttpServer>> start(
        HttpServerOptions options, HttpHandler& handler, HttpMetrics& metrics);
    ~HttpServer(); ///< as stop() without grace

    quint16 port() const { return m_port; }
    /// Accepts nobody any more, lets what was asked be answered, ends streams, and waits until all connections are
    /// gone: `grace` at the most, then the rest is cut. The handler is not called once this has returned. Not from an
    /// I/O thread.
    void stop(std::chrono::milliseconds grace);

private:
    explicit HttpServer(HttpServerOptions options);
    Result<void> listen(HttpHandler& handler, HttpMetrics& metrics);

    HttpServerOptions m_options;
    std::vector<std::unique_ptr<IoThread>> m_threads;
    quint16 m_port = 0;
};

} // namespace Tenantry
