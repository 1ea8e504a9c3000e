// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/exportformat.h"

#include "ledger/canonicaljson.h"

namespace Tenantry::Ledger {

namespace {

constexpr char kFormat[] = "tenantry-ledger-export";
constexpr CanonicalLimits kHeaderLimits{ExportHeader::kLongestLine, 4};

tl::unexpected<Error> noHeader(const QString& why)
{
    return fail(ErrorCode::ParseError, QLatin1String("not the first line of an export: ") + why);
}

} // namespace

Result<QByteArray> ExportHeader::toLine() const
{
    Json header{{"checkpoint", checkpoint.toStdString()}, {"format", kFormat}, {"key", key.toStdString()},
        {"log", log.toStdString()}, {"partial", partial}, {"v", kVersion}};
    if (start.end() > 0)
        header["start"] = start.toBytes().toBase64().toStdString();
    return canonical(header, kHeaderLimits);
}

Result<ExportHeader> ExportHeader::parse(std::string_view line)
{
    const QByteArrayView view(line.data(), static_cast<qsizetype>(line.size()));
    if (const auto spelling = checkCanonical(view, kHeaderLimits); !spelling)
        return noHeader(spelling.error().detail);
    const auto json = strictParse(view, kHeaderLimits);
    if (!json || !json->is_object() || bytesMember(*json, "format") != kFormat)
        return noHeader(QStringLiteral("another format"));
    if (json->value("v", Json()) != kVersion)
        return fail(ErrorCode::Unsupported, QStringLiteral("an export of another version"));
    const Json partial = json->value("partial", Json());
    const bool hasStart = json->contains("start");
    if (!partial.is_boolean() || json->size() != (hasStart ? 7U : 6U) || (hasStart && partial == true))
        return noHeader(QStringLiteral("members are missing, or one too many"));
    ExportHeader header;
    header.checkpoint = bytesMember(*json, "checkpoint");
    header.key = bytesMember(*json, "key");
    header.log = bytesMember(*json, "log");
    header.partial = partial.get<bool>();
    if (header.checkpoint.isEmpty() || header.key.isEmpty() || header.log.isEmpty())
        return noHeader(QStringLiteral("checkpoint, key or log is missing"));
    if (hasStart) {
        const auto bytes = strictBase64(bytesMember(*json, "start"));
        const auto start = bytes ? CompactRange::fromBytes(*bytes) : noHeader(QStringLiteral("start is not base64"));
        if (!start || start->end() == 0)
            return noHeader(QStringLiteral("start is no compact range"));
        header.start = *start;
    }
    return header;
}

} // namespace Tenantry::Ledger
