// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/openworkspace.h"

#include "base/log.h"
#include "client/importing/clientworkspacewriter.h"
#include "client/witness/ledgercase.h"
#include "client/witness/platformledgersource.h"

#include <QFile>
#include <QThreadPool>
#include <QUuid>

namespace Tenantry {

namespace {

QByteArray schema(const char* name)
{
    QFile file(QStringLiteral(":/graphql/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

SessionId newSession() { return SessionId("desk-" + QUuid::createUuid().toByteArray(QUuid::Id128)); }

/// The sample's people, who live through it, each in a session of their own.
ClientWorkspaceWriter::BindAs peopleOf(const ServiceSource& source)
{
    if (!source.bindAs)
        return {};
    return [bindAs = source.bindAs](
               const UserId& person) { return bindAs(person, SessionId("sample-" + person.bytes())); };
}

} // namespace

Result<std::unique_ptr<OpenWorkspace>> OpenWorkspace::make(
    ServiceSource source, const Clock& clock, const Wrap& wrap, const QString& witnessFolder)
{
    ClientOptions options;
    options.inferenceSdl = schema("inference.graphql");
    options.platformSdl = schema("platform.graphql");
    options.caseFolder = source.folder;
    options.clock = &clock;
    options.evidenceKey = source.evidenceKey;
    options.changes = source.changes;
    auto services = ClientServices::make(std::move(options));
    if (!services)
        return fail(services.error());

    std::unique_ptr<OpenWorkspace> made(new OpenWorkspace);
    made->m_source = std::move(source);
    made->m_session = newSession();
    made->m_binding = made->m_source.bind(made->m_session);
    if (wrap)
        made->m_binding = wrap(std::move(made->m_binding));
    made->m_services = std::move(*services);
    made->m_platform =
        std::make_unique<PlatformClient>(*made->m_binding, made->m_source.person, made->m_session, *made->m_services);
    made->m_counter = std::make_unique<VerificationCounter>(made->m_services->book);
    made->m_reporter = std::make_unique<BreachReporter>(made->m_services->breaches, made->m_platform.get());
    made->watchLogs(clock, witnessFolder);
    return made;
}

OpenWorkspace::~OpenWorkspace() = default;

void OpenWorkspace::watchLogs(const Clock& clock, const QString& folder)
{
    QThreadPool& pool = *m_services->pool;
    auto keys = folder.isEmpty() ? nullptr : std::make_unique<WitnessKeys>(folder);
    m_witnessStore = std::make_unique<WitnessStore>(std::move(keys), folder, m_source.witnessName, pool);
    m_witness = std::make_unique<WitnessWatch>(
        std::make_unique<PlatformLedgerSource>(*m_platform), *m_witnessStore, clock, pool);
    // A broken log is a case like any other breach: the local case file first, then whoever listens.
    // What the witness holds for true is what rights of sharing are proven under.
    QObject::connect(m_witness.get(), &WitnessWatch::changed, m_witness.get(),
        [watch = m_witness.get(), shares = m_services->shares](const TenantId& tenant) {
            const auto head = watch->highest(tenant);
            const Ledger::VerifierKeys pinned = watch->pinnedKeys();
            if (!head || pinned.isEmpty() || watch->standing(tenant).state == LedgerStanding::State::Broken)
                return;
            shares->pin(pinned.last());
            shares->witnessed(tenant, head->checkpoint);
        });
    QObject::connect(m_witness.get(), &WitnessWatch::breached, m_witness.get(),
        [cases = m_services->breaches](const LedgerBreach& breach) {
            if (const auto kept = cases->append(caseOf(breach)); !kept)
                qCWarning(logClient) << "case file:" << describe(kept.error());
        });
}

TenantClient& OpenWorkspace::tenant(const TenantId& tenant)
{
    std::unique_ptr<TenantClient>& client = m_tenants[tenant];
    if (!client)
        client = std::make_unique<TenantClient>(*m_binding, tenant, m_source.person, m_session, *m_services);
    return *client;
}

std::unique_ptr<ServiceBinding> OpenWorkspace::bindAs(const UserId& person) const
{
    return m_source.bindAs ? m_source.bindAs(person, newSession()) : nullptr;
}

SideClient& OpenWorkspace::side(const TenantId& tenant)
{
    std::unique_ptr<SideClient>& client = m_sides[tenant];
    if (!client)
        client = std::make_unique<SideClient>(*m_binding, tenant, m_source.person, m_session, *m_services);
    return *client;
}

void OpenWorkspace::lookAtBindings() const
{
    if (m_source.lookAtBindings)
        m_source.lookAtBindings();
}

void OpenWorkspace::signLogs() const
{
    if (m_source.signLogs)
        m_source.signLogs();
}

void OpenWorkspace::settleShares() const
{
    if (m_source.settleShares)
        m_source.settleShares();
}

WriterFactory OpenWorkspace::writers() const
{
    return [source = m_source, services = *m_services]() -> Result<std::unique_ptr<WorkspaceWriter>> {
        if (!source.bindImporter)
            return fail(ErrorCode::Unsupported,
                QStringLiteral("imports and samples are written beside the service: run tenantryd import there"));
        return std::make_unique<ClientWorkspaceWriter>(
            source.bindImporter(newSession()), source.bind(newSession()), services, peopleOf(source));
    };
}

} // namespace Tenantry
