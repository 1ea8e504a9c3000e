// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "domain/ids.h"

#include <QByteArrayList>
#include <QList>
#include <QString>

#include <optional>

namespace Tenantry {

/// A wrangler.toml as it is, read for its service bindings, and our own table in it that says what wrangler has no word
/// for: whom a binding serves and where it is.
///
///     [[services]]                            # or [[env.NAME.services]]: as in wrangler, the environment's own list
///     binding = "INFERENCE_UI_TENANT_A"       # replaces the one at the top, it does not add to it
///     service = "inference-ui-tenant-a"
///     environment = "production"
///
///     [tenantry.bindings.INFERENCE_UI_TENANT_A]        # or, if there, [env.NAME.tenantry.bindings.…]
///     tenants = ["tenant_a"]                  # exactly these ids; without it the name says whom it serves
///     url = "https://a.example"               # or: database = "tenant-a", a file bindings/tenant-a.db of the
///     workspace token_file = "tenant-a.token"           # with url; a relative path is the wrangler.toml's ca_file =
///     "company-ca.pem"              # with url
///
/// Whom a binding serves, where no `tenants` says it: with the prefix `INFERENCE_UI`, the binding `INFERENCE_UI` is the
/// default, and `INFERENCE_UI_TENANT_A` serves the one tenant `tenant_a`: what follows `INFERENCE_UI_`, its ASCII
/// letters in lower case. Other bindings are other services' and have no route, unless our table names them. A
/// `tenants` of the default adds nothing: it is refused. A binding without url and database has no place of its own,
/// which only the default may do without: it is then the workspace itself; every other's tenants are refused until it
/// gets one.
///
/// Everything else in the file is left alone; `vars` are kept. A wrong type, an unknown member of our own table, a
/// tenant served twice, and an environment that is not there are errors: they say file, line and what to do. Pure but
/// for `load`.
class WranglerConfig {
public:
    struct Options {
        QByteArray environment; ///< of [env.NAME]; empty: what stands at the top
        QByteArray prefix = "INFERENCE_UI";
    };
    struct Service {
        QByteArray binding;
        QByteArray service;
        QByteArray environment;
        int line = 0;

        bool operator==(const Service&) const = default;
    };
    /// A binding of ours, with all that the file says of it.
    struct Place {
        QByteArray binding;
        bool isDefault = false;
        QList<TenantId> tenants;
        QString url; ///< or `database`, or neither
        QString database;
        QString tokenFile; ///< absolute where the file's own path is
        QString caFile;
        int line = 0;

        bool operator==(const Place&) const = default;
    };

    static Result<WranglerConfig> load(const QString& path, const Options& options);
    /// `path`: for errors, and what relative paths are relative to.
    static Result<WranglerConfig> parse(const QByteArray& text, const QString& path, const Options& options);

    const QByteArray& name() const { return m_name; } ///< of the Worker; may be empty
    const QList<Service>& services() const { return m_services; } ///< all, in the file's order
    const QList<Place>& places() const { return m_places; } ///< ours, in the file's order
    const Json& vars() const { return m_vars; } ///< an object

private:
    friend class WranglerReader;

    QByteArray m_name;
    QList<Service> m_services;
    QList<Place> m_places;
    Json m_vars = Json::object();
};

} // namespace Tenantry
