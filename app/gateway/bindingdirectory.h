// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/clock.h"
#include "binding/graphqlrequest.h"
#include "binding/wranglerconfig.h"
#include "domain/bindingstatus.h"
#include "domain/eventinput.h"
#include "domain/ingestresult.h"
#include "domain/tenantcontext.h"

#include <QHash>
#include <QThread>

#include <functional>
#include <memory>

namespace Tenantry {

class BindingRouter;

/// The bindings that a wrangler.toml gives to tenants: a database of the workspace each, or a service elsewhere, which
/// is asked through a BindingRouter on a thread of its own. Any thread may call. A tenant that is routed is never
/// served from anywhere else: a binding that is not there refuses.
class BindingDirectory {
public:
    struct Place {
        QByteArray name; ///< the binding's
        QByteArray database; ///< of the workspace; empty: elsewhere, or nowhere
    };

    /// Errors name the file and the line. `clock` outlives it; needs a QCoreApplication.
    static Result<std::shared_ptr<BindingDirectory>> make(
        const WranglerConfig& config, const QString& path, const Clock& clock);
    ~BindingDirectory();
    BindingDirectory(const BindingDirectory&) = delete;
    BindingDirectory& operator=(const BindingDirectory&) = delete;

    /// Where the tenant is; nothing for those of the default.
    std::optional<Place> placeOf(const TenantId& tenant) const;

    /// The two of a service elsewhere. They wait for its answer, as long as `kLongest` at the most.
    Result<QByteArray> graphql(GraphQLRequest request, TenantContext context, CancelToken cancel);
    Result<IngestResult> ingest(QList<EventInput> events, TenantContext context);
    /// What a subscription elsewhere tells (Subscription says when); called on the bindings' thread, must not wait.
    struct LiveEars {
        std::function<void()> opened;
        std::function<void(const QByteArray& body, const Cursor& cursor)> next;
        std::function<void(const Error& why)> interrupted;
        std::function<void(const Error& why)> ended;
    };
    /// Ends the subscription; nothing is told any more once it is gone. Not on the bindings' thread, and not after the
    /// directory.
    using LiveHandle = std::shared_ptr<void>;
    LiveHandle subscribe(GraphQLRequest request, TenantContext context, Cursor after, LiveEars ears);
    /// Of those elsewhere, and of those that are nowhere: state, and health over time.
    QList<BindingStatus> statuses() const;
    /// Those that are databases of this workspace, in the file's order: who is routed to them; nobody looks at their
    /// health here.
    const QList<BindingStatus>& ownDatabases() const { return m_own; }

private:
    BindingDirectory() = default;
    /// Runs on the router's thread, and waits for it.
    template <class Work> void onThread(Work work) const;
    template <class T, class Ask> Result<T> waited(Ask ask);

    QHash<TenantId, Place> m_places;
    std::optional<Place> m_rest; ///< of the tenants that none names; absent: the workspace itself
    QList<BindingStatus> m_own;
    QHash<QByteArray, QByteArray> m_services; ///< by the binding's name
    mutable QThread m_thread;
    std::unique_ptr<QObject> m_desk; ///< lives on the thread; what is run there is run by it
    std::unique_ptr<BindingRouter> m_router;
};

} // namespace Tenantry
