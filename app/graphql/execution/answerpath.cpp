// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/answerpath.h"

#include "graphql/schema/scalars.h"

namespace Tenantry::GraphQL {

std::string AnswerPath::toJson() const
{
    std::string out = "[";
    for (const Step& step : m_steps) {
        if (out.size() > 1)
            out += ',';
        if (step.key)
            writeJsonString(*step.key, out);
        else
            out += std::to_string(step.index);
    }
    return out + "]";
}

} // namespace Tenantry::GraphQL
