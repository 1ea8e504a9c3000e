// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/exporting/exportsink.h"

namespace Tenantry {

tl::unexpected<Error> ExportSink::failed() const
{
    return fail(ErrorCode::IoError, m_file.errorString(), m_file.fileName());
}

Result<void> ExportSink::open()
{
    if (!m_file.open(QIODevice::WriteOnly) || !m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failed();
    return {};
}

Result<void> ExportSink::write(const QByteArray& piece)
{
    if (m_file.write(piece) != piece.size())
        return failed();
    return {};
}

Result<void> ExportSink::finish()
{
    if (!m_file.commit())
        return failed();
    return {};
}

} // namespace Tenantry
