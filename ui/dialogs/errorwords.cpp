// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/errorwords.h"

namespace Tenantry {

QString ErrorWords::title(const Error& error)
{
    switch (error.code) {
    case ErrorCode::StorageCorrupt:
        return tr("The workspace is damaged.");
    case ErrorCode::StorageForeign:
        return tr("This is not a Tenantry workspace.");
    case ErrorCode::StorageNewer:
        return tr("The workspace was written by a newer Tenantry.");
    case ErrorCode::StorageReadOnly:
        return tr("The workspace cannot be written to.");
    case ErrorCode::StorageFull:
        return tr("The disk is full.");
    case ErrorCode::StorageLocked:
        return tr("Another program has the workspace open.");
    case ErrorCode::StorageBusy:
        return tr("The workspace is busy.");
    case ErrorCode::NotFound:
        return tr("It was not found.");
    case ErrorCode::ParseError:
        return tr("It is not in the format it should have.");
    case ErrorCode::Cancelled:
        return tr("Cancelled.");
    case ErrorCode::ReadOnly:
        return tr("This connection is read-only.");
    case ErrorCode::Unverifiable:
        return tr("The service could not be trusted.");
    case ErrorCode::Unauthorized:
        return tr("The service does not know you, or no longer.");
    case ErrorCode::Forbidden:
        return tr("The service knows you and does not let you in.");
    case ErrorCode::IoError:
        return tr("A file could not be read or written.");
    default:
        return tr("It did not work.");
    }
}

QString ErrorWords::advice(const Error& error)
{
    switch (error.code) {
    case ErrorCode::StorageCorrupt:
        return tr("Nothing was changed. Restore it from a copy, or open another folder.");
    case ErrorCode::StorageForeign:
        return tr("Nothing was changed. Choose another folder.");
    case ErrorCode::StorageNewer:
        return tr("Nothing was changed. Open it with that version.");
    case ErrorCode::StorageReadOnly:
        return tr("Nothing was changed. Give yourself the right to write there, or choose another folder.");
    case ErrorCode::StorageFull:
        return tr("What was stored before is kept. Make room and try again.");
    case ErrorCode::StorageLocked:
        return tr("Close it there, or choose another folder.");
    case ErrorCode::ReadOnly:
        return tr("Nothing was sent. End it under File > Read-only where you mean to change something.");
    case ErrorCode::Unverifiable:
        return tr(
            "Nothing was sent. Where an authority of your own signed its certificate, name that authority's file in "
            "the connection; a wrong certificate is never accepted by hand.");
    case ErrorCode::Unauthorized:
        return tr("Nothing was changed. Sign in again.");
    case ErrorCode::Forbidden:
        return tr("Nothing was changed. Sign in as somebody who may, or ask for the right.");
    case ErrorCode::Cancelled:
        return tr("What was stored until then is kept; starting again goes on from there.");
    default:
        return tr("What was stored before is kept.");
    }
}

} // namespace Tenantry
