// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/subscription.h"

namespace Tenantry {

/// One that cannot be: it ends with its reason, later.
class RefusedSubscription final : public Subscription {
    Q_OBJECT
public:
    explicit RefusedSubscription(const Error& why, QObject* parent = nullptr)
        : Subscription(parent)
    {
        QMetaObject::invokeMethod(
            this, [this, why] { emit ended(why); }, Qt::QueuedConnection);
    }
};

} // namespace Tenantry
