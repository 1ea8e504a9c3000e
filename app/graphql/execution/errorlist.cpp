// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/errorlist.h"

#include "graphql/schema/scalars.h"

namespace Tenantry::GraphQL {

void ErrorList::add(
    const PresentedError& error, ErrorCode code, const std::vector<Location>& locations, const std::string& pathJson)
{
    if (m_count++ == 0)
        m_first = code;
    if (m_count > m_listed)
        return;
    if (!m_text.empty())
        m_text += ',';
    m_text += "{\"message\":";
    writeJsonString(error.message, m_text);
    std::string places;
    for (const Location& at : locations) {
        if (at.line > 0) {
            places += (places.empty() ? "" : ",");
            places += "{\"line\":" + std::to_string(at.line) + ",\"column\":" + std::to_string(at.column) + "}";
        }
    }
    if (!places.empty())
        m_text += ",\"locations\":[" + places + "]";
    if (!pathJson.empty())
        m_text += ",\"path\":" + pathJson;
    Json extensions = error.extensions.is_object() ? error.extensions : Json::object();
    extensions["code"] = error.code;
    m_text += ",\"extensions\":" + dumpJson(extensions).toStdString() + "}";
}

void ErrorList::add(const ValidationError& error)
{
    PresentedError shown{error.message, codeName(error.code)};
    if (!error.rule.empty())
        shown.extensions["rule"] = error.rule;
    if (error.limit) {
        shown.extensions["limit"] = limitName(*error.limit);
        m_limit = m_limit ? m_limit : error.limit;
    }
    add(shown, error.code, error.locations, {});
}

void ErrorList::add(Limit limit, std::int64_t maximum, std::string message)
{
    PresentedError shown{std::move(message), codeName(ErrorCode::LimitExceeded)};
    shown.extensions = {{"limit", limitName(limit)}, {"maximum", maximum}};
    m_limit = m_limit ? m_limit : limit;
    add(shown, ErrorCode::LimitExceeded, {}, {});
}

std::string ErrorList::toJson() const
{
    std::string out = "\"errors\":[" + m_text;
    if (m_count > m_listed) {
        out += ",{\"message\":\"" + std::to_string(m_count - m_listed)
            + " more errors are not listed.\",\"extensions\":{\"code\":\"" + codeName(ErrorCode::LimitExceeded)
            + "\",\"limit\":\"errors\",\"maximum\":" + std::to_string(m_listed) + "}}";
    }
    return out + "]";
}

PresentedError presentPlainly(const Error& error) { return {error.detail.toStdString(), codeName(error.code)}; }

} // namespace Tenantry::GraphQL
