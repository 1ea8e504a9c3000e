// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/wranglerconfig.h"

#include <toml++/toml.h>

#include <QHash>

namespace Tenantry {

/// One reading of one wrangler.toml; the first fault stays. Only wranglerconfig.cpp and wranglerreader.cpp include
/// this.
class WranglerReader {
public:
    WranglerReader(const toml::table& root, QString path, WranglerConfig::Options options);

    Result<WranglerConfig> read();

private:
    void fault(int line, const QString& what);
    /// The table that holds this environment's keys; null after a fault.
    const toml::table* chosen();
    const toml::table* tableIn(const toml::table& in, std::string_view key);
    QByteArray word(const toml::table& in, std::string_view key, const char* of);

    void services(const toml::table& in);
    void service(const toml::node& node);
    void places(const toml::table& in);
    void place(const toml::table* own, const WranglerConfig::Service& service);
    void ownMembers(const toml::table& own, WranglerConfig::Place& place);
    void tenants(const toml::node& node, WranglerConfig::Place& place);
    void checkLocation(const toml::table& own, WranglerConfig::Place& place);
    void checkTenants();
    QString beside(const QByteArray& file) const;

    const toml::table& m_root;
    QString m_path;
    WranglerConfig::Options m_options;
    WranglerConfig m_config;
    std::optional<Error> m_error;
};

} // namespace Tenantry
