// SPDX-License-Identifier: GPL-3.0-or-later
// Any text: what parses prints to what parses to the same; a type system becomes a schema or is refused.
#include "graphql/language/parser.h"
#include "graphql/language/printer.h"
#include "tests/fuzz/fuzzing.h"

using namespace Tenantry;
using namespace Tenantry::GraphQL;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = Fuzzing::textOf(data, size);
    const auto document = parseDocument(text);
    if (!document) {
        Fuzzing::must(!document.error().detail.isEmpty(), "an error says something");
        return 0;
    }
    const std::string printed = printDocument(**document);
    const auto again = parseDocument(printed, ParseLimits::trusted());
    Fuzzing::must(again.has_value(), "what was printed parses");
    Fuzzing::must(**again == **document, "what was printed says the same");
    Fuzzing::must(printDocument(**again) == printed, "printing is stable");
    (void)buildSchema(text);
    return 0;
}
