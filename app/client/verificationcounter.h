// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/verificationtotals.h"
#include "domain/ids.h"

#include <QObject>

#include <memory>

namespace Tenantry {

class VerificationBook;

/// The book of verdicts as the interface sees it. Lives on the interface thread.
class VerificationCounter final : public QObject {
    Q_OBJECT

public:
    explicit VerificationCounter(std::shared_ptr<VerificationBook> book, QObject* parent = nullptr);
    ~VerificationCounter() override;

    VerificationTotals totals() const;
    VerificationTotals totals(const TenantId& tenant) const;

signals:
    void changed(); ///< at most once per turn of the event loop

private:
    std::shared_ptr<VerificationBook> m_book;
};

} // namespace Tenantry
