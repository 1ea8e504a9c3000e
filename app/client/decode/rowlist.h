// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/decoders.h"
#include "client/decode/rowreader.h"

namespace Tenantry::Decode {

/// The answer's root field, or why it has no value: the service's error, or that the whole of it was withheld.
Result<const Json*> rootField(const VerifiedAnswer& answer, const char* field);

inline Error placed(Error error, const char* field, qsizetype index)
{
    error.path = QStringLiteral("%1[%2].%3").arg(QLatin1String(field)).arg(index).arg(error.path);
    return error;
}

/// A list of records; a null one was withheld.
template <class Row, class ReadRow>
Result<QList<std::optional<Row>>> rows(const Json& list, const char* field, ReadRow readRow)
{
    if (!list.is_array())
        return fail(ErrorCode::ParseError, QStringLiteral("no list"), QLatin1String(field));
    QList<std::optional<Row>> out;
    out.reserve(static_cast<qsizetype>(list.size()));
    for (const Json& item : list) {
        if (item.is_null()) {
            out.append(std::nullopt);
            continue;
        }
        Result<Row> row = readRow(item);
        if (!row)
            return fail(placed(row.error(), field, out.size()));
        out.append(std::move(*row));
    }
    return out;
}

template <class Row, class ReadRow>
Result<QList<std::optional<Row>>> rowsOf(const VerifiedAnswer& answer, const char* field, ReadRow readRow)
{
    const auto list = rootField(answer, field);
    if (!list)
        return fail(list.error());
    return rows<Row>(**list, field, readRow);
}

/// A connection: nodes, totalCount, and pageInfo where it has one.
template <class Row, class ReadRow>
Result<DecodedPage<Row>> pageOf(const VerifiedAnswer& answer, const char* field, ReadRow readRow)
{
    const auto connection = rootField(answer, field);
    if (!connection)
        return fail(connection.error());
    RowReader reader(**connection);
    auto nodes = rows<Row>(reader.member("nodes"), field, readRow);
    if (!nodes)
        return fail(nodes.error());
    DecodedPage<Row> page{.rows = std::move(*nodes)};
    page.totalCount = (*connection)->contains("totalCount") ? reader.integer("totalCount") : -1;
    if (const Json& info = reader.member("pageInfo"); info.is_object()) {
        RowReader ends(info);
        page.hasNext = info.value("hasNextPage", false);
        page.hasPrevious = info.value("hasPreviousPage", false);
        page.start = Cursor(ends.optionalBytes("startCursor"));
        page.end = Cursor(ends.optionalBytes("endCursor"));
    }
    return reader.finished(std::move(page));
}

/// A single record; absent where it was withheld, or is not there.
template <class Row, class ReadRow>
Result<std::optional<Row>> oneOf(const VerifiedAnswer& answer, const char* field, ReadRow readRow)
{
    const Json& value = answer.member(field);
    if (value.is_null()) {
        if (const auto error = errorOf(answer, field); error && error->code != ErrorCode::NotFound)
            return fail(*error);
        return std::optional<Row>();
    }
    Result<Row> row = readRow(value);
    if (!row)
        return fail(row.error());
    return std::optional<Row>(std::move(*row));
}

} // namespace Tenantry::Decode
