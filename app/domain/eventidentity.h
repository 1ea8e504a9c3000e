// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eventinput.h"

#include <QHash>

namespace Tenantry {

/// Gives the events of one batch that have no id the one their content makes: 128 bits of SHA-256 over (tenant,
/// canonical record, its repetition number in the batch), so that the same batch twice adds nothing. Service and remote
/// clients make the same ids. Pure.
class EventIdentity {
public:
    explicit EventIdentity(TenantId tenant)
        : m_tenant(std::move(tenant))
    {
    }

    /// `at` stands for the time of an event that has none. Metadata of the batch and the members tenantId and
    /// organizationId of the event's own have no part in it: clients put them in, or not, as they like.
    EventId next(const EventInput& event, Timestamp at);

private:
    TenantId m_tenant;
    QHash<QByteArray, int> m_repetitions;
};

} // namespace Tenantry
