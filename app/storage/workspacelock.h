// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

namespace Tenantry {

/// The folder's lock, held by the system for as long as the object or its process lives: a killed program leaves none
/// behind.
class WorkspaceLock {
public:
    static Result<std::unique_ptr<WorkspaceLock>> take(const QString& folder);
    ~WorkspaceLock();
    WorkspaceLock(const WorkspaceLock&) = delete;
    WorkspaceLock& operator=(const WorkspaceLock&) = delete;

private:
    explicit WorkspaceLock(int file)
        : m_file(file)
    {
    }

    int m_file;
};

} // namespace Tenantry
