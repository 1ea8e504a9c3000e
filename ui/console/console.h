// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/capabilities.h"
#include "domain/tenant.h"
#include "ui/console/deskclock.h"
#include "ui/console/openworkspace.h"
#include "ui/text/formats.h"

#include <QObject>

namespace Tenantry {

class BreachNotices;
class ConsolePages;
class Heartbeat;
class ImportDialog;
class Languages;
class MainWindow;
class Settings;
class TenantDirectory;
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
        QString witnessFolder = {}; ///< empty: what was seen of the logs is kept in memory only
    };

    explicit Console(const Lent& lent, OpenWorkspace::Wrap wrap = {}, QObject* parent = nullptr);
    ~Console() override;

    /// `opened` or `failed` follows. `sample` marks a workspace that is made now as one.
    void open(const QString& folder, bool sample);
    /// The service elsewhere: `opened` or `failed` follows. One without a platform plane, as the seed's gateway is,
    /// shows the tenant of the token alone, and the window says what is left out.
    void connectTo(const RemoteOptions& options);
    MainWindow& window() const { return *m_window; }
    TenantDirectory& tenants() const { return *m_tenants; }
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
    void build(ServiceSource source);
    void askWhoseTokenItIs(const RemoteOptions& options, const Capabilities& can);
    void openTenantAlone(const RemoteOptions& options, const Tenant& tenant, const QString& lacking);
    void start();
    void connectWindow();
    void chooseLanguage(const QString& code);
    void counted(int tenants, int openBreaches);

    Lent m_lent;
    OpenWorkspace::Wrap m_wrap;
    std::unique_ptr<ServiceBinding> m_probe; ///< asks a service elsewhere what it can do
    DeskClock m_clock;
    Formats m_formats;
    std::unique_ptr<OpenWorkspace> m_workspace;
    std::unique_ptr<TenantDirectory> m_tenants;
    std::unique_ptr<ConsolePages> m_pages;
    std::unique_ptr<Heartbeat> m_heartbeat;
    std::unique_ptr<MainWindow> m_window;
    bool m_counted = false;
};

} // namespace Tenantry
