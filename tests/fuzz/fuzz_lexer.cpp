// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: the lexer ends, in as many tokens as there are bytes at most, and its places go forward.
#include "graphql/language/lexer.h"
#include "tests/fuzz/fuzzing.h"

using namespace Tenantry;
using namespace Tenantry::GraphQL;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Lexer lexer(Fuzzing::textOf(data, size));
    Token token;
    Location last{1, 0};
    for (std::size_t tokens = 0;; ++tokens) {
        Fuzzing::must(tokens <= size, "there are no more tokens than bytes");
        if (!lexer.next(token)) {
            Fuzzing::must(!lexer.error().detail.isEmpty(), "an error says something");
            return 0;
        }
        if (token.kind == Token::Kind::End)
            return 0;
        const bool forward = token.at.line > last.line || (token.at.line == last.line && token.at.column > last.column);
        Fuzzing::must(forward, "each token begins behind the one before");
        last = token.at;
    }
}
