// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace Tenantry::GraphQL {

/// The candidates that differ from `name` by few letters, the nearest first, five at most. Names that nobody types, and
/// more than a thousand candidates, are not compared.
std::vector<std::string> suggestionsFor(const std::string& name, const std::vector<std::string>& candidates);

/// ` Did you mean "a" or "b"?` with a leading blank; empty where there is nothing to suggest. `intro` stands before the
/// names.
std::string didYouMean(const std::vector<std::string>& suggestions, const char* intro = "");

/// Both for the members of a schema's list, by their names.
template <class T> std::string didYouMean(const std::string& name, const std::vector<T>& named)
{
    std::vector<std::string> candidates;
    for (const T& one : named)
        candidates.push_back(one.name);
    return didYouMean(suggestionsFor(name, candidates));
}

/// A name as it is shown in a message: in quotes, and cut where it is longer than anybody reads.
std::string shown(const std::string& name);

} // namespace Tenantry::GraphQL
