// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"
#include "models/roles.h"

#include <QVariant>

#include <optional>

namespace Tenantry {

/// What a cell of each kind says in each role; one place, so that all tables agree. An absent number or time is an
/// invalid variant (the delegates draw "–"), an absent text is "–" itself.
namespace Cells {

QVariant text(const QString& value, int role);
QVariant number(qint64 value, int role);
QVariant time(std::optional<Timestamp> at, int role);
QVariant duration(std::optional<double> ms, int role);
QVariant id(const QByteArray& bytes, int role);
QVariant status(const QString& word, StatusKind kind, const QByteArray& raw, int role);
QVariant tenant(const TenantId& id, const QString& name, int role);

} // namespace Cells

} // namespace Tenantry
