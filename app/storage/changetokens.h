// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/ids.h"
#include "storage/transaction.h"

#include <optional>

namespace Tenantry {

/// Answers to changes that had a token, each of one person, so that what is sent twice is done once. They are kept for
/// seven days.
class ChangeTokens {
public:
    explicit ChangeTokens(Database& database)
        : m_db(database)
    {
    }

    struct Kept {
        QByteArray digest; ///< of what was asked for
        Json answer;
    };
    Result<std::optional<Kept>> find(const UserId& actor, const QByteArray& token) const;
    Result<void> keep(Transaction& transaction, const UserId& actor, const QByteArray& token, const Kept& kept,
        const TenantId& tenant, Timestamp now);

private:
    Database& m_db;
};

} // namespace Tenantry
