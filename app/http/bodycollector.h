// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/gzip.h"
#include "http/httpfailure.h"
#include "http/requestrules.h"

#include <optional>
#include <utility>

namespace Tenantry {

/// Takes a body in, up to its route's limit, and inflates it on the way. Reserves as it grows and not as announced, so
/// that an announcement costs nothing.
class BodyCollector {
public:
    void start(const BodyFraming& framing, qint64 limit);
    /// False: refused, see failure().
    bool add(QByteArrayView piece);
    /// After the last piece.
    bool finish();
    const std::optional<HttpFailure>& failure() const { return m_failure; }
    qsizetype size() const { return m_body.size(); }
    QByteArray take() { return std::exchange(m_body, {}); }
    void reset();

private:
    QByteArray m_body;
    qint64 m_limit = 0;
    qint64 m_taken = 0; ///< as it came: a gzip'd body may be long and inflate to nothing
    std::optional<GzipInflater> m_inflater;
    std::optional<HttpFailure> m_failure;
};

} // namespace Tenantry
