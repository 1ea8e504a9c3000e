// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "ui/style/theme.h"

#include <QTabBar>

#include <optional>

namespace Tenantry {

/// "All tenants", then one tab for each open tenant, locked to it: a tab's tenant never changes.
class TenantTabs final : public QTabBar {
    Q_OBJECT
public:
    explicit TenantTabs(const Theme& theme, QWidget* parent = nullptr);

    /// The tab of that tenant, made where there is none.
    int open(const TenantId& tenant, const QString& name);
    int indexOf(const TenantId& tenant) const;
    std::optional<TenantId> tenantAt(int index) const; ///< none: all tenants
    void rename(const TenantId& tenant, const QString& name);
    void setStarted(bool started); ///< before anything is there the first tab is called "Start"

signals:
    void closeRequested(const Tenantry::TenantId& tenant);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void recolour();

    const Theme& m_theme;
    bool m_started = true;
};

} // namespace Tenantry
