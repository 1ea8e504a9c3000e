// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/rulewords.h"

#include <array>

namespace Tenantry {

namespace {

struct RuleWordsRow {
    const char* rule;
    const char* missing;
    const char* who; ///< roles; empty: nobody can
};

constexpr std::array kRuleWords{
    RuleWordsRow{"tenant.active", "that the tenant is active", "operator"},
    RuleWordsRow{"tenant.notSuspended", "that the tenant is suspended", "operator"},
    RuleWordsRow{"tenant.toArchive", "that the tenant is archived first", "operator"},
    RuleWordsRow{"tenant.suspended", "that the tenant is resumed", "operator"},
    RuleWordsRow{"tenant.archived", "that the tenant is restored", "operator"},
    RuleWordsRow{"tenant.busy", "the end of the work that runs on the tenant", ""},
    RuleWordsRow{"tenant.ownFields", "that a platform's operator changes this", "operator"},
    RuleWordsRow{"purge.wait", "the end of the time in which the tenant can be restored", ""},
    RuleWordsRow{"purge.held", "the release of the legal hold", "operator auditor"},
    RuleWordsRow{"purge.confirm", "the tenant's id, typed as it is", ""},
    RuleWordsRow{"change.secondPerson", "another person who may do this", "operator"},
    RuleWordsRow{
        "change.interactive", "somebody who is signed in: tokens of the command line decide nothing", "operator"},
    RuleWordsRow{"change.pending", "that it still waits for a decision", ""},
    RuleWordsRow{"change.requester", "whoever asked for it", ""},
    RuleWordsRow{"change.voteAge", "a role that is older than the request", "operator"},
    RuleWordsRow{"platform.only", "a role on the platform", "operator"},
    RuleWordsRow{"member.lastAdmin", "another admin first", "admin operator"},
    RuleWordsRow{"platform.lastOperator", "another operator first", "operator"},
    RuleWordsRow{"undo.gone", "that it can still be taken back", ""},
    RuleWordsRow{"invitation.expired", "that it is sent again", "admin operator"},
    RuleWordsRow{"invitation.ended", "another invitation", "admin operator"},
    RuleWordsRow{"invitation.there", "that the one before is sent again, or taken back", "admin operator"},
    RuleWordsRow{"invitation.member", "that they are no member yet", ""},
    RuleWordsRow{"permission.had", "nothing: it is there already", ""},
    RuleWordsRow{"version.stale", "the present version", ""},
    RuleWordsRow{"token.reused", "a token of its own", ""},
};

} // namespace

tl::unexpected<Error> RuleWords::refusal(const char* rule, const QString& detail, ErrorCode code)
{
    return fail(code, detail, kPath.toString() + QLatin1String(rule));
}

Json RuleWords::of(QStringView rule)
{
    for (const RuleWordsRow& row : kRuleWords) {
        if (rule != QLatin1String(row.rule))
            continue;
        Json roles = Json::array();
        for (const QByteArray& role : QByteArray(row.who).split(' ')) {
            if (!role.isEmpty())
                roles.push_back(role.toStdString());
        }
        return {{"rule", row.rule}, {"missing", row.missing}, {"whoCanGrant", std::move(roles)}};
    }
    return {};
}

} // namespace Tenantry
