// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace Tenantry {

/// What an e-mail address, and a name beside it, may be. Not all that RFC 5322 allows: quoted and commented addresses
/// are refused.
class EmailRules {
public:
    /// Trimmed, its domain in lower case: one @, a local part of 1 to 64 bytes, labels as host names have them, 254
    /// bytes in all, no spaces or controls. InvalidArgument says what is wrong.
    static Result<QString> checked(const QString& text);
    /// Up to 200 characters, none of them a control or invisible.
    static bool isName(const QString& text);
    /// What a spreadsheet would run: it begins with =, +, -, @, a tab or a carriage return.
    static bool isFormula(QStringView text);
};

} // namespace Tenantry
