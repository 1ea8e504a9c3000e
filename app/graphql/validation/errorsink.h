// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/validation/validate.h"

#include <utility>

namespace Tenantry::GraphQL {

/// Where the rules put what they find, up to a number.
class ErrorSink {
public:
    explicit ErrorSink(std::size_t most)
        : m_most(most)
    {
    }

    void setRule(const char* name) { m_rule = name; }
    void add(std::string message, std::vector<Location> locations)
    {
        if (m_errors.size() < m_most)
            m_errors.push_back({std::move(message), std::move(locations), m_rule});
        else
            m_tooMany = true;
    }
    void exceeded(Limit limit, std::string message)
    {
        m_errors.push_back({std::move(message), {}, m_rule, ErrorCode::LimitExceeded, limit});
    }
    bool isEmpty() const { return m_errors.empty(); }
    /// No more is taken: a rule may spare itself the search for words.
    bool isFull() const { return m_tooMany; }
    std::vector<ValidationError> take()
    {
        m_rule = "";
        if (m_tooMany)
            exceeded(Limit::Errors, "More than " + std::to_string(m_most) + " errors; the others are not listed.");
        return std::move(m_errors);
    }

private:
    const std::size_t m_most;
    const char* m_rule = "";
    bool m_tooMany = false;
    std::vector<ValidationError> m_errors;
};

} // namespace Tenantry::GraphQL
