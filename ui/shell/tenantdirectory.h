// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenant.h"

#include <QHash>
#include <QObject>

namespace Tenantry {

class PlatformClient;

/// What tenants are called and how they are reached: the window's own small memory of them, filled from the platform
/// plane. Lives on the interface thread.
class TenantDirectory final : public QObject {
    Q_OBJECT
public:
    explicit TenantDirectory(PlatformClient& platform, QObject* parent = nullptr);

    /// Its name as far as it is known, else its id.
    QString name(const TenantId& tenant) const;
    const Tenant* known(const TenantId& tenant) const;
    /// Reads that tenant anew; `found` follows, or `missing`.
    void fetch(const TenantId& tenant);
    /// The first tenants whose name or id holds the text. Latest wins: `searched` comes for the last text only.
    void search(const QString& text);

signals:
    void found(const Tenantry::Tenant& tenant);
    void missing(const Tenantry::TenantId& tenant);
    void searched(const QString& text, const QList<Tenantry::Tenant>& tenants);

private:
    PlatformClient& m_platform;
    QHash<TenantId, Tenant> m_known;
    quint64 m_generation = 0;
};

} // namespace Tenantry
