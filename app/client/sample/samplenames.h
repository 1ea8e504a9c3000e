// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Tenantry::SampleNames {

/// The seed's Acme Corp and Globex first, then invented ones; distinct for `index` below `SampleOptions::kMostTenants`.
QString organisation(int index);
/// Given name and family name, of any of many countries; `index` may be any number.
QString person(uint64_t index);
/// Lower case, ASCII letters and digits; anything else becomes `joint`.
QByteArray slug(const QString& name, char joint);

} // namespace Tenantry::SampleNames
