// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/pendingrow.h"
#include "client/decode/refusalrow.h"
#include "models/roles.h"

#include <QCoreApplication>

namespace Tenantry {

/// The words of changes that wait, of what they touch, and of what forbids them, in the language of the moment. What a
/// later version of the service may name stands as it is.
class DecisionWords {
    Q_DECLARE_TR_FUNCTIONS(Tenantry::DecisionWords)
public:
    /// "Purge Acme Corp", "Suspend 11 tenants".
    static QString title(const PendingRow& change, const QString& tenantName);
    static QString kind(const QByteArray& kind); ///< a badge's word: "Purge", "Many tenants"
    static QString state(const QByteArray& state);
    static StatusKind kindOf(const QByteArray& state);
    static QString irreversible(const QString& what); ///< what a plan says cannot be undone
    /// What is missing, by the rule, in words for people; the service's own where the rule is of a later version.
    static QString missing(const QByteArray& rule, const QString& asSaid);
    /// "An operator", "An operator or an auditor"; "Nobody" of an empty list.
    static QString whoCan(const QByteArrayList& roles);
    /// The whole of it in sentences.
    static QString why(const RefusalRow& refusal);
};

} // namespace Tenantry
