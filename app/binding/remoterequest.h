// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/remoteask.h"
#include "binding/remoteoptions.h"
#include "domain/tenantcontext.h"

#include <QNetworkRequest>

class QNetworkAccessManager;
class QNetworkReply;

namespace Tenantry {

/// X-Tenant-ID, X-User-ID and X-Session-ID, byte for byte what the payload says. InvalidArgument for an id that a
/// header would change or break: it is empty where it must not be, has controls, or begins or ends with a space.
Result<QList<std::pair<QByteArray, QByteArray>>> contextHeaders(const TenantContext& context);

/// One text for a tenant and a person: what RemoteAsk::context is.
QByteArray contextKey(const TenantContext& context);

/// Nothing is shared between two requests but connections: no cookies, no cache, no stored passwords, no redirects.
QNetworkRequest remoteRequest(
    const RemoteOptions& options, const RemoteAsk& ask, const QByteArray& bearer, const QByteArray& requestId);

/// Sends it. A body that must not go out twice is handed over as a device that cannot be read twice: otherwise
/// QNetworkAccessManager sends a request again by itself when the connection ends before an answer.
QNetworkReply* sendRemote(QNetworkAccessManager& network, const RemoteAsk& ask, const QNetworkRequest& request);

} // namespace Tenantry
