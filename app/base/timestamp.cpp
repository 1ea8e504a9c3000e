// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timestamp.h"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace Tenantry {

namespace {

constexpr int64_t kMin = -62135596800000; // 0001-01-01T00:00:00Z
constexpr int64_t kMax = 253402300799999; // 9999-12-31T23:59:59.999Z

int64_t floorDiv(int64_t value, int64_t by)
{
    const int64_t quotient = value / by;
    return (value % by != 0 && value < 0) ? quotient - 1 : quotient;
}

bool digits(std::string_view text, size_t at, size_t count, int& out)
{
    if (at + count > text.size())
        return false;
    out = 0;
    for (size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        out = out * 10 + (text[i] - '0');
    }
    return true;
}

tl::unexpected<Error> notATime(std::string_view text)
{
    return fail(ErrorCode::InvalidArgument,
        QLatin1String("not a time (RFC 3339 or epoch milliseconds): ")
            + QString::fromUtf8(text.substr(0, 40).data(), static_cast<qsizetype>(std::min<size_t>(text.size(), 40))));
}

/// The fraction and the offset behind `…THH:MM:SS`, in milliseconds to add; false where the text is not RFC 3339.
bool parseTail(std::string_view text, int64_t& addMs)
{
    size_t at = 0;
    addMs = 0;
    if (at < text.size() && text[at] == '.') {
        int64_t unit = 100;
        const size_t first = ++at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
            addMs += (text[at] - '0') * unit;
            unit /= 10;
            ++at;
        }
        if (at == first)
            return false;
    }
    if (at == text.size())
        return false;
    if (text[at] == 'Z' || text[at] == 'z')
        return at + 1 == text.size();
    if (text[at] != '+' && text[at] != '-')
        return false;
    int hours = 0;
    int minutes = 0;
    if (at + 6 != text.size() || !digits(text, at + 1, 2, hours) || text[at + 3] != ':'
        || !digits(text, at + 4, 2, minutes) || hours > 23 || minutes > 59)
        return false;
    const int64_t offset = hours * Timestamp::kHour + minutes * Timestamp::kMinute;
    addMs += text[at] == '+' ? -offset : offset;
    return true;
}

} // namespace

int64_t Timestamp::hour() const { return floorDiv(ms, kHour); }

int64_t Timestamp::day() const { return floorDiv(ms, kDay); }

QDateTime Timestamp::toDateTimeUtc() const { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); }

QByteArray Timestamp::toRfc3339() const
{
    using namespace std::chrono;
    const sys_time<milliseconds> point{milliseconds{ms}};
    const auto dayPoint = floor<days>(point);
    const year_month_day date{dayPoint};
    const hh_mm_ss time{point - dayPoint};
    // Digit by digit: it is written for every row of every answer, and printf reads its format each time.
    QByteArray text("0000-00-00T00:00:00.000Z");
    char* out = text.data();
    const auto put = [out](int at, int digits, int value) {
        for (int i = at + digits - 1; i >= at; --i, value /= 10)
            out[i] = static_cast<char>('0' + value % 10);
    };
    put(0, 4, static_cast<int>(date.year()));
    put(5, 2, static_cast<int>(static_cast<unsigned>(date.month())));
    put(8, 2, static_cast<int>(static_cast<unsigned>(date.day())));
    put(11, 2, static_cast<int>(time.hours().count()));
    put(14, 2, static_cast<int>(time.minutes().count()));
    put(17, 2, static_cast<int>(time.seconds().count()));
    put(20, 3, static_cast<int>(time.subseconds().count()));
    return text;
}

Result<Timestamp> Timestamp::fromEpochMs(int64_t ms)
{
    if (ms < kMin || ms > kMax)
        return fail(ErrorCode::InvalidArgument, QLatin1String("a time outside the years 1 to 9999"));
    return Timestamp{ms};
}

Result<Timestamp> Timestamp::parse(std::string_view text)
{
    int64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem == std::errc() && end == text.data() + text.size())
        return fromEpochMs(number);

    int year = 0;
    int month = 0;
    int day = 0;
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    const bool shaped = digits(text, 0, 4, year) && text.size() >= 20 && text[4] == '-' && digits(text, 5, 2, month)
        && text[7] == '-' && digits(text, 8, 2, day) && (text[10] == 'T' || text[10] == 't' || text[10] == ' ')
        && digits(text, 11, 2, hours) && text[13] == ':' && digits(text, 14, 2, minutes) && text[16] == ':'
        && digits(text, 17, 2, seconds);
    int64_t tail = 0;
    if (!shaped || hours > 23 || minutes > 59 || seconds > 60 || !parseTail(text.substr(19), tail))
        return notATime(text);
    using namespace std::chrono;
    const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
        std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok())
        return notATime(text);
    const int64_t days = sys_days{date}.time_since_epoch().count();
    // A leap second is the last moment of its minute: there is no other place for it in milliseconds since the epoch.
    const int64_t second = seconds == 60 ? 59 : seconds;
    return fromEpochMs(days * kDay + hours * kHour + minutes * kMinute + second * kSecond + tail);
}

} // namespace Tenantry
