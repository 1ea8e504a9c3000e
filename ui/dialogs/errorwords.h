// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QCoreApplication>

namespace Tenantry {

/// An error in words for people: what happened and what to do. The technical detail stays beside it.
class ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(Tenantry::ErrorWords)
public:
    static QString title(const Error& error);
    static QString advice(const Error& error);
};

} // namespace Tenantry
