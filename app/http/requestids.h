// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/randomid.h"

#include <QRandomGenerator64>

#include <array>

namespace Tenantry {

/// Ids that tell requests apart, `req_…`, in randomId()'s form. They are nobody's secret, so a generator with a secure
/// seed makes them: asking the system for each cost a tenth of a request. For one thread.
class RequestIds {
public:
    QByteArray next()
    {
        const std::array words{m_random.generate(), m_random.generate()};
        return idFromBytes("req_", QByteArray::fromRawData(reinterpret_cast<const char*>(words.data()), sizeof words));
    }

private:
    QRandomGenerator64 m_random = QRandomGenerator64::securelySeeded();
};

} // namespace Tenantry
