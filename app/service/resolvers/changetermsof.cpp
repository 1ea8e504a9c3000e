// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvers/changetermsof.h"

#include "base/digest.h"
#include "ledger/canonicaljson.h"

namespace Tenantry {

namespace {

constexpr qsizetype kLongestToken = 128;
constexpr Ledger::CanonicalLimits kRequestLimits{4 * 1024 * 1024, 16};

} // namespace

Result<ChangeTerms> changeTermsOf(const GraphQL::FieldCall& call)
{
    ChangeTerms terms;
    terms.reason = QString::fromStdString(call.arg<std::string>("reason")).trimmed();
    terms.needsReason = call.args().contains("reason");
    terms.dryRun = call.arg<bool>("dryRun", false);
    terms.token = QByteArray::fromStdString(call.arg<std::string>("clientToken"));
    if (terms.token.isEmpty())
        return terms;
    if (terms.token.size() > kLongestToken)
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("a token has up to 128 bytes"), QStringLiteral("clientToken"));
    Json asked = call.args();
    asked.erase("clientToken");
    asked.erase("dryRun");
    const auto bytes = Ledger::canonical({{"field", call.field().name}, {"args", std::move(asked)}}, kRequestLimits);
    if (!bytes)
        return fail(bytes.error());
    terms.digest = sha256(viewOf(*bytes)).toHex();
    return terms;
}

} // namespace Tenantry
