// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "client/postbox.h"
#include "domain/breach.h"

#include <QList>
#include <QSet>

#include <functional>
#include <memory>
#include <mutex>

namespace Tenantry {

/// The local case file: what was seen is on this disk before anybody else is told. JSON lines in
/// `<folder>/breaches.jsonl` (0600), each synced. Any thread may call.
class BreachLog {
public:
    /// Reads what is there, so that a case seen before is known again. A torn last line is left behind, not an error.
    /// An empty folder keeps the cases in memory only.
    static Result<std::shared_ptr<BreachLog>> open(const QString& folder);
    ~BreachLog();

    /// True if the digest was not known. A disk that refuses is said in the error; the case counts as seen all the
    /// same, and is handed on.
    Result<bool> append(const Breach& breach);
    QList<Breach> cases() const; ///< oldest first

private:
    friend class BreachReporter;

    BreachLog() = default;
    Result<void> load();
    Result<void> write(const Breach& breach);

    mutable std::mutex m_mutex;
    int m_file = -1;
    QString m_path;
    QList<Breach> m_cases;
    QSet<QByteArray> m_digests;
    std::function<void(const Breach&)> m_found;
    Postbox m_postbox;
};

} // namespace Tenantry
