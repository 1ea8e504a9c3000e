// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/graphqlrequest.h"
#include "binding/subscription.h"
#include "gateway/gatewayengine.h"

#include <memory>

namespace Tenantry {

/// A subscription to this process's own gateway. Signals come by this object's thread's event loop, in order, and never
/// after it is gone. What was passed over is said in the answer (`gap`).
class EmbeddedSubscription final : public Subscription {
    Q_OBJECT

public:
    EmbeddedSubscription(const std::shared_ptr<GatewayEngine>& engine, const GatewayCall& call, Plane plane,
        const GraphQLRequest& request, const Cursor& after, QObject* parent = nullptr);
    ~EmbeddedSubscription() override;

private:
    class Sink;
    std::shared_ptr<Sink> m_sink;
};

} // namespace Tenantry
