// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QObject>

namespace Tenantry {

/// Work that a dialog shows and can cancel; it runs elsewhere. Lives on the interface thread.
class LongJob : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;
    virtual void cancel() = 0; ///< `failed` with Cancelled follows, when it has stopped

signals:
    void progressed(qint64 done, qint64 total, qint64 events); ///< total 0: not known
    void failed(const Tenantry::Error& error);
};

} // namespace Tenantry
