// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "client/decode/certificaterow.h"
#include "client/decode/person.h"
#include "models/lifeorder.h"
#include "models/plannedanswer.h"

#include <QFuture>

namespace Tenantry {

/// What is done to tenants. A refusal by a rule is an answer; an error is what kept the question from being answered.
class TenantLifeAdmin {
public:
    TenantLifeAdmin() = default;
    TenantLifeAdmin(const TenantLifeAdmin&) = delete;
    TenantLifeAdmin& operator=(const TenantLifeAdmin&) = delete;
    virtual ~TenantLifeAdmin() = default;

    /// `dryRun`: says what it would touch, and touches nothing.
    virtual QFuture<Result<PlannedAnswer>> ask(const LifeOrder& order, bool dryRun, const CancelToken& cancel) = 0;
    /// As it stands; none where it is not there, or not for whoever asks.
    virtual QFuture<Result<std::optional<TenantRow>>> tenant(const TenantId& id) = 0;
    virtual QFuture<Result<std::optional<CertificateRow>>> certificate(const TenantId& id) = 0;
    /// The newest first.
    virtual QFuture<Result<QList<CertificateRow>>> certificates() = 0;
    /// Names of what a new tenant can be placed on, `shared` first.
    virtual QFuture<Result<QByteArrayList>> placements() = 0;
};

} // namespace Tenantry
