// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/common/sentences.h"

#include <QCoreApplication>

namespace Tenantry {

QString sentenceFor(const Error& error)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("Tenantry", text); };
    switch (error.code) {
    case ErrorCode::Forbidden:
    case ErrorCode::Unauthorized:
        return tr("You may not see this. The refusal is recorded.");
    case ErrorCode::EchoMismatch:
    case ErrorCode::IsolationBreach:
        return tr("The answer did not belong here and was withheld as a whole. A case was opened.");
    case ErrorCode::StorageBusy:
    case ErrorCode::StorageLocked:
        return tr("Another program is using the workspace. Nothing was changed; try again.");
    case ErrorCode::StorageFull:
        return tr("The disk is full. What was acknowledged is kept; free some space and try again.");
    case ErrorCode::StorageCorrupt:
        return tr("The workspace is damaged. Nothing was changed; run tenantryd doctor to see where.");
    case ErrorCode::ReadOnly:
        return tr("This connection is read-only. Nothing was sent; end it under File > Read-only.");
    case ErrorCode::Conflict:
        return tr("Somebody else changed this first. Nothing of yours was saved; load it again.");
    default:
        return tr("This did not load. Nothing was changed; try again.");
    }
}

QString changeSentenceFor(const Error& error)
{
    if (error.code == ErrorCode::Forbidden)
        return QCoreApplication::translate("Tenantry", "You may not do this. The refusal is recorded.")
            + QLatin1Char(' ') + error.detail;
    if (error.code == ErrorCode::InvalidArgument)
        return QCoreApplication::translate("Tenantry", "The service did not take this. Nothing was changed.")
            + QLatin1Char(' ') + error.detail;
    return sentenceFor(error);
}

QString noteWith(const QString& note, int withheld)
{
    if (withheld == 0)
        return note;
    const QString text =
        QCoreApplication::translate("Tenantry", "%n record(s) withheld: not proven to belong here", nullptr, withheld);
    return note.isEmpty() ? text : note + QStringLiteral(" · ") + text;
}

} // namespace Tenantry
