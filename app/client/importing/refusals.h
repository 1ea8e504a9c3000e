// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

/// Reasons that several sources share, said in the same words.
namespace Tenantry::Refusals {

tl::unexpected<Error> tooLong(qint64 bytes);
tl::unexpected<Error> notUtf8(qsizetype byte);
/// The place of the first byte that is no UTF-8, or -1.
qsizetype firstInvalidUtf8(const QByteArray& text);

} // namespace Tenantry::Refusals
