// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/ssetext.h"

namespace Tenantry {

QByteArray SseText::next(QByteArrayView json, QByteArrayView id)
{
    QByteArray out;
    out.reserve(json.size() + id.size() + 32);
    out += "event: next\n";
    if (!id.isEmpty() && !id.contains('\n') && !id.contains('\r') && !id.contains('\0'))
        out.append("id: ").append(id).append('\n');
    while (true) {
        const qsizetype end = json.indexOf('\n');
        QByteArrayView line = end < 0 ? json : json.first(end);
        if (line.endsWith('\r'))
            line.chop(1);
        out.append("data: ").append(line).append('\n');
        if (end < 0)
            break;
        json = json.sliced(end + 1);
    }
    return out.append('\n');
}

// An event without a data line would not be dispatched.
QByteArray SseText::complete() { return QByteArrayLiteral("event: complete\ndata: \n\n"); }

QByteArray SseText::heartbeat() { return QByteArrayLiteral(":\n\n"); }

} // namespace Tenantry
