// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

namespace Tenantry {

/// The introspection query that every server of October 2021 answers: types, fields, arguments, defaults; no
/// descriptions, which nobody needs here.
extern const char* const kIntrospectionQuery;

/// SDL from the answer's `__schema`. ParseError where it is none, or holds a name or default that no SDL could: the
/// text comes from a stranger. Directives that were applied are not in an introspection, so they are not in here.
Result<QByteArray> schemaFromIntrospection(const Json& schema);

} // namespace Tenantry
