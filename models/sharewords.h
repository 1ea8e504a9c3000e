// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/sharerequestrow.h"
#include "models/roles.h"

#include <QCoreApplication>
#include <QString>

namespace Tenantry {

/// The words of sharing's closed sets, in the language of the moment, and what each means as a status.
class ShareWords {
    Q_DECLARE_TR_FUNCTIONS(Tenantry::ShareWords)
public:
    static QString of(ShareKind kind);
    static QString of(ShareRequestState state);
    static QString of(ShareGrantState state);
    static QString of(ShareParty party);
    static StatusKind kindOf(ShareRequestState state);
    static StatusKind kindOf(ShareGrantState state);
    static QString action(const QByteArray& action); ///< of a step: `share.approve`, …
    static QString state(const QByteArray& name); ///< of a request or a grant, by its name
    static QString name(const TenantId& tenant, const QString& name); ///< its name, else its id
    /// "events (3 of 7 fields), members"; what a resource always shows counts.
    static QString scope(const ShareScope& scope);
    static QString duration(int64_t ms); ///< "14 days", "4 hours"
    /// "Acme 1 of 2 · Globex 0 of 1", of the parties that are asked.
    static QString quorum(const ShareRequestRow& request);
    static QString party(const ShareRequestRow& request, ShareParty party); ///< its tenant's name, or the platform
};

} // namespace Tenantry
