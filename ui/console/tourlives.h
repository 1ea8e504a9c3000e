// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QObject>

#include <memory>

class QDialog;

namespace Tenantry {

class Console;
class MainWindow;
class ServiceBinding;
class TenantLives;

/// The tour's pictures of tenants' lives: a tenant in its countdown, plans, a conflict, and what waits for a second
/// person, which another person of the sample asks for.
class TourLives final : public QObject {
    Q_OBJECT
public:
    TourLives(Console& console, const TenantId& tenant);
    ~TourLives() override;

    /// Archives both; Tomas asks to purge the second. `ready` or `failed` follows.
    void prepare(const TenantId& archived, const TenantId& unwanted);

    bool openArchived();
    bool chooseSome();
    bool openPlan();
    bool openConflict();
    bool openPurge();
    bool openNew();
    bool openInbox();
    bool openSheet();
    /// Of a dialog that asks the service; true of all others, and of none.
    static bool isSettled(const QDialog* dialog);

signals:
    void ready();
    void failed(const QString& why);

private:
    void archive(const TenantId& tenant, int keepDays, std::function<void(int version)> then);
    void askForPurge(int version);
    MainWindow& window() const;

    Console& m_console;
    TenantLives& m_lives;
    std::unique_ptr<ServiceBinding> m_tomas;
    TenantId m_tenant;
    TenantId m_archived;
    TenantId m_unwanted;
};

} // namespace Tenantry
