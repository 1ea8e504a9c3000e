// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/eventfilter.h"
#include "service/resolvercontext.h"
#include "service/sharereach.h"

#include <memory>

namespace Tenantry {

/// One provider's data as far as one active grant shows it. Holds the grant as it was read for this request, and for
/// no longer than that.
class SharedView {
public:
    /// Refused by NO_GRANT, and noted; the use is counted by whoever answers.
    static Result<std::shared_ptr<const SharedView>> open(ResolverContext& context, const GrantId& id);
    /// The same for a subscription's delivery, where nobody notes.
    static Result<std::shared_ptr<const SharedView>> reached(const ServiceCall& call, const GrantId& id);

    const ShareGrant& grant() const { return m_reach.grant; }
    const TenantScope& scope() const { return m_reach.scope; }
    Database& data() const { return *m_data; }

    /// Refused by OUTSIDE_SCOPE, and noted, where the grant lacks it.
    Result<void> need(ResolverContext* context, const char* resource) const;
    Result<void> needField(ResolverContext* context, const QByteArray& field) const;
    bool shows(const char* field) const { return m_reach.grant.scope.hasField(field); }
    /// What was asked for within what is granted; nothing where the two have nothing in common. A filter on what is not
    /// shown is refused: its answer would tell what it may not.
    /// `context` notes the refusal; null: nobody does.
    Result<std::optional<EventFilter>> within(ResolverContext* context, const Json& arguments) const;
    /// Cursors are the grant's and the consumer's, and good for its present version of the scope only.
    CursorPurpose purpose(const ResolverContext& context, const Json& arguments) const;

private:
    SharedView(ShareReach reach, Database& data)
        : m_reach(std::move(reach))
        , m_data(&data)
    {
    }
    tl::unexpected<Error> outside(ResolverContext* context, const QByteArray& what) const;

    ShareReach m_reach;
    Database* m_data;
};

} // namespace Tenantry
