// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isolation/stampnames.h"

#include <QByteArray>

namespace Tenantry {

/// Cuts random stamps (`StampNames::random()`) out of a verified answer's bytes: one pass, no parse. Only for answers
/// written by an executor, where a stamp's value is text or null and stands behind other members or alone.
class StampRemoval {
public:
    explicit StampRemoval(const StampNames& names);

    QByteArray without(const QByteArray& answer) const;

private:
    /// Where the member that begins at `at` ends.
    static qsizetype endOfMember(const QByteArray& answer, qsizetype at);

    QByteArray m_owner; ///< `"name":`
    QByteArray m_type;
    QByteArray m_grant;
};

} // namespace Tenantry
