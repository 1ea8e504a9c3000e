// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace Tenantry {

enum class ImportFormat { CloudTrail, Jsonl, Csv };

/// `cloudtrail`, `jsonl`, `csv`.
std::optional<ImportFormat> importFormatFromName(QStringView name);

} // namespace Tenantry
