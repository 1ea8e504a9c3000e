// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/bodycollector.h"

namespace Tenantry {

namespace {
constexpr HttpFailure kTooLarge{413, "The body is too large"};
constexpr HttpFailure kBroken{400, "The body is not what Content-Encoding says"};
} // namespace

void BodyCollector::start(const BodyFraming& framing, qint64 limit)
{
    reset();
    m_limit = limit;
    if (framing.isGzip)
        m_inflater.emplace(limit);
}

bool BodyCollector::add(QByteArrayView piece)
{
    m_taken += piece.size();
    if (m_taken > m_limit) {
        m_failure = kTooLarge;
        return false;
    }
    if (m_inflater) {
        const GzipInflater::State state = m_inflater->add(piece, m_body);
        if (state == GzipInflater::State::TooLarge)
            m_failure = kTooLarge;
        else if (state == GzipInflater::State::Broken)
            m_failure = kBroken;
        return !m_failure;
    }
    m_body.append(piece);
    return true;
}

bool BodyCollector::finish()
{
    if (m_inflater && m_inflater->state() != GzipInflater::State::Done)
        m_failure = kBroken;
    m_inflater.reset();
    return !m_failure;
}

void BodyCollector::reset()
{
    m_body = {};
    m_taken = 0;
    m_inflater.reset();
    m_failure.reset();
}

} // namespace Tenantry
