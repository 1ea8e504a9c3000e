// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profiles/profilestore.h"
#include "client/signin/signinsession.h"
#include "ui/console/console.h"
#include "ui/console/deskstart.h"
#include "ui/dialogs/actasperson.h"

#include <QPointer>

#include <map>
#include <memory>
#include <vector>

namespace Tenantry {

class ActAsDialog;
class ConnectionTest;
class ConnectionsDialog;
class FailureWindow;
class SignInDialog;
struct LocalPerson;

/// All that one person has open: a console and its window for each connection, who one is to each service, and the
/// ways from one to another. A window is given up for another only once that one is open; whose data it showed is gone
/// with it, clients, pages and all.
class Desk final : public QObject {
    Q_OBJECT
public:
    Desk(const Console::Lent& lent, ProfileStore& profiles, SecretStore& secrets, SignInSession::Browser browser,
        QObject* parent = nullptr);
    ~Desk() override;

    /// `opened` or `failed` follows. `instead`: the window that closes once this one is there.
    void open(const ConnectionProfile& profile, const DeskStart& start = {}, Console* instead = nullptr);
    /// As another of the workspace's people, who was let in; in the window's place.
    void sitDown(Console& console, const UserId& person, const QString& name);
    ActAsDialog* actAs(Console& console); ///< null where the service is elsewhere
    QList<Console*> consoles() const;
    ConnectionsDialog* showConnections(Console* behind);
    SignInSession& session(const ConnectionProfile& profile);
    void setReadOnly(Console& console, bool readOnly);

signals:
    void opened(Tenantry::Console* console);
    /// Nothing is open for it; a window that was there before still is, and says so.
    void failed(const Tenantry::Error& error);

private:
    struct Sitting {
        std::unique_ptr<Console> console;
        QPointer<Console> instead;
        DeskStart start;
        bool shown = false;
    };
    struct Place { ///< where a connection was left
        QString room;
        QList<TenantId> tenants;
    };

    Console& sit(const ConnectionProfile& profile, const DeskStart& start, Console* instead);
    Sitting* sittingOf(const Console* console);
    void begin(Console& console, const ConnectionProfile& profile);
    void connectTo(Console& console, SignInSession& session);
    void show(Sitting& sitting, int tenants);
    void goToPlace(Console& console, const DeskStart& start);
    void connectWindow(Console& console);
    void fail(Console* console, const Error& error);
    void showFailure(const ConnectionProfile& profile, const DeskStart& start, const Error& error);
    void drop(Console* console);
    void askPerson(SignInSession& session, const Error& why);
    void profilesChanged();
    void forget(const ConnectionProfile& profile);
    void askToEndReadOnly(Console& console);
    static QList<ActAsPerson> shown(const QList<LocalPerson>& people, const UserId& now, const Console& console);
    ConnectionTest* tryOut(const ConnectionProfile& profile, QObject* parent);

    Console::Lent m_lent;
    ProfileStore& m_profiles;
    SecretStore& m_secrets;
    SignInSession::Browser m_browser;
    std::map<QString, std::unique_ptr<SignInSession>> m_sessions;
    std::map<QString, QPointer<SignInDialog>> m_asking;
    std::map<QString, Place> m_places;
    std::vector<std::unique_ptr<Sitting>> m_sittings;
    std::unique_ptr<FailureWindow> m_failure;
};

} // namespace Tenantry
