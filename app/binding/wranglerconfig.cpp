// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/wranglerconfig.h"

#include "binding/wranglerreader.h"

#include <QFile>

namespace Tenantry {

namespace {

constexpr qint64 kMostConfigBytes = 1024 * 1024;

QString textOf(std::string_view view) { return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size())); }

} // namespace

Result<WranglerConfig> WranglerConfig::load(const QString& path, const Options& options)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoError, QStringLiteral("it cannot be read: %1").arg(file.errorString()), path);
    const QByteArray text = file.read(kMostConfigBytes + 1);
    if (text.size() > kMostConfigBytes)
        return fail(ErrorCode::LimitExceeded,
            QStringLiteral("this is no wrangler.toml: it has more than %1 bytes").arg(kMostConfigBytes), path);
    return parse(text, path, options);
}

Result<WranglerConfig> WranglerConfig::parse(const QByteArray& text, const QString& path, const Options& options)
{
    try { // Debian's library is built with exceptions; none leaves this function
        const toml::table root = toml::parse(viewOf(text));
        return WranglerReader(root, path, options).read();
    } catch (const toml::parse_error& problem) {
        return fail(ErrorCode::ParseError, textOf(problem.description()),
            QStringLiteral("%1:%2").arg(path).arg(problem.source().begin.line));
    }
}

} // namespace Tenantry
