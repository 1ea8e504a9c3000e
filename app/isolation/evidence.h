// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/breach.h"
#include "graphql/execution/selectionplan.h"

#include <string_view>

namespace Tenantry::Evidence {

/// Keyed, so that nobody guesses what was withheld from its digest; the same record asked for by the same tenant has
/// the same digest again. Hex.
QByteArray digest(const QByteArray& key, const TenantId& asked, BreachKind kind, std::string_view bytes);
/// `Event {id, type, timestamp, …}`, at most 40 characters: what was asked for, never what was answered.
QString excerpt(const GraphQL::SelectionPlan& plan);

} // namespace Tenantry::Evidence
