// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/doctor.h"

namespace Tenantry {

/// One check: its name, a statement whose every row is a finding (tenant, what is wrong), and what to do about it.
struct DoctorCheck {
    QByteArray name;
    QByteArray sql;
    QString remedy;
};

QList<DoctorCheck> doctorChecks();

} // namespace Tenantry
