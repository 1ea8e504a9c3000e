// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "storage/workspace.h"

#include <QTemporaryDir>

namespace Tenantry::Testing {

inline constexpr Timestamp kNow{1763473200000}; // 2025-11-18T13:40:00Z

/// A workspace in a folder of its own, with the tenants `a` and `b`.
class StorageFixture {
public:
    StorageFixture();

    Database& db() { return *m_db; }
    QString folder() const { return m_folder.path(); }
    QString file() const { return m_folder.filePath(QStringLiteral("tenantry.db")); }
    bool isOpen() const { return m_db; }
    void close();
    /// Stores the events under their own tenant, all of one.
    Result<int> insert(const QList<Event>& events);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    Database* m_db = nullptr;
};

/// Stores the events, all of one tenant, in a transaction of their own; how many were new.
Result<int> insertInto(Database& db, const QList<Event>& events);
Event makeEvent(const char* tenant, const QByteArray& id, Timestamp at, const char* type = "page.view",
    const char* user = "u1", const char* session = "s1", const char* data = R"({"n":1})");

} // namespace Tenantry::Testing
