// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/canonicalnumber.h"

#include <charconv>
#include <cmath>
#include <string_view>

namespace Tenantry::Ledger {

namespace {

QByteArray toBytes(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

/// `digits` with the point behind the first `point` of them (ECMA-262, Number::toString, k digits and exponent n).
QByteArray layOut(const QByteArray& digits, int point)
{
    const auto count = static_cast<int>(digits.size());
    if (point >= count && point <= 21)
        return digits + QByteArray(point - count, '0');
    if (point > 0 && point <= 21)
        return digits.left(point) + '.' + digits.mid(point);
    if (point > -6 && point <= 0)
        return "0." + QByteArray(-point, '0') + digits;
    const int exponent = point - 1;
    QByteArray text = digits.left(1);
    if (count > 1)
        text += '.' + digits.mid(1);
    return text + 'e' + (exponent < 0 ? '-' : '+') + QByteArray::number(std::abs(exponent));
}

} // namespace

Result<QByteArray> canonicalNumber(double number)
{
    if (!std::isfinite(number))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("not a number that JSON has"));
    if (number == 0)
        return QByteArray("0"); // minus zero too
    char buffer[40];
    const char* const end =
        std::to_chars(buffer, buffer + sizeof buffer, std::abs(number), std::chars_format::scientific).ptr;
    const std::string_view text(buffer, static_cast<size_t>(end - buffer));
    const size_t mark = text.find('e');
    int exponent = 0;
    const char* const power = text.data() + mark + 1;
    std::from_chars(*power == '+' ? power + 1 : power, end, exponent);
    QByteArray digits = toBytes(text.substr(0, 1));
    if (mark > 2)
        digits += toBytes(text.substr(2, mark - 2));
    return (number < 0 ? "-" : "") + layOut(digits, exponent + 1);
}

} // namespace Tenantry::Ledger
