// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Fragment-spreads-must-not-form-cycles
#include "graphql/validation/rules.h"

namespace Tenantry::GraphQL {

/// A fragment is in a cycle if nothing but fragments in or behind cycles is left when those without open spreads are
/// taken away.
void noFragmentCycles(const TypedDocument& typed, ErrorSink& sink)
{
    std::vector<std::vector<std::size_t>> usedBy(typed.owners.size());
    std::vector<int> open(typed.owners.size());
    for (const SpreadSite& spread : typed.spreads) {
        const auto at = typed.fragments.find(spread.node->name);
        if (at == typed.fragments.end() || !typed.owners[spread.owner].fragment)
            continue;
        usedBy[at->second].push_back(spread.owner);
        ++open[spread.owner];
    }
    std::vector<std::size_t> done;
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (open[i] == 0)
            done.push_back(i);
    }
    for (std::size_t next = 0; next < done.size(); ++next) {
        for (const std::size_t user : usedBy[done[next]]) {
            if (--open[user] == 0)
                done.push_back(user);
        }
    }
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (open[i] > 0)
            sink.add("Fragment \"" + typed.owners[i].fragment->name + "\" spreads itself, directly or through others.",
                {typed.owners[i].fragment->at});
    }
}

} // namespace Tenantry::GraphQL
