// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk does with the list of connections and with who sits at it.
#include "client/profiles/connectiontest.h"
#include "ui/console/desk.h"
#include "ui/console/failurewindow.h"
#include "ui/console/watchdog.h"
#include "ui/dialogs/connectionsdialog.h"
#include "ui/dialogs/endreadonlydialog.h"
#include "ui/dialogs/errorwords.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagearea.h"

namespace Tenantry {

ConnectionsDialog* Desk::showConnections(Console* behind)
{
    m_lent.watchdog.mark(Watchdog::Phase::Build);
    QWidget* parent = behind ? static_cast<QWidget*>(&behind->window()) : m_failure.get();
    auto* dialog = new ConnectionsDialog(
        m_lent.theme, m_profiles, m_secrets,
        [this](const ConnectionProfile& profile, QObject* owner) { return tryOut(profile, owner); },
        behind ? behind->profile().id : QString(), parent);
    connect(dialog, &ConnectionsDialog::openRequested, this,
        [this, at = QPointer(behind)](const QString& id, bool newWindow) {
            if (const auto profile = m_profiles.withId(id))
                open(*profile, {}, newWindow ? nullptr : at.data());
        });
    connect(dialog, &ConnectionsDialog::removed, this, &Desk::forget);
    connect(dialog, &ConnectionsDialog::signInRequested, this, [this](const ConnectionProfile& profile) {
        askPerson(session(profile), {ErrorCode::Cancelled, {}, {}});
    });
    dialog->open();
    return dialog;
}

ConnectionTest* Desk::tryOut(const ConnectionProfile& profile, QObject* parent)
{
    if (!profile.isService())
        return new ConnectionTest(profile, {}, parent);
    const SignInSession& who = session(profile);
    return new ConnectionTest(profile, who.hasToken() ? who.bearer() : BearerSource(), parent);
}

void Desk::forget(const ConnectionProfile& profile)
{
    delete m_asking[profile.id]; // it looks at the session
    m_sessions.erase(profile.id);
    std::erase_if(m_places, [&](const auto& place) { return place.first.startsWith(profile.id + QLatin1Char('\n')); });
    m_secrets.remove(profile.id + QStringLiteral("/token"));
    m_secrets.remove(profile.id + QStringLiteral("/refresh"));
}

void Desk::profilesChanged()
{
    for (const auto& sitting : m_sittings) {
        const auto kept = m_profiles.withId(sitting->console->profile().id);
        if (kept && *kept != sitting->console->profile())
            sitting->console->changeProfile(*kept);
    }
}

void Desk::askToEndReadOnly(Console& console)
{
    auto* dialog = new EndReadOnlyDialog(m_lent.theme, console.profile(), &console.window());
    connect(dialog, &QDialog::accepted, &console, [this, at = &console] { setReadOnly(*at, false); });
    // Whatever the menu shows now, it is as the connection is.
    connect(dialog, &QDialog::finished, &console, [at = &console] { at->window().setProfile(at->profile()); });
    dialog->open();
}

void Desk::setReadOnly(Console& console, bool readOnly)
{
    ConnectionProfile profile = console.profile();
    profile.readOnly = readOnly;
    Result<void> kept;
    if (profile.id.isEmpty() || !m_profiles.withId(profile.id)) {
        const auto adopted = m_profiles.adopt(profile);
        if (adopted)
            profile = *adopted;
        kept = adopted.map([](const ConnectionProfile&) {});
    } else {
        kept = m_profiles.setReadOnly(profile.id, readOnly);
    }
    // Shut it is at once, kept or not; it opens only where that was kept.
    if (kept || readOnly)
        console.changeProfile(profile);
    if (kept)
        return;
    console.window().messages().showMessage(QStringLiteral("readOnly"), QStringLiteral("warning"),
        readOnly ? tr("Read-only holds for this window only: it could not be kept.")
                 : tr("Read-only stays: its end could not be kept."),
        ErrorWords::title(kept.error()), {}, {});
    console.window().setProfile(console.profile());
}

} // namespace Tenantry
