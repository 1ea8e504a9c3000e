// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/opening.h"

#include "base/randomid.h"
#include "ledger/canonicaljson.h"
#include "ledger/treehash.h"

namespace Tenantry::Ledger {

Result<Opening> Opening::make(uint64_t index, QByteArray name, const Json& value)
{
    auto text = canonical(value);
    if (!text)
        return fail(text.error());
    return Opening{index, std::move(name), randomBytes(kSaltBytes), *std::move(text)};
}

Hash commitmentOf(QByteArrayView salt, std::string_view canonicalValue)
{
    QByteArray bytes("tenantry-pii-v1");
    bytes.append(salt);
    bytes.append(canonicalValue.data(), static_cast<qsizetype>(canonicalValue.size()));
    return plainHash(viewOf(bytes));
}

bool opens(const Hash& commitment, QByteArrayView salt, std::string_view canonicalValue)
{
    return salt.size() == Opening::kSaltBytes && commitmentOf(salt, canonicalValue) == commitment
        && checkCanonical({canonicalValue.data(), static_cast<qsizetype>(canonicalValue.size())});
}

} // namespace Tenantry::Ledger
