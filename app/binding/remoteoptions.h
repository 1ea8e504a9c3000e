// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "binding/backoff.h"
#include "binding/bearerrenewal.h"
#include "binding/bearersource.h"

#include <QSslCertificate>
#include <QUrl>

#include <functional>

namespace Tenantry {

/// Where a remote service is and how patiently it is asked. Make it with `remoteOptions()`, which checks the address.
struct RemoteOptions {
    QUrl url; ///< the routes follow behind it: `https://host/prefix`
    BearerSource bearer; ///< none: requests go without a token
    BearerRenewal renewal; ///< none: a refused token is an error at once
    bool allowPlainHttp = false; ///< `http` beyond this machine: a token then travels readable

    QList<QSslCertificate> authorities; ///< trusted besides the system's
    bool onlyTheseAuthorities = false; ///< pinned: the system's are not trusted

    int connectMs = 10'000; ///< until the request is sent
    int silenceMs = 30'000; ///< without a byte of an answer
    int totalMs = 60'000; ///< a whole call, with its waiting, repeats and pauses
    int heartbeatMs = 45'000; ///< a stream that is silent this long is opened anew
    qint64 mostBytes = 64 * 1024 * 1024; ///< of an answer, unpacked
    qint64 mostEventBytes = 8 * 1024 * 1024; ///< of one event of a stream
    int inFlight = 6; ///< requests at a time, at most these 6: what QNetworkAccessManager opens to one host
    int waiting = 1000; ///< calls that may wait for their turn
    int repeats = 3; ///< of what may be repeated

    Backoff backoff;
    Backoff streamBackoff{1000, 30'000};
    std::function<double()> random; ///< in [0, 1); the system's where there is none
    const Clock* clock = nullptr; ///< outlives the binding; the machine's where there is none
};

/// InvalidArgument where the address is no `https`, nor `http` to this machine, or holds a password, query or fragment.
Result<RemoteOptions> remoteOptions(const QString& url, BearerSource bearer = {}, bool allowPlainHttp = false);
/// The certificates of a PEM file; ParseError where there is none in it.
Result<QList<QSslCertificate>> authoritiesFromFile(const QString& path);

} // namespace Tenantry
