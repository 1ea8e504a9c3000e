// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/importing/recordmapping.h"

#include <QSet>

namespace Tenantry {

/// AWS CloudTrail's records (event version 1.0x). The account that received the record is the tenant; every record is
/// an audit entry. Another account in the actor or in the parameters makes it a cross-tenant access attempt.
class CloudTrailMapping final : public RecordMapping {
public:
    Result<MappedRecord> map(const Json& record) const override;
    QByteArray fingerprint() const override { return "cloudtrail 1"; }

    /// Accounts other than `own` that the actor or the request's parameters name: a text of twelve digits, or the
    /// account of an ARN anywhere in a text (policies travel as JSON in a text).
    static QSet<QByteArray> foreignAccounts(const Json& record, const QByteArray& own);
};

} // namespace Tenantry
