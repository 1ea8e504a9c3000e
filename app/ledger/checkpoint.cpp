// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/checkpoint.h"

#include "base/json.h"
#include "ledger/canonicallimits.h"

#include <charconv>

namespace Tenantry::Ledger {

namespace {

std::optional<uint64_t> sizeOf(const QByteArray& line)
{
    uint64_t size = 0;
    const char* const end = line.constData() + line.size();
    const auto [stop, problem] = std::from_chars(line.constData(), end, size);
    if (problem != std::errc() || stop != end || (line.startsWith('0') && line.size() > 1)
        || size > static_cast<uint64_t>(CanonicalLimits::kLargestInteger))
        return std::nullopt;
    return size;
}

} // namespace

Result<Checkpoint> Checkpoint::parse(QByteArrayView text)
{
    const auto malformed = [](const char* why) {
        return fail(ErrorCode::ParseError, QLatin1String("not a checkpoint: ") + QLatin1String(why));
    };
    if (!text.endsWith('\n'))
        return malformed("its last line does not end");
    const QByteArrayList lines = text.chopped(1).toByteArray().split('\n');
    if (lines.size() < 3 || lines.contains(QByteArray()))
        return malformed("fewer than three lines, or an empty one");
    const auto size = sizeOf(lines[1]);
    if (!size)
        return malformed("its size is no decimal number as it must be written");
    const auto root = hashFromBase64(viewOf(lines[2]));
    if (!root)
        return malformed("its root is not base64 of 32 bytes");
    return Checkpoint{lines[0], *size, *root, lines.mid(3)};
}

QByteArray Checkpoint::toText() const
{
    QByteArray text = origin + '\n' + QByteArray::number(static_cast<qulonglong>(size)) + '\n' + toBase64(root) + '\n';
    for (const QByteArray& line : extensions)
        text += line + '\n';
    return text;
}

} // namespace Tenantry::Ledger
