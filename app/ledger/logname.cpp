// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/logname.h"

#include <QByteArrayList>

namespace Tenantry::Ledger {

QByteArray LogName::toText() const
{
    return installation.toPercentEncoding() + '/' + tenant.toPercentEncoding() + '/' + QByteArray::number(epoch);
}

Result<LogName> LogName::parse(QByteArrayView text)
{
    const QByteArrayList parts = text.toByteArray().split('/');
    if (parts.size() == 3) {
        LogName name{QByteArray::fromPercentEncoding(parts[0]), QByteArray::fromPercentEncoding(parts[1]),
            static_cast<uint32_t>(parts[2].toUInt())};
        if (!name.installation.isEmpty() && !name.tenant.isEmpty() && name.epoch > 0
            && name.toText() == text.toByteArray())
            return name;
    }
    return fail(ErrorCode::ParseError, QStringLiteral("not the name of a log: installation/tenant/epoch"));
}

} // namespace Tenantry::Ledger
