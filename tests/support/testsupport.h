// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QString>

#include <functional>

#include <optional>

namespace Tenantry::Testing {

/// Runs the event loop until the future is done; the result, or nothing after `timeoutMs`.
template <class T> std::optional<T> await(const QFuture<T>& future, int timeoutMs = 10000);
/// `../shared/data/<name>` beside the repository, or empty where it is absent: such tests skip with a clear word.
QString sharedData(const QString& name);
bool spin(const std::function<bool()>& done, int timeoutMs);

template <class T> std::optional<T> await(const QFuture<T>& future, int timeoutMs)
{
    if (!spin([&] { return future.isFinished(); }, timeoutMs) || future.resultCount() == 0)
        return std::nullopt;
    return future.result();
}

/// The result itself, by value: `await(…).value()` is gone at the end of its line, and VERIFY_OK holds on to it.
/// Unknown where it never came.
template <class T> Result<T> resultOf(const QFuture<Result<T>>& future, int timeoutMs = 10000)
{
    if (auto done = await(future, timeoutMs))
        return *std::move(done);
    return fail(ErrorCode::Unknown, QStringLiteral("the future never finished"));
}

} // namespace Tenantry::Testing

/// Fails the test with the error's own words. Evaluates its argument once.
#define VERIFY_OK(result)                                                                                              \
    do {                                                                                                               \
        auto&& verifiedResult = (result);                                                                              \
        QVERIFY2(verifiedResult.has_value(),                                                                           \
            qPrintable(verifiedResult ? QString() : Tenantry::describe(verifiedResult.error())));                      \
    } while (false)
