// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/validation/validate.h"

#include <utility>

namespace Tenantry::GraphQL {

/// Where the rules put what they find; takes a hundred.
class ErrorSink {
public:
    void setRule(const char* name) { m_rule = name; }
    void add(std::string message, std::vector<Location> locations, ErrorCode code = ErrorCode::ValidationError)
    {
        if (!isFull())
            m_errors.push_back({std::move(message), std::move(locations), m_rule, code});
    }
    bool isEmpty() const { return m_errors.empty(); }
    bool isFull() const { return m_errors.size() >= 100; }
    std::vector<ValidationError> take() { return std::move(m_errors); }

private:
    const char* m_rule = "";
    std::vector<ValidationError> m_errors;
};

} // namespace Tenantry::GraphQL
