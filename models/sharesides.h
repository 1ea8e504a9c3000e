// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/answermodel.h"
#include "models/sharedoor.h"

namespace Tenantry {

/// For whom the asker may take part in sharing: the platform (an empty id, first) and the tenants of their own.
class ShareSides final : public AnswerModel {
    Q_OBJECT

public:
    explicit ShareSides(ShareDoor door, QObject* parent = nullptr);

    const QList<TenantId>& all() const { return m_all; }
    QList<TenantId> tenants() const; ///< those that are none of the platform

private:
    void ask(const CancelToken& cancel) override;

    ShareDoor m_door;
    QList<TenantId> m_all;
};

} // namespace Tenantry
