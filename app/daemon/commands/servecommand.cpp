// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/commands/servecommand.h"

#include "daemon/commandoptions.h"
#include "daemon/servicehost.h"
#include "http/apihandler.h"
#include "http/httpserver.h"

#include <QEventLoop>
#include <QTimer>

#include <ostream>

namespace Tenantry {

namespace {

constexpr std::chrono::seconds kGrace{10};
constexpr int kLookMs = 50; ///< how often a signal is looked for

/// `127.0.0.1:8787`, `[::1]:8787`, `0.0.0.0:80`. Numbers only: a name could mean another address tomorrow.
Result<void> readListen(const QString& text, HttpServerOptions& options)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    QString host = text.left(std::max<qsizetype>(0, colon));
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    bool isNumber = false;
    const uint port = text.mid(colon + 1).toUInt(&isNumber);
    if (colon < 0 || !isNumber || port > 65535 || !options.address.setAddress(host))
        return fail(ErrorCode::InvalidArgument,
            QStringLiteral("--listen is an address and a port: 127.0.0.1:8787, [::1]:8787 or 0.0.0.0:8787"));
    options.port = static_cast<quint16>(port);
    return {};
}

Result<HttpServerOptions> optionsFrom(const CommandOptions& words)
{
    HttpServerOptions options;
    if (const auto read = readListen(words.value(QStringLiteral("listen"), QStringLiteral("127.0.0.1:8787")), options);
        !read)
        return fail(read.error());
    options.certificateFile = words.value(QStringLiteral("tls-cert"));
    options.keyFile = words.value(QStringLiteral("tls-key"));
    if (options.certificateFile.isEmpty() != options.keyFile.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("--tls-cert and --tls-key go together"));
    const auto threads = words.number(QStringLiteral("io-threads"), 1, 1, 64);
    if (!threads)
        return fail(threads.error());
    options.ioThreads = static_cast<int>(*threads);
    return options;
}

QString addressOf(const HttpServerOptions& options, quint16 port)
{
    const QString host = options.address.protocol() == QAbstractSocket::IPv6Protocol
        ? QLatin1Char('[') + options.address.toString() + QLatin1Char(']')
        : options.address.toString();
    return QStringLiteral("%1://%2:%3")
        .arg(options.certificateFile.isEmpty() ? QLatin1String("http") : QLatin1String("https"), host)
        .arg(port);
}

void waitForEnd(const CancelToken& cancel)
{
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (cancel.isCancelled())
            loop.quit();
    });
    timer.start(kLookMs);
    loop.exec();
}

} // namespace

QString ServeCommand::help() const
{
    return QStringLiteral(
        "tenantryd serve --data FOLDER [--listen 127.0.0.1:8787] [--config tenantryd.toml]\n"
        "                [--tls-cert FILE --tls-key FILE] [--io-threads 1]\n\n"
        "Serves POST /graphql and /platform/graphql (GET for queries, text/event-stream for subscriptions),\n"
        "GET /api/dashboard and /api/analytics, POST /api/events, /api/tenants/{opaque}/…, /health, and to this "
        "machine\n"
        "/metrics. Tokens: `tenantryd token`, or the issuers of --config (base_domains, [rate_limit], [[issuers]],\n"
        "[bindings]). Prints one line with its address when it listens. Ctrl+C or SIGTERM: it takes nobody new, "
        "finishes\n"
        "what it accepted, 10 s at most, and ends.\n"
        "Exit 0 it was told to end, 2 it could not serve, 3 called or configured wrongly.\n");
}

ExitCode ServeCommand::run(const QStringList& arguments, CommandIo& io)
{
    const auto words = CommandOptions::parse(arguments,
        {QStringLiteral("data"), QStringLiteral("listen"), QStringLiteral("config"), QStringLiteral("tls-cert"),
            QStringLiteral("tls-key"), QStringLiteral("io-threads")},
        {});
    if (!words)
        return usage(*this, words.error(), io);
    const auto folder = words->folder();
    const auto options = optionsFrom(*words);
    if (!folder || !options)
        return usage(*this, folder ? options.error() : folder.error(), io);
    ServeConfig config;
    if (words->has(QStringLiteral("config"))) {
        auto read = ServeConfig::load(words->value(QStringLiteral("config")));
        if (!read)
            return read.error().code == ErrorCode::IoError ? couldNot(read.error(), io)
                                                           : usage(*this, read.error(), io);
        config = std::move(*read);
    }
    auto host = ServiceHost::open(*folder, config, io.clock);
    if (!host)
        return host.error().code == ErrorCode::InvalidArgument ? usage(*this, host.error(), io)
                                                               : couldNot(host.error(), io);
    for (const QString& warning : (*host)->warnings())
        io.err << "warning: " << warning.toStdString() << '\n';
    HttpMetrics metrics(RouteTable::names());
    ApiHandler handler((*host)->door(), metrics);
    auto server = HttpServer::start(*options, handler, metrics);
    if (!server)
        return couldNot(server.error(), io);
    io.out << "Listening on " << addressOf(*options, (*server)->port()).toStdString() << '\n';
    io.out.flush();
    waitForEnd(io.cancel);
    (*server)->stop(kGrace);
    return ExitCode::Done;
}

} // namespace Tenantry
