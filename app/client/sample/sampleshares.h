// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/importing/workspacewriter.h"
#include "client/sample/sampletenant.h"

#include <functional>

namespace Tenantry {

/// What the sample's people share: two grants, a denied request, and some that wait, each step taken by one of them
/// through the service, which may refuse it like anybody's: the sample goes on without it then.
class SampleShares {
public:
    struct Step {
        Timestamp at;
        std::function<QFuture<Result<void>>()> run;
    };

    /// `tenants` and `writer` outlive the steps. Fewer than four tenants share nothing.
    static QList<Step> plan(
        const QList<SampleTenant>& tenants, WorkspaceWriter& writer, Timestamp until, const UserId& desktopPerson);
};

} // namespace Tenantry
