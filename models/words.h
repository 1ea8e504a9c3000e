// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditentry.h"
#include "domain/bindingstatus.h"
#include "domain/breach.h"
#include "domain/role.h"
#include "domain/tenant.h"
#include "models/roles.h"

#include <QString>

namespace Tenantry {

/// The words of the closed sets, in the language of the moment, and what each means as a status.
namespace Words {

QString of(TenantStatus status);
QString of(Role role);
QString of(Outcome outcome);
QString of(Severity severity);
QString of(BreachState state);
QString of(BreachKind kind);
QString of(BindingStatus::Health health);
QString of(BindingStatus::State circuit);
StatusKind kindOf(TenantStatus status);
StatusKind kindOf(Outcome outcome);
StatusKind kindOf(Severity severity);
StatusKind kindOf(BreachState state);
StatusKind kindOf(BindingStatus::Health health);
StatusKind kindOf(BindingStatus::State circuit);
/// A plan is no closed set: its own name, as a word.
QString plan(const QByteArray& name);
/// Milliseconds of an answer, as long as they say something: "0.08 ms", "7.4 ms", "128 ms".
QString latency(double ms);
/// What stands where a record says nothing.
QString absent();

} // namespace Words

} // namespace Tenantry
