// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/graphqlrequest.h"

#include <QList>

namespace Tenantry::SeedDocuments {

/// What the seed's routes ask: getDashboard's three documents, in its order, and those of analytics in one.
const QList<GraphQLRequest>& dashboard();
const GraphQLRequest& analytics();

} // namespace Tenantry::SeedDocuments
