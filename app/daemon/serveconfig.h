// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayList>
#include <QHash>
#include <QList>
#include <QString>

namespace Tenantry {

/// `tenantryd.toml`: what `serve` is told beyond its options. All of it may be absent.
///
///     base_domains = ["app.example"]          # acme.app.example names the tenant with the subdomain acme
///
///     [rate_limit]
///     per_minute = 1000                       # 0: off
///     plans = { enterprise = 5000 }
///
///     [[issuers]]                             # besides the workspace's own tokens
///     issuer = "https://login.example"        # iss, byte for byte
///     audiences = ["tenantry"]                # any of these in aud; never empty
///     jwks_file = "keys.json"                 # or jwks_url = "https://…"; neither: OpenID discovery at the issuer
///     shared_secrets = false                  # HS256 keys of 256 bits or more, in a file that is its owner's alone
///
///     [bindings]
///     wrangler = "wrangler.toml"              # relative paths are this file's
///     environment = "production"
struct ServeConfig {
    struct Issuer {
        QByteArray issuer;
        QByteArrayList audiences;
        QString jwksFile;
        QString jwksUrl;
        bool sharedSecrets = false;

        bool operator==(const Issuer&) const = default;
    };

    QByteArrayList baseDomains; ///< lower case
    int perMinute = 1000;
    QHash<QByteArray, int> perPlan;
    QList<Issuer> issuers;
    QString wranglerFile; ///< empty: none
    QByteArray wranglerEnvironment;

    bool operator==(const ServeConfig&) const = default;

    /// The error names file and line. What is not known is refused: a misspelt limit would be none.
    static Result<ServeConfig> load(const QString& path);
    static Result<ServeConfig> parse(const QByteArray& text, const QString& path);
};

} // namespace Tenantry
