// SPDX-License-Identifier: GPL-3.0-or-later
// Any document: the rules end, say why, and say the same of the printed document.
#include "graphql/execution/costof.h"
#include "graphql/language/parser.h"
#include "graphql/language/printer.h"
#include "graphql/validation/validate.h"
#include "tests/fuzz/fuzzing.h"

using namespace Tenantry;
using namespace Tenantry::GraphQL;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto document = parseDocument(Fuzzing::textOf(data, size));
    if (!document)
        return 0;
    const SchemaPtr& schema = Fuzzing::schema();
    const auto errors = validate(*schema, **document);
    for (const ValidationError& error : errors)
        Fuzzing::must(!error.message.empty(), "an error says something");
    const auto again = parseDocument(printDocument(**document), ParseLimits::trusted());
    Fuzzing::must(
        again && validate(*schema, **again).empty() == errors.empty(), "the printed document gets the same verdict");
    // The shape of an answer is asked of documents that were not validated, too: the client does.
    const auto shape = AnswerShape::make(schema, *document);
    if (shape && errors.empty())
        (void)costOf(*shape, *schema, 1000);
    return 0;
}
