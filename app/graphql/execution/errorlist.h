// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/execute.h"

namespace Tenantry::GraphQL {

/// The errors of an answer as they are found (7.1.2). Keeps the text of the first hundred and counts all.
class ErrorList {
public:
    void add(const PresentedError& error, ErrorCode code, const std::vector<Location>& locations,
        const std::string& pathJson);

    int count() const { return m_count; }
    ErrorCode first() const { return m_first; }
    /// `"errors":[…]`
    std::string toJson() const;

private:
    std::string m_text;
    int m_count = 0;
    ErrorCode m_first = ErrorCode::Unknown;
};

PresentedError presentPlainly(const Error& error);

} // namespace Tenantry::GraphQL
