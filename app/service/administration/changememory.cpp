// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/changememory.h"

#include "service/administration/rulewords.h"
#include "storage/changetokens.h"

namespace Tenantry {

Result<Json> ChangeMemory::find(const ChangeTerms& terms) const
{
    if (terms.token.isEmpty() || terms.dryRun)
        return Json();
    const auto found = ChangeTokens(m_context.database()).find(m_context.call().actor.userId, terms.token);
    if (!found)
        return fail(found.error());
    if (!*found)
        return Json();
    if ((*found)->digest != terms.digest)
        return RuleWords::refusal("token.reused", QStringLiteral("this token was used for another change"));
    return (*found)->answer;
}

Result<void> ChangeMemory::keep(const ChangeTerms& terms, Json answer, const TenantId& tenant)
{
    if (terms.token.isEmpty() || terms.dryRun)
        return {};
    return ChangeTokens(m_context.database())
        .keep(m_context.transaction(), m_context.call().actor.userId, terms.token, {terms.digest, std::move(answer)},
            tenant, m_context.now());
}

} // namespace Tenantry
