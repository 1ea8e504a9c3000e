// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/sharegrantrow.h"
#include "client/decode/sharerequestrow.h"
#include "ui/text/formats.h"

#include "base/error.h"

#include <QCoreApplication>

namespace Tenantry {

/// Sharing in whole sentences.
class ShareSentences {
    Q_DECLARE_TR_FUNCTIONS(Tenantry::ShareSentences)
public:
    /// A refusal by a rule, kindly: what it means and what to do. What was typed is kept by whoever shows it.
    static QString refusal(const Error& error);
    static bool isStale(const Error& error); ///< somebody changed it: load it again
    /// "Globex asks to read data of Acme".
    static QString title(const ShareRequestRow& request);
    /// "lapses in 17 h", or what became of it.
    static QString clock(const ShareRequestRow& request, const Formats& formats);
    static QString clock(const ShareGrantRow& grant, const Formats& formats);
    static QString filter(const ShareScope& scope, const QByteArray& resource, const Formats& formats);
    static QString receipt(const ShareGrantRow& grant, const Formats& formats); ///< empty where there is none
    static QString digest(const QByteArray& digest); ///< in groups, elided
};

} // namespace Tenantry
