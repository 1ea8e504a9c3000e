// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/embeddedservice.h"

#include "embedded/embeddedbinding.h"
#include "embedded/localpeople.h"
#include "gateway/accessguard.h"
#include "gateway/gatewayengine.h"
#include "security/keyfile.h"
#include "service/auditing/ledgerkey.h"
#include "storage/workspace.h"

#include <QDir>

#include <thread>

namespace Tenantry {

namespace {

PersonRecord localPerson(const UserId& id, const QString& name, const QList<Role>& roles)
{
    return {id, name, {}, true, roles};
}

/// On a thread of its own: the asking thread keeps no connection.
Result<void> makePeople(Workspace& workspace)
{
    QList<PersonRecord> others;
    if (workspace.isSample()) {
        others = {localPerson(EmbeddedService::sampleAuditor(), QStringLiteral("Ines Okafor"), {Role::Auditor}),
            localPerson(EmbeddedService::sampleSecondOperator(), QStringLiteral("Tomas Lindqvist"), {Role::Operator})};
    }
    const PersonRecord first =
        localPerson(EmbeddedService::desktopPerson(), QStringLiteral("Desktop operator"), {Role::Operator});
    Result<void> made;
    std::thread([&] {
        const auto database = workspace.database();
        made = database ? AccessGuard::makeLocalPeople(**database, first, others) : fail(database.error());
    }).join();
    return made;
}

} // namespace

EmbeddedService::EmbeddedService(std::shared_ptr<GatewayEngine> engine, QByteArray evidenceKey, const Clock& clock)
    : m_engine(std::move(engine))
    , m_evidenceKey(std::move(evidenceKey))
    , m_people(std::make_unique<LocalPeople>(m_engine, clock))
{
}

EmbeddedService::~EmbeddedService() = default;

Result<std::unique_ptr<EmbeddedService>> EmbeddedService::open(EmbeddedOptions options, const Clock& clock)
{
    WorkspaceOptions how;
    how.create = options.create;
    how.sample = options.sample;
    how.now = clock.now();
    auto workspace = Workspace::open(options.folder, how);
    if (!workspace)
        return fail(workspace.error());
    const QDir keys((*workspace)->keysFolder());
    const auto cursorKey = KeyFile::readOrCreate(keys.filePath(QStringLiteral("cursor.key")));
    if (!cursorKey)
        return fail(cursorKey.error());
    auto evidenceKey = KeyFile::readOrCreate(keys.filePath(QStringLiteral("evidence.key")));
    if (!evidenceKey)
        return fail(evidenceKey.error());
    if (const auto key = LedgerKey::open((*workspace)->keysFolder(), (*workspace)->installation()); !key)
        return fail(key.error());
    if (const auto made = makePeople(**workspace); !made)
        return fail(made.error());
    auto engine = std::make_shared<GatewayEngine>(std::move(*workspace), CursorSeal(*cursorKey), clock);
    return std::unique_ptr<EmbeddedService>(new EmbeddedService(std::move(engine), std::move(*evidenceKey), clock));
}

UserId EmbeddedService::desktopPerson() { return UserId("operator"); }

UserId EmbeddedService::sampleAuditor() { return UserId("ines.okafor"); }

UserId EmbeddedService::sampleSecondOperator() { return UserId("tomas.lindqvist"); }

std::unique_ptr<EmbeddedBinding> EmbeddedService::bind(UserId person, SessionId session) const
{
    return std::make_unique<EmbeddedBinding>(
        m_engine, Principal{.userId = std::move(person), .sessionId = std::move(session)});
}

std::unique_ptr<EmbeddedBinding> EmbeddedService::bindImporter(SessionId session) const
{
    return std::make_unique<EmbeddedBinding>(m_engine,
        Principal{.userId = UserId("importer"), .sessionId = std::move(session), .kind = Principal::Kind::Importer});
}

void EmbeddedService::lookAtBindings() const { m_engine->watch().lookNow(); }

void EmbeddedService::settleShares() const { m_engine->settleSharesNow(); }

void EmbeddedService::signLogs() const { m_engine->signLogsNow(); }

bool EmbeddedService::isSample() const { return m_engine->workspace().isSample(); }

} // namespace Tenantry
