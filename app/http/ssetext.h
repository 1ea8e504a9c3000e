// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Tenantry {

/// Server-sent events as text (HTML, section 9.2.6), named as the protocol of graphql-sse names them.
class SseText {
public:
    /// `id` is left out where it is empty or could not be told from the next line.
    static QByteArray next(QByteArrayView json, QByteArrayView id);
    static QByteArray complete();
    static QByteArray heartbeat(); ///< a comment
    static QByteArray mediaType() { return QByteArrayLiteral("text/event-stream"); }
};

} // namespace Tenantry
