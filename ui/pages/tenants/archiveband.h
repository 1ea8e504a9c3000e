// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/widgets/messagebar.h"

#include <QTimer>

namespace Tenantry {

class TenantLives;

/// Over the pages of an archived tenant: how long it can be restored, counted down, and from when on it may be purged.
/// Hidden for all others.
class ArchiveBand final : public QWidget {
    Q_OBJECT
public:
    ArchiveBand(const PageContext& context, TenantLives& lives, const TenantId& tenant, QWidget* parent);

private:
    void show();

    const PageContext& m_context;
    TenantLives& m_lives;
    TenantId m_tenant;
    MessageBar* m_bar;
    QTimer m_minute;
};

} // namespace Tenantry
