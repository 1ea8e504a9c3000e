// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/subdomainrules.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace Tenantry {

namespace {

constexpr qsizetype kLongestLabel = 63;

/// Names that a visitor takes for the service's own, or that mail, browsers and certificates give a meaning to.
constexpr std::array<std::string_view, 52> kReserved{"about", "account", "accounts", "admin", "administrator", "api",
    "app", "apps", "assets", "audit", "auth", "autoconfig", "autodiscover", "billing", "blog", "broadcasthost", "cdn",
    "console", "dashboard", "docs", "ftp", "graphql", "health", "help", "hostmaster", "imap", "internal", "isatap",
    "localhost", "login", "mail", "metrics", "ns1", "ns2", "operator", "platform", "pop", "postmaster", "root",
    "security", "shared", "smtp", "sso", "static", "status", "support", "system", "tenant", "tenantry", "webmaster",
    "wpad", "www"};

bool isLabel(const QByteArray& text)
{
    const auto isPlain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !text.isEmpty() && text.size() <= kLongestLabel && isPlain(text.front()) && isPlain(text.back())
        && std::all_of(text.begin(), text.end(), [&](char c) { return isPlain(c) || c == '-'; });
}

tl::unexpected<Error> refused(const QString& why)
{
    return fail(ErrorCode::InvalidArgument, why, QStringLiteral("tenant.subdomain"));
}

} // namespace

Result<QByteArray> SubdomainRules::checked(const QByteArray& text)
{
    const QByteArray label = text.trimmed().toLower();
    if (!isLabel(label))
        return refused(
            QStringLiteral("a subdomain is one label of 1 to 63: letters a to z, digits, hyphens within it"));
    if (label.mid(2, 2) == "--")
        return refused(QStringLiteral("hyphens in third and fourth place are for encoded names"));
    const QByteArray shape = skeleton(label);
    for (const std::string_view name : kReserved) {
        const QByteArray reserved(name.data(), static_cast<qsizetype>(name.size()));
        if (label == reserved)
            return refused(QStringLiteral("the name %1 is reserved").arg(QString::fromLatin1(reserved)));
        if (shape == skeleton(reserved))
            return refused(QStringLiteral("it looks like the reserved name %1").arg(QString::fromLatin1(reserved)));
    }
    return label;
}

QByteArray SubdomainRules::skeleton(QByteArray label)
{
    return label.replace("rn", "m")
        .replace("vv", "w")
        .replace("cl", "d")
        .replace('0', 'o')
        .replace('1', 'l')
        .replace('i', 'l')
        .replace('5', 's');
}

} // namespace Tenantry
