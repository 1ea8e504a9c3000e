// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Tenantry::Testing {

/// One C++ file of the tree, read whole. Paths are relative to the top.
struct SourceFile {
    QString path;
    QStringList lines;

    /// The room a file lives in: `base` for app/base/…, `ui/pages` for ui/pages/…, `models`, `tests`.
    QString room() const;
    /// The rooms of the files it includes with quotes, one a line: {line number, room}.
    QList<std::pair<int, QString>> includedRooms() const;
    /// Classes and structs that are defined (not merely declared) at the level of a namespace.
    QStringList definedTypes() const;
};

/// Every .h and .cpp below app, models, ui and tests.
QList<SourceFile> sourceTree();

} // namespace Tenantry::Testing
