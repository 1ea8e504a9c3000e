// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace Tenantry::GraphQL {

/// Where in the answer the executor is: response keys and list indices. Points at keys that outlive it; text only on
/// demand.
class AnswerPath {
public:
    void push(const std::string& key) { m_steps.push_back({&key, 0}); }
    void push(std::size_t index) { m_steps.push_back({nullptr, index}); }
    void pop() { m_steps.pop_back(); }
    std::size_t depth() const { return m_steps.size(); }

    /// `["events",3,"data"]`
    std::string toJson() const;

private:
    struct Step {
        const std::string* key;
        std::size_t index;
    };
    std::vector<Step> m_steps;
};

} // namespace Tenantry::GraphQL
