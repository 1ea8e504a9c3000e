// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Tenantry {

/// What an id or a subdomain could be, from a name: "Müller & Söhne" gives "muller-sohne". A label of ASCII; may be
/// empty. A proposal only: the service says whether it may be had.
QByteArray tenantSlug(const QString& name);

} // namespace Tenantry
