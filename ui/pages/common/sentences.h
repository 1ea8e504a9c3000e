// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace Tenantry {

/// Errors as words for people: what happened, what was kept, what to do. The technical detail stays in the error.
QString sentenceFor(const Error& error);
/// The same of something that was to be changed: a refusal says who may.
QString changeSentenceFor(const Error& error);
/// The note of a list, with what was withheld from it where that is so. Which records and why is the case's to tell.
QString noteWith(const QString& note, int withheld);

} // namespace Tenantry
