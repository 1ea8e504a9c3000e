// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QSaveFile>

namespace Tenantry {

/// The file of an export (0600): it is there when it is whole, or not at all.
class ExportSink {
public:
    explicit ExportSink(const QString& path)
        : m_file(path)
    {
    }

    Result<void> open();
    Result<void> write(const QByteArray& piece);
    Result<void> finish();

private:
    tl::unexpected<Error> failed() const;

    QSaveFile m_file;
};

} // namespace Tenantry
