// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fixedclock.h"
#include "client/profiles/profilestore.h"
#include "client/secrets/secretstore.h"
#include "ui/console/console.h"
#include "ui/console/desk.h"

#include <QTemporaryDir>

namespace Tenantry {

class TourLives;

/// What the tour walks through: a sample workspace and an empty one, at a fixed time and in a fixed zone.
class TourSet final : public QObject {
    Q_OBJECT
public:
    /// A fault that a test builds in, so that its pictures show a real breach. The program itself has none.
    struct Fault {
        OpenWorkspace::Wrap wrap;
        /// From now on answers to the first hold records of the second.
        std::function<void(const TenantId&, const TenantId&)> open;
        /// From now on an entry of the logs is not the one that was written.
        std::function<void()> breakLogs;
    };

    /// `workspace` empty: a throw-away one is filled first.
    TourSet(Theme& theme, Languages& languages, Settings& settings, Watchdog& watchdog, QString workspace,
        Fault fault = {});
    ~TourSet() override;

    void prepare();
    Console& full() const { return *m_full; }
    Console& empty() const { return *m_empty; }
    TenantId tenant() const { return m_tenant; }
    bool hasFault() const { return m_fault.open && m_workspace.isEmpty(); } ///< never on somebody's workspace
    /// Null on somebody's workspace: nothing is archived there for a picture.
    TourLives* lives() const { return m_lives.get(); }
    bool canBreakLogs() const { return hasFault() && m_fault.breakLogs; }
    Desk& desk() const { return *m_desk; }
    /// A connection of production that is read-only, in the empty window; or as it was.
    void setReadOnly(bool readOnly);
    void openSignIn(); ///< over the full window
    void openFault();
    void breakLogs(); ///< and reads the tenant's whole

signals:
    void ready();
    void failed(const QString& why);

private:
    void keepConnections();
    void makeEmpty();
    void findTenants();
    void lookAtBindings();
    void changeStatus(TenantStatus status);
    void liveOn();
    void resumeShares();

    Theme& m_theme;
    QString m_workspace;
    QTemporaryDir m_folder;
    FixedClock m_clock;
    Fault m_fault;
    TenantId m_tenant;
    TenantId m_other;
    QList<TenantId> m_spare; ///< of a throw-away workspace: in no other picture of its own
    ProfileStore m_profiles{QString()};
    SecretStore m_secrets{QString(), Keychain(), false};
    std::unique_ptr<Console> m_full;
    std::unique_ptr<Console> m_empty;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<TourLives> m_lives;
};

} // namespace Tenantry
