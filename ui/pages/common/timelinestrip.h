// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/card.h"

#include <optional>

namespace Tenantry {

class Histogram;

/// One tenant's events by the hour over the last two days, above a table: and the filter by time. Its days end at the
/// newest event where that is over a day old.
class TimelineStrip final : public Card {
    Q_OBJECT

public:
    static constexpr int kHours = 48;

    TimelineStrip(const PageContext& context, const TenantId& tenant, QWidget* parent = nullptr);

    void load();
    /// Whole hours that were selected before; shown when the hours are here, as far as they are among them.
    void select(std::optional<Timestamp> from, std::optional<Timestamp> to);
    bool isSettled() const { return m_underWay == 0; }

signals:
    void settled();
    /// Nothing: all of time.
    void rangeChanged(std::optional<Tenantry::Timestamp> from, std::optional<Tenantry::Timestamp> to);

private:
    void loadHours(Timestamp end);
    void showSelection();
    void finish();

    const PageContext& m_context;
    TenantId m_tenant;
    Histogram* m_histogram;
    Timestamp m_start;
    std::optional<Timestamp> m_from;
    std::optional<Timestamp> m_to;
    int m_underWay = 0;
};

} // namespace Tenantry
