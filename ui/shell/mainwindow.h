// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenant.h"
#include "ui/shell/shellcontext.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

#include <optional>

class QPushButton;
class QStackedWidget;

namespace Tenantry {

class ActionRegistry;
class ConnectionMarks;
class HeaderBar;
class MainActions;
class MessageArea;
class Page;
class PageStack;
class Rail;
class StartPage;
class StatusRow;
class TenantBand;
class TenantTabs;
class TenantView;

/// The frame: header, rail, tabs with the band, messages, the page, status. Tenants are locked into their tabs; there
/// is no current tenant anywhere else. Pages are made by the factory when they are first wanted.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const ShellContext& context, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// False where there is no such room.
    bool openRoom(const QString& room);
    bool openTenant(const TenantId& tenant, const QString& page = QStringLiteral("dashboard"));
    void closeTenant(const TenantId& tenant);
    void closeAllTenants();
    Page* currentPage() const;
    void refreshPage();
    TenantView* tenantView(const TenantId& tenant) const;

    /// Which connection this is, on every surface: header, title, dialogs, and what may be done. Pages are built anew
    /// where read-only ends or begins.
    void setProfile(const ConnectionProfile& profile);
    const ConnectionProfile& profile() const { return m_context.profile; }
    /// As a room, or in a dialog while there are no rooms.
    void openSettings();
    QString currentRoom() const;
    QList<TenantId> openTenants() const; ///< in the order of their tabs

    /// Before a workspace has tenants only the start page is shown.
    void setStarted(bool started);
    /// For a service that serves one tenant and no platform: its tab is all there is, and `why` is said over it.
    void setTenantAlone(const TenantId& tenant, const QString& why);
    bool isStarted() const { return m_started; }
    void setLatency(std::optional<int> ms);
    void setOpenBreaches(int count);
    void setDecisions(int count);
    void refreshRooms(); ///< all that were opened, also those that are not seen
    void setSharesToDecide(int count);
    MessageArea& messages() const { return *m_messages; }
    ActionRegistry& actions() const;
    /// Builds all pages anew, in the language and formats of the moment.
    void rebuildPages();

signals:
    void importRequested(const QStringList& files);
    void sampleRequested();
    void connectionsRequested();
    /// Of the store, by its id.
    void connectionChosen(const QString& id, bool newWindow);
    void readOnlyChosen(bool readOnly);
    void actAsRequested();
    void signInRequested();
    void signOutRequested();
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    friend class MainActions;

    void layOut();
    QWidget* makeRailFoot();
    void sayRailFoot();
    void connectParts();
    void connectPage(Page* page);
    void showTab(int index);
    void showRooms();
    void foldRail();
    void openJump();
    void focusFilter();
    void tenantFound(const Tenant& tenant);

    ShellContext m_context;
    HeaderBar* m_header;
    Rail* m_rail;
    QPushButton* m_railFoot = nullptr;
    TenantTabs* m_tabs;
    TenantBand* m_band;
    MessageArea* m_messages;
    QStackedWidget* m_content;
    PageStack* m_rooms;
    StatusRow* m_status;
    ConnectionMarks* m_marks;
    MainActions* m_actions;
    QPointer<StartPage> m_start;
    QHash<TenantId, TenantView*> m_views;
    bool m_started = true;
    bool m_alone = false;
};

} // namespace Tenantry
