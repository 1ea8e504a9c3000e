// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace Tenantry {

/// The names of the fields of an SDL text's root types, sorted: what a service can be asked. Reads tokens and checks
/// nothing: whoever uses the schema parses it. O(n).
QByteArrayList rootFieldsOf(const QByteArray& sdl);

} // namespace Tenantry
