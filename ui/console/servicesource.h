// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/remoteoptions.h"
#include "binding/servicebinding.h"
#include "client/changegate.h"

#include <functional>
#include <memory>
#include <optional>

namespace Tenantry {

class EmbeddedService;

/// The service that a console asks, and how: in this process, or elsewhere.
struct ServiceSource {
    using Bind = std::function<std::unique_ptr<ServiceBinding>(SessionId)>;

    Bind bind; ///< as who sits here; called on the thread that will use the binding
    /// As another local person of the workspace; none where the service is elsewhere.
    std::function<std::unique_ptr<ServiceBinding>(UserId, SessionId)> bindAs;
    Bind bindImporter; ///< for import and sample; none where they are not for this window to do
    std::function<void()> settleShares; ///< what is due in sharing; none where the service is elsewhere
    std::function<void()> lookAtBindings; ///< at their health, once more; none where the service is elsewhere
    std::function<void()> signLogs; ///< as they stand; none where the service is elsewhere
    std::shared_ptr<const ChangeGate> changes; ///< none: whatever the service allows
    std::optional<UserId> person; ///< none: whoever the token says
    QByteArray evidenceKey; ///< empty: of this run only
    QString folder; ///< the local case file's
    QByteArray witnessName; ///< which service, to whoever remembers what it showed
    QString name; ///< shown

    static ServiceSource embedded(
        std::shared_ptr<EmbeddedService> service, const QString& folder, const UserId& person);
    /// The case file is kept in the user's data, in a folder of the address' own.
    static ServiceSource remote(const RemoteOptions& options);
};

} // namespace Tenantry
