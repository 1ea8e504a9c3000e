// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platformsharesource.h"
#include "models/sharerequestsmodel.h"
#include "models/sharesides.h"

#include <QTimer>

namespace Tenantry {

/// Counts every few seconds what whoever sits here may decide in sharing, for the rail, and says when there is more.
class ShareBell final : public QObject {
    Q_OBJECT
public:
    explicit ShareBell(ShareDoor door, QObject* parent = nullptr);

    void start();
    void ask(); ///< now

signals:
    void counted(int requests);
    void arrived(); ///< there are more than there were; what they are is nobody's to read over a shoulder

private:
    void tell();

    PlatformShareSource m_source;
    ShareSides* m_sides;
    ShareRequestsModel* m_inbox;
    QTimer m_timer;
    int m_count = -1; ///< nothing was counted yet
};

} // namespace Tenantry
