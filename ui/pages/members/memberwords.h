// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/memberreply.h"

#include <QCoreApplication>

namespace Tenantry {

/// Plans and refusals of memberships as sentences.
class MemberWords {
    Q_DECLARE_TR_FUNCTIONS(Tenantry::MemberWords)

public:
    static QString plan(const MemberChangeAnswer& change);
    static QString done(const MemberChangeAnswer& change);
    /// What it is, who can give it, and of a conflict how it stands now.
    static QString refusal(const RefusalRow& refusal);
    static QString outcome(const QByteArray& outcome);

private:
    static QString countsOf(const MemberChangeAnswer& change);
};

} // namespace Tenantry
