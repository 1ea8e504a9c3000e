// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenant.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace Tenantry {

class PlatformClient;

/// What tenants are called and how they are reached: the window's own small memory of them, filled from the platform
/// plane. Lives on the interface thread.
class TenantDirectory final : public QObject {
    Q_OBJECT
public:
    explicit TenantDirectory(PlatformClient& platform, QObject* parent = nullptr);

    /// Its name as far as it is known, else its id; then it is asked for, all that a page paints at once, and `learned`
    /// follows.
    QString name(const TenantId& tenant);
    const Tenant* known(const TenantId& tenant) const;
    /// What is known of it from elsewhere; `found` follows.
    void learn(const Tenant& tenant);
    /// It is gone: nothing of it is kept, and it is not asked for again.
    void forget(const TenantId& tenant);
    /// Reads that tenant anew; `found` follows, or `missing`.
    void fetch(const TenantId& tenant);
    /// The first tenants whose name or id holds the text. Latest wins: `searched` comes for the last text only.
    void search(const QString& text);

signals:
    void found(const Tenantry::Tenant& tenant);
    void missing(const Tenantry::TenantId& tenant);
    void learned(); ///< names that were shown as ids
    void searched(const QString& text, const QList<Tenantry::Tenant>& tenants);

private:
    void askForNames();

    PlatformClient& m_platform;
    QHash<TenantId, Tenant> m_known;
    QSet<TenantId> m_asked; ///< once: some, as the platform's own log, are no tenants
    QList<TenantId> m_nameless;
    quint64 m_generation = 0;
};

} // namespace Tenantry
