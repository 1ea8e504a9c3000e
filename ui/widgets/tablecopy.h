// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QAbstractItemModel;

namespace Tenantry {

/// Rows of a model as text for the clipboard or a file: what the user sees, with whole values where a cell shortens
/// them.
namespace TableCopy {

enum class Format { Tsv, Csv, Json, Markdown };

/// Rows that are not loaded are left out: what is not known is not copied.
QString text(const QAbstractItemModel& model, const QList<int>& rows, const QList<int>& columns, Format format);

} // namespace TableCopy

} // namespace Tenantry
