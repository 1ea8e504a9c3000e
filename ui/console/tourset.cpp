// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/tourset.h"

#include "base/async.h"
#include "client/decode/sharedecoders.h"
#include "client/queries.h"
#include "client/queriesshares.h"
#include "ui/console/languages.h"
#include "ui/console/tourlives.h"
#include "ui/dialogs/signindialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/tenantdirectory.h"

#include <QFutureWatcher>

namespace Tenantry {

namespace {

// Tue 18 Nov 2025, 14:32:06 CET: the time of the look's pictures.
constexpr Timestamp kNow{1763472726000};
constexpr int kTenants = 12;
constexpr int kEvents = 50000;
constexpr int kLooks = 60;
constexpr int64_t kLookEveryMs = 10'000;

QTimeZone zone()
{
    const QTimeZone berlin("Europe/Berlin");
    return berlin.isValid() ? berlin : QTimeZone(3600);
}

} // namespace

TourSet::TourSet(
    Theme& theme, Languages& languages, Settings& settings, Watchdog& watchdog, QString workspace, Fault fault)
    : m_theme(theme)
    , m_workspace(std::move(workspace))
    , m_clock(kNow)
    , m_fault(std::move(fault))
{
    const Console::Lent lent{theme, languages, settings, m_clock, watchdog, zone(), &m_profiles};
    m_full = std::make_unique<Console>(lent, hasFault() ? m_fault.wrap : OpenWorkspace::Wrap());
    m_empty = std::make_unique<Console>(lent);
    m_empty->setConnections([this] { return m_profiles.profiles(); });
    m_desk = std::make_unique<Desk>(lent, m_profiles, m_secrets, [](const QUrl&) { return false; });
    keepConnections();
}

TourSet::~TourSet() = default;

void TourSet::prepare()
{
    const auto wrong = [this](const Error& error) { emit failed(describe(error)); };
    connect(m_full.get(), &Console::failed, this, wrong);
    connect(m_full.get(), &Console::sampleFailed, this, wrong);
    connect(m_empty.get(), &Console::failed, this, wrong);
    connect(m_full.get(), &Console::opened, this, [this](int tenants) {
        if (tenants == 0 && m_workspace.isEmpty())
            m_full->makeSample(kTenants, kEvents, kNow);
        else
            makeEmpty();
    });
    connect(m_full.get(), &Console::filled, this, &TourSet::makeEmpty);
    connect(m_empty.get(), &Console::opened, this, [this](int) {
        m_empty->window().setStarted(false);
        findTenants();
    });
    m_full->open(
        m_workspace.isEmpty() ? m_folder.filePath(QStringLiteral("Sample")) : m_workspace, m_workspace.isEmpty());
}

void TourSet::keepConnections()
{
    using Profile = ConnectionProfile;
    Profile production;
    production.kind = Profile::Kind::Service;
    production.name = QStringLiteral("Team EU");
    production.stage = Profile::Stage::Production;
    production.readOnly = true;
    production.url = QStringLiteral("https://eu.tenantry.example");
    production.signIn = Profile::SignIn::OpenId;
    production.issuer = QStringLiteral("https://id.tenantry.example");
    production.clientId = QStringLiteral("tenantry-console");
    Profile staging = production;
    staging.name = QStringLiteral("Team EU next");
    staging.stage = Profile::Stage::Staging;
    staging.readOnly = false;
    staging.url = QStringLiteral("https://next.tenantry.example");
    Profile lab = staging;
    lab.name = QStringLiteral("Lab");
    lab.stage = Profile::Stage::Own;
    lab.label = QStringLiteral("LAB");
    lab.hue = 7;
    lab.url = QStringLiteral("http://127.0.0.1:8787");
    lab.signIn = Profile::SignIn::Kept;
    for (const Profile& profile : {production, staging, lab})
        (void)m_profiles.put(profile);
}

void TourSet::setReadOnly(bool readOnly)
{
    ConnectionProfile profile = readOnly ? *m_profiles.named(QStringLiteral("Team EU")) : ConnectionProfile();
    if (!readOnly) {
        profile.name = QStringLiteral("New");
        profile.folder = m_folder.filePath(profile.name);
    }
    m_empty->changeProfile(profile);
}

void TourSet::openSignIn()
{
    auto* dialog = new SignInDialog(m_theme, m_desk->session(*m_profiles.named(QStringLiteral("Team EU"))), m_secrets,
        {ErrorCode::Cancelled, {}, {}}, &m_full->window());
    dialog->open();
}

void TourSet::makeEmpty() { m_empty->open(m_folder.filePath(QStringLiteral("New")), false); }

void TourSet::findTenants()
{
    connect(
        &m_full->tenants(), &TenantDirectory::searched, this,
        [this](const QString&, const QList<Tenant>& tenants) {
            if (tenants.isEmpty()) {
                emit failed(QStringLiteral("the workspace has no tenants"));
                return;
            }
            m_tenant = tenants.first().id;
            m_other = tenants.last().id;
            for (const Tenant& tenant : tenants) {
                if (tenant.id.bytes().startsWith("org_acme"))
                    m_tenant = tenant.id;
                else if (tenant.id.bytes().startsWith("org_globex"))
                    m_other = tenant.id;
            }
            for (const Tenant& tenant : tenants) {
                if (tenant.id != m_tenant && tenant.id != m_other)
                    m_spare.append(tenant.id);
            }
            lookAtBindings();
            changeStatus(TenantStatus::Suspended);
        },
        Qt::SingleShotConnection);
    m_full->tenants().search({});
}

/// Two changes for the audit log, which leave the tenant as it was.
void TourSet::changeStatus(TenantStatus status)
{
    const Json variables{{"tenantId", m_tenant.toStdString()}, {"status", tenantStatusName(status).toStdString()},
        {"reason", "for the pictures"}};
    whenDone(m_full->workspace().platform().graphql({Queries::Platform::kSetTenantStatus, {}, variables}), this,
        [this, status](const Result<VerifiedAnswer>& answer) {
            if (!answer || !answer->errors.isEmpty()) {
                emit failed(describe(answer ? answer->errors.first() : answer.error()));
            } else if (status == TenantStatus::Suspended) {
                changeStatus(TenantStatus::Active);
            } else {
                resumeShares();
            }
        });
}

/// What it shared was suspended with it, and only whoever suspended that resumes it: the platform.
void TourSet::resumeShares()
{
    auto& platform = m_full->workspace().platform();
    const Json held{{"states", {"SUSPENDED"}}};
    whenDone(
        platform.graphql({Queries::Shares::kGrants, {}, held}), this, [this](const Result<VerifiedAnswer>& answer) {
            const auto grants =
                answer ? Decode::shareGrants(*answer) : Result<DecodedPage<ShareGrantRow>>(fail(answer.error()));
            QList<QFuture<Result<VerifiedAnswer>>> resumed{readyFuture(answer)};
            for (const auto& grant : grants ? grants->rows : QList<std::optional<ShareGrantRow>>()) {
                if (!grant)
                    continue;
                const Json variables{{"grantId", grant->id.toStdString()}, {"reason", "active again"},
                    {"expectedVersion", grant->version}, {"clientToken", "tour-" + grant->id.toStdString()}};
                resumed.append(m_full->workspace().platform().graphql({Queries::Shares::kResume, {}, variables}));
            }
            auto* all = new QFutureWatcher<QList<QFuture<Result<VerifiedAnswer>>>>(this);
            connect(all, &QFutureWatcherBase::finished, this, [this, all] {
                all->deleteLater();
                m_full->workspace().signLogs();
                liveOn();
            });
            all->setFuture(QtFuture::whenAll(resumed.begin(), resumed.end()));
        });
}

/// One that is archived, and one that somebody else wants purged.
void TourSet::liveOn()
{
    if (!m_workspace.isEmpty() || m_spare.size() < 2) {
        emit ready();
        return;
    }
    m_lives = std::make_unique<TourLives>(*m_full, m_tenant);
    connect(m_lives.get(), &TourLives::ready, this, &TourSet::ready);
    connect(m_lives.get(), &TourLives::failed, this, &TourSet::failed);
    m_lives->prepare(m_spare[m_spare.size() - 1], m_spare[m_spare.size() - 2]);
}

/// The looks are real; only the clock is the tour's, which goes for as long as the service looks.
void TourSet::lookAtBindings()
{
    for (int look = kLooks - 1; look >= 0; --look) {
        m_clock.set(Timestamp{kNow.ms - look * kLookEveryMs});
        m_full->workspace().lookAtBindings();
    }
}

void TourSet::breakLogs()
{
    m_fault.breakLogs();
    m_full->workspace().witness().verifyAll(m_tenant);
}

void TourSet::openFault() { m_fault.open(m_tenant, m_other); }

} // namespace Tenantry
