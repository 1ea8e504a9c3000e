// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/healthlook.h"
#include "domain/healthpoint.h"

#include <QList>

#include <optional>

namespace Tenantry {

/// What one binding's looks found: the last 60 one by one, and 24 hours in stretches of two minutes, 29 KB at the most.
/// In memory only: it begins with the process that looks, and anew with a clock that was
/// set back by more than a stretch. A value; copies share
/// what they hold. One thread at a time.
class HealthHistory {
public:
    static constexpr int kLooks = 60;
    static constexpr int64_t kStretchMs = 2 * Timestamp::kMinute;
    static constexpr int kStretches = static_cast<int>(Timestamp::kDay / kStretchMs);

    void add(const HealthLook& found);
    const QList<HealthLook>& looks() const { return m_looks; } ///< oldest first
    bool isEmpty() const { return m_looks.isEmpty(); }
    /// When what the last look found began to be so; nothing before the first.
    std::optional<Timestamp> since() const { return m_since; }

    /// From `from` to `to`, both included, oldest first, in `most` points, 2 or more, at the most: look by look where
    /// they are here, but for less than a stretch, and few enough; else in stretches. Times without a look have no
    /// point.
    QList<HealthPoint> points(Timestamp from, Timestamp to, int most) const;

    bool operator==(const HealthHistory&) const = default;

private:
    struct Stretch {
        int64_t number = 0; ///< of `kStretchMs` each, since 1970
        int looks = 0;
        int failed = 0;
        double sumMs = 0;
        double worstMs = 0;

        bool operator==(const Stretch&) const = default;
    };
    QList<HealthPoint> lookByLook(Timestamp from, Timestamp to) const;

    QList<HealthLook> m_looks;
    QList<Stretch> m_stretches;
    std::optional<Timestamp> m_since;
};

} // namespace Tenantry
