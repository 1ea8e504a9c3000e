// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sharing/scopedigest.h"

#include "ledger/canonicaljson.h"
#include "ledger/treehash.h"

namespace Tenantry {

Result<QByteArray> scopeDigest(const TenantId& provider, const TenantId& consumer, const ShareScope& scope)
{
    Json bound = scope.toJson();
    bound["provider"] = provider.toStdString();
    bound["consumer"] = consumer.toStdString();
    return Ledger::canonical(bound).map([](const QByteArray& bytes) {
        const Ledger::Hash hash = Ledger::plainHash(viewOf(bytes));
        return QByteArray(reinterpret_cast<const char*>(hash.data()), static_cast<qsizetype>(hash.size())).toHex();
    });
}

} // namespace Tenantry
