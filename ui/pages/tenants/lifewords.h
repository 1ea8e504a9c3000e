// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/changeanswer.h"
#include "models/lifeorder.h"

#include <QCoreApplication>

namespace Tenantry {

class Formats;

/// The words of what is done to tenants.
class LifeWords {
    Q_DECLARE_TR_FUNCTIONS(Tenantry::LifeWords)
public:
    static QString verb(LifeOrder::Kind kind); ///< "Suspend": a button
    static QString question(LifeOrder::Kind kind, const QString& tenant); ///< "Suspend Acme Corp?"
    static QString meaning(LifeOrder::Kind kind); ///< what it does, in a sentence or two
    static QString done(LifeOrder::Kind kind, const QString& tenant); ///< "Acme Corp is suspended."
    static QString waits(LifeOrder::Kind kind, const QString& tenant);
    static QString field(const QByteArray& name); ///< of a tenant: "Name", "Subdomain"
    /// "29 days 23 h", for a countdown; empty where it is over.
    static QString countdown(const Formats& formats, Timestamp until);
    /// Of an archived one: how long it can be restored, and from when on it may be purged.
    static QString archived(const Formats& formats, const TenantLife& life);
};

} // namespace Tenantry
