// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/listwindow.h"

#include "base/digest.h"

namespace Tenantry {

namespace {

bool given(const Json& arguments, const char* name)
{
    const auto found = arguments.find(name);
    return found != arguments.end() && !found->is_null();
}

} // namespace

Result<ListWindow> ListWindow::fromArguments(const Json& arguments)
{
    ListWindow window;
    window.backward = given(arguments, "last") || given(arguments, "before");
    if (window.backward && (given(arguments, "first") || given(arguments, "after")))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("give first and after, or last and before"));
    const char* count = window.backward ? "last" : "first";
    const char* place = window.backward ? "before" : "after";
    if (given(arguments, count))
        window.count = arguments[count].get<int>();
    if (window.count < 0 || window.count > kMost)
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("%1 must be 0 to %2").arg(QLatin1String(count)).arg(kMost));
    if (given(arguments, place))
        window.place = Cursor(arguments[place].get<std::string>());
    return window;
}

QByteArray filterDigest(const Json& arguments)
{
    const auto filter = arguments.find("filter");
    const Json canonical = filter == arguments.end() || filter->is_null() ? Json::object() : *filter;
    return sha256(viewOf(dumpJson(canonical))).toHex();
}

} // namespace Tenantry
