// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenant.h"
#include "ui/style/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QTabBar;

namespace Tenantry {

class Monogram;
class StatusLabel;

/// Whose tab this is: monogram, name, state, plan, region, binding, subdomain; below it the sub tabs.
class TenantHeader final : public QWidget {
    Q_OBJECT
public:
    TenantHeader(const Theme& theme, const TenantId& tenant, QWidget* parent = nullptr);

    void setTenant(const Tenant& tenant);
    void setCurrentPage(const QString& page);
    void addShield(QWidget* shield); ///< at the end of the first row, behind what is there

signals:
    void pageChosen(const QString& page);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    const Theme& m_theme;
    Tenant m_tenant;
    bool m_known = false;
    Monogram* m_monogram;
    QLabel* m_name;
    StatusLabel* m_status;
    QLabel* m_facts;
    QTabBar* m_pages;
    QHBoxLayout* m_top;
};

} // namespace Tenantry
