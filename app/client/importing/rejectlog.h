// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "client/importing/importposition.h"
#include "client/importing/importreport.h"
#include "client/importing/recordplace.h"

#include <QFile>
#include <QSet>

#include <map>
#include <memory>
#include <optional>
#include <set>

namespace Tenantry {

/// The side files: `<file>.rejected.jsonl`, a line for each record not taken, with its line, the reason and its text
/// (0600: it is a tenant's data). Written anew by each import, except by one that goes on where it was interrupted. An
/// empty folder keeps counts only.
class RejectLog {
public:
    static constexpr qsizetype kMostText = 64 * 1024;

    explicit RejectLog(QString folder);
    ~RejectLog();

    /// A file's own fault (`place.damage`) is told apart in the report besides.
    void add(const RecordPlace& place, const Error& why);
    qint64 count() const { return m_count; }
    /// How many of the import's first `records` records were rejected; asked with growing numbers.
    qint64 countUpTo(qint64 records);

    /// Takes over what an interrupted import of these files had rejected up to there, and drops what it had rejected
    /// beyond. False where the side files do not hold it any more: then nothing is taken over.
    bool resume(const QStringList& files, const ImportPosition& position);
    void restart(); ///< as if nothing had been rejected yet

    bool flush();
    /// IoError where a side file could not be written: an import must not lose what it rejects.
    Result<void> finish(ImportReport& report);

private:
    QString sidePath(const QString& file) const;
    QFile* sideFile(const QString& file);
    bool takeOver(const QString& side, const QSet<QString>& files, qint64 records);
    void tell(const Error& told, bool damage, qint64 record);
    void fault(const QFile& file);

    QString m_folder;
    std::map<QString, std::unique_ptr<QFile>> m_files; ///< by path
    qint64 m_count = 0;
    qint64 m_passed = 0; ///< of them, up to the last `countUpTo`
    std::multiset<qint64> m_ahead; ///< the others' records
    QList<Error> m_first;
    QList<Error> m_damage;
    std::optional<Error> m_problem;
};

} // namespace Tenantry
