// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/console.h"

#include "base/async.h"
#include "binding/httpbinding.h"
#include "client/decode/decoders.h"
#include "client/queries.h"
#include "embedded/embeddedservice.h"
#include "ui/console/breachnotices.h"
#include "ui/console/consolepages.h"
#include "ui/console/heartbeat.h"
#include "ui/console/importrunner.h"
#include "ui/console/languages.h"
#include "ui/console/lifenotices.h"
#include "ui/console/samplerunner.h"
#include "ui/console/sharebell.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/sampledialog.h"
#include "ui/pages/tenants/tenantlives.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/shell/tenantdirectory.h"

#include <QApplication>
#include <QEvent>
#include <QtConcurrent>

namespace Tenantry {

namespace {

QString lackingOf(const Capabilities& can)
{
    QStringList lacking;
    for (const Capabilities::Missing& missing : can.missing)
        lacking.append(QString::fromUtf8(missing.what) + QStringLiteral(" (") + missing.why + QLatin1Char(')'));
    return lacking.join(QStringLiteral("; "));
}

} // namespace

Console::Console(const Lent& lent, OpenWorkspace::Wrap wrap, QObject* parent)
    : QObject(parent)
    , m_lent(lent)
    , m_clock(std::make_shared<DeskClock>(lent.clock))
    , m_wrap(std::move(wrap))
    , m_gate(std::make_shared<ChangeGate>())
    , m_formats(lent.clock, lent.settings.zone(lent.zone), lent.languages.locale())
{
}

Console::~Console() = default;

void Console::setProfile(const ConnectionProfile& profile)
{
    m_profile = profile;
    m_gate->setReadOnly(profile.readOnly);
}

void Console::changeProfile(const ConnectionProfile& profile)
{
    const bool renamed = profile.name != m_profile.name;
    setProfile(profile);
    if (!m_window)
        return;
    m_pages->setProfileName(profile.name);
    m_window->setProfile(profile);
    if (renamed)
        m_window->rebuildPages();
}

void Console::openAs(const Console& open, const UserId& person, const QString& name)
{
    m_service = open.m_service;
    m_clock = open.m_clock;
    sitAt(open.m_workspace->folder(), person, name);
}

void Console::sitAt(const QString& folder, const UserId& person, const QString& name)
{
    m_person = person;
    m_personName = name;
    build(ServiceSource::embedded(m_service, folder, person));
    start();
}

void Console::open(const QString& folder, bool sample)
{
    const Clock* clock = m_clock.get();
    using Opened = Result<std::shared_ptr<EmbeddedService>>;
    const auto opening = QtConcurrent::run([folder, sample, clock]() -> Opened {
        EmbeddedOptions options;
        options.folder = folder;
        options.sample = sample;
        auto service = EmbeddedService::open(options, *clock);
        if (!service)
            return fail(service.error());
        return std::shared_ptr<EmbeddedService>(std::move(*service));
    });
    whenDone(opening, this, [this, folder](const Opened& service) {
        if (!service)
            return emit failed(service.error());
        m_service = *service;
        sitAt(folder, EmbeddedService::desktopPerson(), tr("Desktop person"));
    });
}

void Console::connectTo(const RemoteOptions& options)
{
    m_probe = std::make_unique<HttpBinding>(options);
    whenDone(m_probe->capabilities(), this, [this, options](const Result<Capabilities>& can) {
        const QString address = options.url.toDisplayString();
        if (!can) {
            emit failed({can.error().code, can.error().detail, address});
        } else if (!can->inferencePlane) {
            emit failed({ErrorCode::Unsupported,
                QStringLiteral("the service answers no GraphQL, and this one lacks: %1; it has: %2")
                    .arg(lackingOf(*can), QString::fromUtf8(can->features.join(", "))),
                address});
        } else if (!can->platformPlane) {
            askWhoseTokenItIs(options, *can);
        } else {
            build(ServiceSource::remote(options));
            start();
        }
    });
}

/// Which tenant a token is for its service says; from then on every record is held against that.
void Console::askWhoseTokenItIs(const RemoteOptions& options, const Capabilities& can)
{
    const auto asked = m_probe->graphql(Plane::Inference, {"{ organization { id name } }", {}, Json::object()}, {}, {});
    whenDone(asked, this, [this, options, lacking = lackingOf(can)](const Result<QByteArray>& answer) {
        const auto json = answer ? parseJson(*answer) : Result<Json>(fail(answer.error()));
        const Json none;
        const Json& data = json && json->is_object() && json->contains("data") ? (*json)["data"] : none;
        const Json& own = data.is_object() && data.contains("organization") ? data["organization"] : none;
        const auto id = checkedTenantId(bytesMember(own, "id"));
        if (!json || !id) {
            emit failed({json ? ErrorCode::Unsupported : json.error().code,
                QStringLiteral("the service does not say whose token this is, and lacks: %1").arg(lacking),
                options.url.toDisplayString()});
            return;
        }
        Tenant tenant;
        tenant.id = *id;
        tenant.name = stringMember(own, "name");
        openTenantAlone(options, tenant, lacking);
    });
}

void Console::openTenantAlone(const RemoteOptions& options, const Tenant& tenant, const QString& lacking)
{
    build(ServiceSource::remote(options));
    if (!m_window)
        return;
    m_tenants->learn(tenant);
    m_heartbeat->setOverviewAsked(false);
    m_heartbeat->start();
    m_window->setTenantAlone(tenant.id,
        tr("This service has no platform plane: the rooms beside %1, its members and its log are left out. It lacks: "
           "%2")
            .arg(tenant.name, lacking));
    m_counted = true;
    emit opened(1);
}

/// Somebody of a workspace without a role on the platform sees the tenant they are in, and what it shares.
void Console::openMemberAlone(const Error& refused)
{
    whenDone(m_workspace->platform().graphql({Queries::Platform::kMe, {}, Json::object()}), this,
        [this, refused](const Result<VerifiedAnswer>& answer) {
            const auto me = answer ? Decode::me(*answer) : Result<Person>(fail(answer.error()));
            if (!me || me->roles.isEmpty())
                return emit failed(refused);
            m_heartbeat->setOverviewAsked(false);
            for (const auto& [tenant, role] : me->roles)
                m_window->openTenant(tenant);
            m_window->setTenantAlone(me->roles.first().first,
                tr("You have no role on the platform: its rooms are left out. Sharing is in your tenant's tab."));
            m_counted = true;
            emit opened(static_cast<int>(me->roles.size()));
        });
}

void Console::start()
{
    if (!m_window)
        return;
    m_tenants->search({});
    m_heartbeat->start();
    m_bell->start();
    m_workspace->witness().begin();
}

void Console::build(ServiceSource source)
{
    source.changes = m_gate;
    if (m_profile.name.isEmpty()) { // opened without one
        m_profile.kind = m_service ? ConnectionProfile::Kind::Workspace : ConnectionProfile::Kind::Service;
        m_profile.name = source.name;
        m_profile.folder = m_service ? source.folder : QString();
    }
    auto workspace = OpenWorkspace::make(std::move(source), m_lent.clock, m_wrap, m_lent.witnessFolder);
    if (!workspace) {
        emit failed(workspace.error());
        return;
    }
    m_workspace = std::move(*workspace);
    m_tenants = std::make_unique<TenantDirectory>(m_workspace->platform());
    const QString name = m_profile.name;
    // Who a token stands for only its service knows; the window says where.
    const QString person = m_personName.isEmpty() ? name : m_personName;
    const ShareDoor shares = [this](const TenantId& side, GraphQLRequest request, CancelToken cancel) {
        return side.isEmpty() ? m_workspace->platform().graphql(std::move(request), std::move(cancel))
                              : m_workspace->side(side).graphql(std::move(request), std::move(cancel));
    };
    m_bell = std::make_unique<ShareBell>(shares);
    PageContext context{m_lent.theme, m_formats, m_lent.clock, m_workspace->platform(), m_workspace->counter(),
        [this](const TenantId& tenant) -> TenantClient& { return m_workspace->tenant(tenant); },
        [this](const TenantId& tenant) { return m_tenants->name(tenant); }, name, &m_workspace->witness(), shares};
    m_lives = std::make_unique<TenantLives>(context);
    context.lives = m_lives.get();
    m_pages = std::make_unique<ConsolePages>(
        std::move(context), m_lent.watchdog, m_lent.theme, m_lent.settings, m_lent.profiles);
    m_window = std::make_unique<MainWindow>(ShellContext{m_lent.theme, m_formats, m_lent.settings,
        m_workspace->counter(), *m_tenants, *m_pages, m_profile, person, m_service != nullptr, m_connections});
    m_heartbeat = std::make_unique<Heartbeat>(m_workspace->platform());
    connectWindow();
    whenDone(m_workspace->platform().capabilities(), this, [this](const Result<Capabilities>& capabilities) {
        if (capabilities)
            m_workspace->reporter().setCapabilities(*capabilities);
    });
}

void Console::connectWindow()
{
    MainWindow* window = m_window.get();
    auto* notices = new BreachNotices(m_workspace->reporter(), *m_tenants, *window);
    connect(notices, &BreachNotices::told, m_heartbeat.get(), &Heartbeat::beat);
    new LifeNotices(*m_lives, *m_tenants, *window);
    connect(m_heartbeat.get(), &Heartbeat::counted, &m_lives->decisions(), &DecisionBook::reload);
    connect(m_heartbeat.get(), &Heartbeat::latency, window, &MainWindow::setLatency);
    connect(m_heartbeat.get(), &Heartbeat::counted, this, &Console::counted);
    connect(m_heartbeat.get(), &Heartbeat::refused, this, [this](const Error& error) {
        // Until the first answer nothing is shown; later it is a matter of the pages.
        if (m_counted)
            return;
        if (m_service && error.code == ErrorCode::Forbidden)
            openMemberAlone(error);
        else
            emit failed(error);
    });
    connect(m_bell.get(), &ShareBell::counted, window, &MainWindow::setSharesToDecide);
    connect(m_bell.get(), &ShareBell::arrived, window, [window] { QApplication::alert(window); });
    connect(window, &MainWindow::importRequested, this, &Console::openImport);
    connect(&m_lent.settings, &Settings::languageChanged, this, &Console::chooseLanguage);
    connect(&m_lent.settings, &Settings::timeZoneChanged, this, &Console::chooseZone);
    connect(notices, &BreachNotices::told, window, [window, settings = &m_lent.settings] {
        if (settings->alertsOnBreach())
            QApplication::alert(window);
    });
    connect(m_heartbeat.get(), &Heartbeat::latency, window,
        [window, settings = &m_lent.settings, was = true](std::optional<int> ms) mutable {
            if (std::exchange(was, ms.has_value()) && !ms && settings->alertsOnSilence())
                QApplication::alert(window);
        });
    connect(window, &MainWindow::sampleRequested, this, [this] {
        const int64_t now = m_lent.clock.now().ms;
        makeSample(12, 50000, Timestamp{now - now % Timestamp::kHour});
    });
}

void Console::counted(int tenants, int openBreaches)
{
    m_window->setOpenBreaches(openBreaches);
    if (!m_counted) {
        m_counted = true;
        emit opened(tenants);
    }
}

void Console::chooseLanguage(const QString& code)
{
    m_lent.languages.use(code);
    // The windows hear of it in the next turn of the event loop; by then the formats speak it too.
    m_formats = Formats(m_lent.clock, m_lent.settings.zone(m_lent.zone), m_lent.languages.locale());
}

void Console::chooseZone()
{
    m_formats = Formats(m_lent.clock, m_lent.settings.zone(m_lent.zone), m_lent.languages.locale());
    // All of the window says its times anew, as it does for another language.
    QEvent again(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_window.get(), &again);
}

void Console::makeSample(int tenants, int events, Timestamp until)
{
    SampleOptions options;
    options.tenants = tenants;
    options.events = events;
    options.until = until;
    options.desktopPerson = EmbeddedService::desktopPerson();
    auto* job = new SampleRunner(options, *m_clock, m_workspace->writers());
    auto* progress = new SampleDialog(m_lent.theme, m_formats, job, m_window.get());
    connect(job, &SampleRunner::failed, this, [this](const Error& error) {
        // What was made until then is kept, and shown.
        m_counted = false;
        m_tenants->search({});
        m_heartbeat->beat();
        emit sampleFailed(error);
    });
    connect(job, &SampleRunner::finished, this, [this, progress] {
        progress->finish();
        m_workspace->settleShares();
        m_bell->ask();
        m_tenants->search({});
        m_window->setStarted(true);
        m_heartbeat->beat();
        emit filled();
    });
    progress->begin();
}

ImportDialog* Console::openImport(const QStringList& files)
{
    const auto starter = [this](const ImportChoice& choice, QObject* parent) -> ImportRun* {
        return new ImportRunner(
            choice, m_workspace->writers(), m_workspace->folder() + QStringLiteral("/rejects"), parent);
    };
    auto* dialog = new ImportDialog(m_lent.theme, m_formats, starter, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMaps({QStringLiteral("wikipedia-edits")});
    if (!files.isEmpty())
        dialog->setFiles(files);
    connect(dialog, &ImportDialog::imported, this, [this](const ImportOutcome& outcome) {
        m_tenants->search({});
        m_heartbeat->beat();
        if (!m_window->isStarted() && outcome.events + outcome.duplicates > 0) {
            m_window->setStarted(true);
            m_window->openRoom(QStringLiteral("overview"));
        } else if (m_window->isStarted()) {
            m_window->refreshPage();
        }
    });
    dialog->open();
    return dialog;
}

} // namespace Tenantry
