// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httplimits.h"

#include <QHostAddress>

namespace Tenantry {

/// Where and how a server listens.
struct HttpServerOptions {
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; ///< 0: one that is free
    int ioThreads = 1; ///< each serves its share of the connections
    QString certificateFile; ///< PEM, the server's own first, then its chain; empty: no TLS
    QString keyFile; ///< PEM, RSA or EC, without a passphrase
    HttpLimits limits;
};

} // namespace Tenantry
