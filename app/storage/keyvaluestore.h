// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "storage/transaction.h"

#include <optional>

namespace Tenantry {

/// The workspace's own notes by key, e.g. how far an import came (`import:<sha256>`). No tenant's data goes in here.
class KeyValueStore {
public:
    explicit KeyValueStore(Database& database)
        : m_db(database)
    {
    }

    Result<std::optional<Json>> get(const QByteArray& key) const;
    Result<void> put(Transaction& transaction, const QByteArray& key, const Json& value);
    Result<void> remove(Transaction& transaction, const QByteArray& key);

private:
    Database& m_db;
};

} // namespace Tenantry
