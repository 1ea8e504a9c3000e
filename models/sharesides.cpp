// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sharesides.h"

#include "client/decode/decoders.h"
#include "client/queries.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

namespace Tenantry {

ShareSides::ShareSides(ShareDoor door, QObject* parent)
    : AnswerModel(parent)
    , m_door(std::move(door))
{
}

QList<TenantId> ShareSides::tenants() const
{
    QList<TenantId> own = m_all;
    own.removeAll(TenantId());
    return own;
}

void ShareSides::ask(const CancelToken& cancel)
{
    const auto me = Sources::decoded<Person>(
        m_door({}, Sources::requestOf(Queries::Platform::kMe, Json::object()), cancel), Decode::me);
    await(me, [this](const Person& person) {
        m_all.clear();
        bool isPlatforms = false;
        for (const auto& [tenant, role] : person.roles) {
            isPlatforms |= role == Role::Operator || role == Role::Auditor;
            if ((role == Role::Admin || role == Role::Member) && !m_all.contains(tenant))
                m_all.append(tenant);
        }
        if (isPlatforms)
            m_all.prepend(TenantId());
    });
}

} // namespace Tenantry
