// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace Tenantry {

/// A value, or the reason there is none. No exception crosses a folder.
template <class T> using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::NotFound, …)` from any function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {}, QString path = {})
{
    return tl::make_unexpected(Error{code, std::move(detail), std::move(path)});
}

/// Hands an error on unchanged.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::make_unexpected(std::move(error)); }

} // namespace Tenantry
