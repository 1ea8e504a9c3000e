// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QObject>

namespace Tenantry {

/// A running GraphQL subscription. Lives on its binding's thread; deleting it ends it.
class Subscription : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    void opened(); ///< answers come from now on; again after each interruption
    void interrupted(const Tenantry::Error& why); ///< nothing comes for now; it is opened again by itself
    void next(const QByteArray& answer, const Tenantry::Cursor& cursor); ///< one answer, UTF-8 JSON, not yet verified
    /// What was missed in between; the answer that says so comes as `next`.
    void gap(const Tenantry::Cursor& from, const Tenantry::Cursor& to);
    void ended(const Tenantry::Error& why); ///< for good; Cancelled where the service completed it
};

} // namespace Tenantry
