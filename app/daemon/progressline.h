// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/commandio.h"

#include <QString>

namespace Tenantry {

/// One line of a terminal that is drawn over and over. Silent where there is no terminal.
class ProgressLine {
public:
    explicit ProgressLine(CommandIo& io);
    ~ProgressLine(); ///< wipes the line

    void show(double part, const QString& words); ///< `part` from 0 to 1

private:
    CommandIo& m_io;
    bool m_drawn = false;
};

} // namespace Tenantry
