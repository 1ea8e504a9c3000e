// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/sharerequestrow.h"

namespace Tenantry {

/// What a scope would make visible, as far as whoever asked may know it.
struct SharePreviewRow {
    TenantId provider;
    TenantId consumer;
    QByteArray digest;
    bool isSensitive = false;
    QList<ShareRequestRow::Tally> quorum;
    QByteArrayList fields; ///< with those that a resource always shows
    std::optional<qint64> events; ///< absent: not the asker's to know
    bool isEstimate = false;
    std::optional<int> members;
    QList<Json> sample; ///< newest events, values masked
    QList<std::pair<QString, int>> readers; ///< role and count, of the consumer
    QList<ShareRequestRow> decisions; ///< of this pair, newest first

    bool operator==(const SharePreviewRow&) const = default;
};

} // namespace Tenantry
