// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/remoteanswer.h"

#include "base/httpstatus.h"
#include "base/json.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace Tenantry {

namespace {

constexpr qsizetype kMostErrorBytes = 64 * 1024;

/// What a service says is shown to people and written to logs: one line, and not a long one.
QString shortened(const QString& text)
{
    QString line;
    for (const QChar c : text.left(300))
        line += c.isPrint() ? c : QLatin1Char(' ');
    return line.simplified();
}

Json bodyOf(const RemoteAnswer& answer)
{
    if (!answer.isJson() || answer.body.size() > kMostErrorBytes)
        return {};
    const auto body = parseJson(answer.body);
    return body && body->is_object() ? *body : Json();
}

} // namespace

Error errorOf(const RemoteAnswer& answer)
{
    const Json body = bodyOf(answer);
    Error error{codeOfHttpStatus(answer.status), QStringLiteral("HTTP %1").arg(answer.status), {}};
    if (answer.status >= 300 && answer.status < 400)
        error.detail += QStringLiteral(": the service sends elsewhere, which is not followed; use the address itself");
    if (!body.is_object())
        return error;
    const QString name = stringMember(body, "code");
    if (const ErrorCode named = codeFromName(name); named != ErrorCode::Unknown)
        error.code = named;
    if (const QString words = shortened(stringMember(body, "error")); !words.isEmpty())
        error.detail += QStringLiteral(": ") + words;
    QStringList marks;
    if (!name.isEmpty())
        marks.append(shortened(name));
    if (const QString id = shortened(stringMember(body, "requestId")); !id.isEmpty())
        marks.append(QStringLiteral("request ") + id);
    if (answer.status == 429 && answer.retryAfterMs)
        marks.append(QStringLiteral("again in %1 s").arg((*answer.retryAfterMs + 999) / 1000));
    if (!marks.isEmpty())
        error.detail += QStringLiteral(" [") + marks.join(QStringLiteral(", ")) + QLatin1Char(']');
    error.path = shortened(stringMember(body, "path"));
    return error;
}

std::optional<qint64> retryAfterMs(const QByteArray& header, qint64 nowMs)
{
    const QByteArray text = header.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool ok = false;
        const qint64 seconds = text.toLongLong(&ok);
        constexpr qint64 kDay = 24 * 60 * 60;
        return (ok ? std::min(seconds, kDay) : kDay) * 1000;
    }
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return std::max<qint64>(0, date.toMSecsSinceEpoch() - nowMs);
}

} // namespace Tenantry
