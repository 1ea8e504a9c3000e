// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "client/importing/importreport.h"
#include "client/importing/recordplace.h"

#include <QFile>

#include <map>
#include <memory>
#include <optional>

namespace Tenantry {

/// The side files: `<file>.rejected.jsonl`, a line for each record not taken, with its line, the reason and its text
/// (0600: it is a tenant's data). Written anew by each import. An empty folder keeps counts only.
class RejectLog {
public:
    static constexpr qsizetype kMostText = 64 * 1024;

    explicit RejectLog(QString folder);
    ~RejectLog();

    void add(const RecordPlace& place, const Error& why);
    /// A file's own fault: besides, it is told apart in the report.
    void addDamage(const RecordPlace& place, const Error& why);
    qint64 count() const { return m_count; }
    /// IoError where a side file could not be written: an import must not lose what it rejects.
    Result<void> finish(ImportReport& report);

private:
    QFile* sideFile(const QString& file);

    QString m_folder;
    std::map<QString, std::unique_ptr<QFile>> m_files; ///< by path
    qint64 m_count = 0;
    QList<Error> m_first;
    QList<Error> m_damage;
    std::optional<Error> m_problem;
};

} // namespace Tenantry
