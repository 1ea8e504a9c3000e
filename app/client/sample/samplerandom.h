// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>

namespace Tenantry {

/// SplitMix64: the same numbers for the same seed on every machine, which the standard's distributions do not promise.
class SampleRandom {
public:
    explicit SampleRandom(uint64_t seed)
        : m_state(seed)
    {
    }

    uint64_t next()
    {
        uint64_t z = (m_state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    int below(int limit) { return static_cast<int>(next() % static_cast<uint64_t>(limit)); }
    double unit() { return static_cast<double>(next() >> 11) / 9007199254740992.0; }
    bool chance(double probability) { return unit() < probability; }
    QByteArray hex(int digits) { return QByteArray::number(next() | (1ULL << 63), 16).right(digits); }

private:
    uint64_t m_state;
};

} // namespace Tenantry
