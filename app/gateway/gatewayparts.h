// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/answercheck.h"
#include "gateway/audittrail.h"
#include "gateway/gateway.h"
#include "gateway/shareexcuses.h"
#include "gateway/shareuses.h"
#include "service/inferenceservice.h"
#include "service/platformservice.h"

namespace Tenantry {

/// What a gateway is made of; for its own files only.
struct Gateway::Parts {
    struct PlaneParts {
        std::unique_ptr<PlaneService> service;
        std::unique_ptr<const AnswerCheck> check; ///< null where answers are not looked at
    };

    Workspace& workspace;
    CursorSeal seal;
    const Clock& clock;
    AuditTrail trail;
    ShareUses uses;
    ShareExcuses excuses;
    GatewayOptions options;
    TenantResolver resolver;
    Result<PlaneParts> inference;
    Result<PlaneParts> platform;

    /// Only after `inference` was found to be there.
    InferenceService& inferenceService() const { return static_cast<InferenceService&>(*inference->service); }
    const Result<PlaneParts>& of(Plane plane) const { return plane == Plane::Inference ? inference : platform; }
};

} // namespace Tenantry
