// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/storagefixture.h"

#include "storage/eventrepository.h"
#include "storage/tenantrepository.h"
#include "tests/storage/accessguard.h"

namespace Tenantry::Testing {

StorageFixture::StorageFixture()
{
    WorkspaceOptions options;
    options.create = true;
    options.now = kNow;
    auto workspace = Workspace::open(m_folder.path(), options);
    if (!workspace) {
        qWarning("%s", qPrintable(describe(workspace.error())));
        return;
    }
    m_workspace = std::move(*workspace);
    Database* db = m_workspace->database().value_or(nullptr);
    auto transaction = Transaction::begin(*db, Transaction::Mode::Write);
    TenantRepository tenants(*db);
    for (const char* id : {"a", "b"}) {
        const Tenant tenant{TenantId(id), QString::fromLatin1(id).toUpper() + QStringLiteral(" & Söhne"),
            QByteArray(id) + "-sub", "business", "eu", "shared", TenantStatus::Active, kNow};
        if (!tenants.put(*transaction, AccessGuard::platform(), tenant))
            return;
    }
    if (transaction->commit())
        m_db = db;
}

void StorageFixture::close()
{
    m_db = nullptr;
    m_workspace.reset();
}

Result<int> StorageFixture::insert(const QList<Event>& events) { return insertInto(*m_db, events); }

Result<int> insertInto(Database& db, const QList<Event>& events)
{
    auto transaction = Transaction::begin(db, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    const auto done = EventRepository(db).insertBatch(*transaction, AccessGuard::tenant(events.first().tenantId),
        {events.constData(), static_cast<size_t>(events.size())});
    if (!done)
        return fail(done.error());
    if (const auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return done->accepted;
}

Event makeEvent(const char* tenant, const QByteArray& id, Timestamp at, const char* type, const char* user,
    const char* session, const char* data)
{
    Event event;
    event.tenantId = TenantId(tenant);
    event.id = EventId(id);
    event.timestamp = at;
    event.type = type;
    event.userId = UserId(user);
    event.sessionId = SessionId(session);
    event.data = data;
    event.metadata = "{}";
    return event;
}

} // namespace Tenantry::Testing
