// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Pieces that several documents are made of.
#define TENANTRY_PENDING                                                                                               \
    "tenantId id kind permission body plan digest state reason requestedBy requestedAt lapsesAt decidedBy decidedAt "  \
    "decision version touchedCount touchedIds decidable whyNot"
#define TENANTRY_TERMS "clientToken: $clientToken, dryRun: $dryRun)"
#define TENANTRY_TERM_TYPES "$clientToken: String, $dryRun: Boolean, $rows: Int)"
