// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/schema/schema.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace Tenantry::Fuzzing {

/// Ends the program, so that the fuzzer keeps the input, where something that must hold does not.
void must(bool holds, const char* what);

inline std::string_view textOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

/// A schema with all that rules and execution tell apart: every kind of type, wrappers, defaults, weights.
const GraphQL::SchemaPtr& schema();

} // namespace Tenantry::Fuzzing

/// What libFuzzer calls for every input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
