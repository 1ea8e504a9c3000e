// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/execute.h"

namespace Tenantry::GraphQL {

/// The errors of an answer as they are found (7.1.2). Keeps the text of the first ones and counts all.
class ErrorList {
public:
    explicit ErrorList(int listed = 20)
        : m_listed(listed)
    {
    }

    void add(const PresentedError& error, ErrorCode code, const std::vector<Location>& locations,
        const std::string& pathJson);
    void add(const ValidationError& error);
    /// LimitExceeded with `extensions.limit` and `extensions.maximum`.
    void add(Limit limit, std::int64_t maximum, std::string message);

    int count() const { return m_count; }
    ErrorCode first() const { return m_first; }
    /// The first limit that was reached, if one was.
    std::optional<Limit> limit() const { return m_limit; }
    /// `"errors":[…]`
    std::string toJson() const;

private:
    const int m_listed;
    std::string m_text;
    std::optional<Limit> m_limit;
    int m_count = 0;
    ErrorCode m_first = ErrorCode::Unknown;
};

PresentedError presentPlainly(const Error& error);

} // namespace Tenantry::GraphQL
