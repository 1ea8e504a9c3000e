// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/desk.h"

#include "base/async.h"
#include "client/profiles/certificateprobe.h"
#include "client/profiles/profileremote.h"
#include "ui/console/failurewindow.h"
#include "ui/console/localhistory.h"
#include "ui/console/watchdog.h"
#include "ui/dialogs/connectionsdialog.h"
#include "ui/dialogs/endreadonlydialog.h"
#include "ui/dialogs/errorwords.h"
#include "ui/dialogs/signindialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagearea.h"
#include "ui/shell/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>

namespace Tenantry {

namespace {

/// Of each person their own: what one had open is nothing to the next.
QString placeOf(const Console& console)
{
    return console.profile().id + QLatin1Char('\n') + console.person().toString();
}

} // namespace

Desk::Desk(const Console::Lent& lent, ProfileStore& profiles, SecretStore& secrets, SignInSession::Browser browser,
    QObject* parent)
    : QObject(parent)
    , m_lent(lent)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_browser(std::move(browser))
{
    connect(&profiles, &ProfileStore::changed, this, &Desk::profilesChanged);
}

Desk::~Desk() = default;

QList<Console*> Desk::consoles() const
{
    QList<Console*> all;
    for (const auto& sitting : m_sittings)
        all.append(sitting->console.get());
    return all;
}

Desk::Sitting* Desk::sittingOf(const Console* console)
{
    const auto found = std::find_if(
        m_sittings.begin(), m_sittings.end(), [&](const auto& one) { return one->console.get() == console; });
    return found == m_sittings.end() ? nullptr : found->get();
}

void Desk::open(const ConnectionProfile& profile, const DeskStart& start, Console* instead)
{
    for (const auto& sitting : m_sittings) {
        // A workspace is open once, and one window of a service is enough: it comes to the front.
        const ConnectionProfile& open = sitting->console->profile();
        if (open.kind == profile.kind && open.target() == profile.target() && open.id == profile.id) {
            if (sitting->shown) {
                sitting->console->window().raise();
                sitting->console->window().activateWindow();
            }
            return;
        }
    }
    begin(sit(profile, start, instead), profile);
}

Console& Desk::sit(const ConnectionProfile& profile, const DeskStart& start, Console* instead)
{
    auto sitting = std::make_unique<Sitting>();
    sitting->console = std::make_unique<Console>(m_lent);
    sitting->instead = instead;
    sitting->start = start;
    Console& console = *sitting->console;
    Sitting* mine = sitting.get();
    m_sittings.push_back(std::move(sitting));
    console.setProfile(profile);
    console.setConnections([this] { return m_profiles.profiles(); });
    connect(&console, &Console::opened, this, [this, mine](int tenants) { show(*mine, tenants); });
    connect(&console, &Console::filled, this, [this, mine] { goToPlace(*mine->console, mine->start); });
    // Later: a console is not deleted inside its own signal.
    connect(
        &console, &Console::failed, this, [this, at = &console](const Error& error) { fail(at, error); },
        Qt::QueuedConnection);
    return console;
}

void Desk::begin(Console& console, const ConnectionProfile& profile)
{
    if (!profile.isService()) {
        const bool isNew = !QFileInfo::exists(QDir(profile.folder).filePath(QStringLiteral("tenantry.db")));
        sittingOf(&console)->start.makesSample &= isNew;
        console.open(profile.folder, sittingOf(&console)->start.makesSample);
        return;
    }
    SignInSession& who = session(profile);
    whenDone(who.begin(), &console, [this, &console, &who](const Result<void>& in) {
        if (!in && in.error().code != ErrorCode::Unauthorized)
            return fail(&console, in.error());
        // Without a token the first request asks for somebody.
        connectTo(console, who);
    });
}

void Desk::connectTo(Console& console, SignInSession& session)
{
    const auto remote = remoteOptionsOf(console.profile(), session.bearer(), session.renewal());
    if (!remote)
        return fail(&console, remote.error());
    console.setPersonName(session.personName());
    console.connectTo(*remote);
}

SignInSession& Desk::session(const ConnectionProfile& profile)
{
    // One that is not kept is known by where it leads.
    std::unique_ptr<SignInSession>& session =
        m_sessions[profile.id.isEmpty() ? QStringLiteral("to ") + profile.url : profile.id];
    if (!session || session->profile().signIn != profile.signIn || session->profile().issuer != profile.issuer
        || session->profile().clientId != profile.clientId || session->profile().tokenFile != profile.tokenFile
        || session->profile().url != profile.url) {
        delete m_asking[profile.id]; // it looks at the former
        session = std::make_unique<SignInSession>(profile, m_secrets, m_lent.clock, m_browser);
        connect(session.get(), &SignInSession::personNeeded, this,
            [this, one = session.get()](const Error& why) { askPerson(*one, why); });
    }
    return *session;
}

void Desk::askPerson(SignInSession& session, const Error& why)
{
    QPointer<SignInDialog>& dialog = m_asking[session.profile().id];
    if (dialog)
        return dialog->raise();
    m_lent.watchdog.mark(Watchdog::Phase::Build);
    QWidget* parent = nullptr;
    for (const auto& sitting : m_sittings) {
        if (sitting->shown && sitting->console->profile().id == session.profile().id)
            parent = &sitting->console->window();
        else if (sitting->instead && !parent)
            parent = &sitting->instead->window();
    }
    const Error said = session.hasToken() ? why : Error{ErrorCode::Cancelled, {}, {}};
    dialog = new SignInDialog(m_lent.theme, session, m_secrets, said, parent);
    if (parent)
        return dialog->open();
    // The only window for a moment: what it signs in to comes after it.
    dialog->setAttribute(Qt::WA_QuitOnClose, false);
    dialog->show();
}

void Desk::show(Sitting& sitting, int tenants)
{
    Console& console = *sitting.console;
    MainWindow& window = console.window();
    window.setStarted(tenants > 0);
    if (!std::exchange(sitting.shown, true)) {
        connectWindow(console);
        window.show();
        m_failure.reset();
        (void)QtConcurrent::run(&LocalHistory::sweep, QStringList{console.workspace().folder()}, m_profiles.path(),
            m_lent.settings.keepDays(), m_lent.clock.now());
    }
    m_lent.watchdog.begin();
    if (sitting.instead) {
        Console* former = sitting.instead;
        if (sittingOf(former)) {
            window.setGeometry(former->window().geometry());
            former->window().close();
        }
        sitting.instead.clear();
    }
    if (tenants > 0) {
        goToPlace(console, sitting.start);
    } else if (std::exchange(sitting.start.makesSample, false)) { // once, even where it is cancelled
        const int64_t now = m_lent.clock.now().ms;
        console.makeSample(12, 50000, Timestamp{now - now % Timestamp::kHour});
    }
    emit opened(&console);
}

void Desk::goToPlace(Console& console, const DeskStart& start)
{
    MainWindow& window = console.window();
    const auto place = m_places.find(placeOf(console));
    const bool known = place != m_places.end() && start.page.isEmpty() && start.tenant.isEmpty();
    if (known) {
        for (const TenantId& tenant : place->second.tenants)
            window.openTenant(tenant);
    }
    if (!start.tenant.isEmpty()) {
        window.openTenant(start.tenant, start.page.isEmpty() ? QStringLiteral("dashboard") : start.page);
        return;
    }
    const QString first = start.page.isEmpty() ? m_lent.settings.startPage() : start.page;
    const QString room = known ? place->second.room : first;
    if (room.isEmpty() || !window.openRoom(room))
        window.openRoom(QStringLiteral("overview"));
}

void Desk::connectWindow(Console& console)
{
    MainWindow* window = &console.window();
    Console* at = &console;
    window->setAttribute(Qt::WA_DeleteOnClose, false);
    connect(window, &MainWindow::connectionsRequested, this, [this, at] { showConnections(at); });
    connect(window, &MainWindow::connectionChosen, this, [this, at](const QString& id, bool newWindow) {
        if (const auto profile = m_profiles.withId(id))
            open(*profile, {}, newWindow ? nullptr : at);
    });
    connect(window, &MainWindow::readOnlyChosen, this, [this, at](bool readOnly) {
        if (readOnly)
            setReadOnly(*at, true);
        else
            askToEndReadOnly(*at);
    });
    connect(window, &MainWindow::actAsRequested, this, [this, at] { actAs(*at); });
    connect(window, &MainWindow::signInRequested, this, [this, at] {
        askPerson(session(at->profile()), {ErrorCode::Cancelled, {}, {}});
    });
    connect(window, &MainWindow::signOutRequested, this, [this, at] {
        session(at->profile()).signOut();
        at->window().close();
    });
    // Whatever way it was closed, all that it showed goes.
    connect(
        window, &MainWindow::closed, this, [this, at] { drop(at); }, Qt::QueuedConnection);
}

void Desk::drop(Console* console)
{
    Sitting* sitting = sittingOf(console);
    if (!sitting)
        return;
    m_places[placeOf(*console)] = {console->window().currentRoom(), console->window().openTenants()};
    std::erase_if(m_sittings, [&](const auto& one) { return one.get() == sitting; });
}

void Desk::fail(Console* console, const Error& error)
{
    Sitting* sitting = sittingOf(console);
    if (!sitting)
        return;
    const ConnectionProfile profile = console->profile();
    const DeskStart start = sitting->start;
    const QPointer<Console> behind = sitting->instead;
    std::erase_if(m_sittings, [&](const auto& one) { return one.get() == sitting; });
    emit failed(error);
    Console* told = behind ? behind.data() : nullptr;
    if (!told && !m_sittings.empty() && m_sittings.front()->shown)
        told = m_sittings.front()->console.get();
    if (!told)
        return showFailure(profile, start, error);
    told->window().messages().showMessage(QStringLiteral("connection"), QStringLiteral("warning"),
        tr("%1 was not opened. %2", "connection, what happened").arg(profile.name, ErrorWords::title(error)),
        ErrorWords::advice(error), {}, {});
}

void Desk::showFailure(const ConnectionProfile& profile, const DeskStart& start, const Error& error)
{
    m_failure = std::make_unique<FailureWindow>(m_lent.theme, error, QDir::toNativeSeparators(profile.target()));
    FailureWindow* window = m_failure.get();
    connect(
        window, &FailureWindow::againRequested, this, [this, profile, start] { open(profile, start); },
        Qt::QueuedConnection);
    connect(window, &FailureWindow::connectionsRequested, this, [this] { showConnections(nullptr); });
    window->show();
    if (error.code != ErrorCode::Unverifiable || !profile.isService())
        return;
    const auto remote = remoteOptionsOf(profile, {});
    auto* probe =
        new CertificateProbe(QUrl(profile.url), remote ? remote->authorities : QList<QSslCertificate>(), window);
    connect(probe, &CertificateProbe::finished, window, [window](const std::optional<CertificateTrouble>& trouble) {
        if (trouble)
            window->explain(*trouble);
    });
    probe->start();
}

} // namespace Tenantry
