// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "client/profiles/connectionprofile.h"
#include "domain/capabilities.h"
#include "domain/tenant.h"
#include "ui/console/deskclock.h"
#include "ui/console/openworkspace.h"
#include "ui/text/formats.h"

#include <QObject>

namespace Tenantry {

class BreachNotices;
class ConsolePages;
class EmbeddedService;
class Heartbeat;
class ImportDialog;
class Languages;
class MainWindow;
class Settings;
class ShareBell;
class ProfileStore;
class TenantDirectory;
class TenantLives;
class Theme;
class Watchdog;

/// One open workspace and its window: the object graph. Opening runs off the interface thread.
class Console final : public QObject {
    Q_OBJECT
public:
    /// What outlives every console.
    struct Lent {
        Theme& theme;
        Languages& languages;
        Settings& settings;
        const Clock& clock;
        Watchdog& watchdog;
        QTimeZone zone;
        ProfileStore* profiles = nullptr; ///< for the settings; none: nothing is offered
        QString witnessFolder = {}; ///< empty: what was seen of the logs is kept in memory only
    };

    explicit Console(const Lent& lent, OpenWorkspace::Wrap wrap = {}, QObject* parent = nullptr);
    ~Console() override;

    /// Which connection it is; before it is opened.
    void setProfile(const ConnectionProfile& profile);
    const ConnectionProfile& profile() const { return m_profile; }
    /// Another look, or read-only begun or ended, while it is open. Whoever calls keeps it.
    void changeProfile(const ConnectionProfile& profile);
    /// What the menu offers to switch to.
    void setConnections(std::function<QList<ConnectionProfile>()> all) { m_connections = std::move(all); }
    /// A workspace that is open already, as one of its people; `opened` or `failed` follows.
    void openAs(const Console& open, const UserId& person, const QString& name);
    std::shared_ptr<EmbeddedService> service() const { return m_service; } ///< null where it is elsewhere
    const UserId& person() const { return m_person; } ///< of a workspace
    QString personName() const { return m_personName; }
    void setPersonName(const QString& name) { m_personName = name; } ///< before it is opened
    bool hasWindow() const { return m_window != nullptr; }

    /// `opened` or `failed` follows. `sample` marks a workspace that is made now as one.
    void open(const QString& folder, bool sample);
    /// The service elsewhere: `opened` or `failed` follows. One without a platform plane, as the seed's gateway is,
    /// shows the tenant of the token alone, and the window says what is left out.
    void connectTo(const RemoteOptions& options);
    MainWindow& window() const { return *m_window; }
    TenantDirectory& tenants() const { return *m_tenants; }
    TenantLives& lives() const { return *m_lives; }
    OpenWorkspace& workspace() const { return *m_workspace; }

    /// Shows its progress over the window; `filled` follows where it went well.
    void makeSample(int tenants, int events, Timestamp until);
    ImportDialog* openImport(const QStringList& files);

signals:
    void opened(int tenants);
    void failed(const Tenantry::Error& error);
    void filled();
    void sampleFailed(const Tenantry::Error& error);

private:
    void sitAt(const QString& folder, const UserId& person, const QString& name);
    void build(ServiceSource source);
    void askWhoseTokenItIs(const RemoteOptions& options, const Capabilities& can);
    void openTenantAlone(const RemoteOptions& options, const Tenant& tenant, const QString& lacking);
    void openMemberAlone(const Error& refused);
    void start();
    void connectWindow();
    void chooseLanguage(const QString& code);
    void chooseZone();
    void counted(int tenants, int openBreaches);

    Lent m_lent;
    std::shared_ptr<DeskClock> m_clock; ///< the service's: goes with it from one person to the next, and outlives it
    OpenWorkspace::Wrap m_wrap;
    ConnectionProfile m_profile;
    std::shared_ptr<ChangeGate> m_gate;
    std::function<QList<ConnectionProfile>()> m_connections;
    std::shared_ptr<EmbeddedService> m_service;
    UserId m_person;
    QString m_personName;
    std::unique_ptr<ServiceBinding> m_probe; ///< asks a service elsewhere what it can do
    Formats m_formats;
    std::unique_ptr<OpenWorkspace> m_workspace;
    std::unique_ptr<TenantDirectory> m_tenants;
    std::unique_ptr<TenantLives> m_lives;
    std::unique_ptr<ConsolePages> m_pages;
    std::unique_ptr<Heartbeat> m_heartbeat;
    std::unique_ptr<ShareBell> m_bell;
    std::unique_ptr<MainWindow> m_window;
    bool m_counted = false;
};

} // namespace Tenantry
