// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bindingsource.h"

namespace Tenantry {

class PlatformClient;

/// Bindings as the platform plane lists them.
class PlatformBindingSource final : public BindingSource {
public:
    explicit PlatformBindingSource(PlatformClient& client); ///< the client outlives this

    QFuture<Result<RowPage<BindingRow>>> page(const PageRequest& request, const CancelToken& cancel) override;
    QFuture<Result<BindingDetail>> detail(
        const QByteArray& name, Timestamp from, Timestamp to, int points, const CancelToken& cancel) override;

private:
    PlatformClient& m_client;
};

} // namespace Tenantry
