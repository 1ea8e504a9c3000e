// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/decoders.h"
#include "models/rowanchor.h"
#include "models/rowpage.h"

#include <utility>

namespace Tenantry::Sources {

/// Why the record at `path` of the answer is not there.
inline RowState absenceAt(const VerifiedAnswer& answer, const QByteArray& path)
{
    for (const Finding& finding : answer.findings) {
        if (finding.path == path && finding.verdict == Verdict::Unverifiable)
            return RowState::Unverifiable;
    }
    return RowState::Withheld;
}

/// A list as the client decoded it, with a place for each record that was withheld; `make` turns one into a row's slot.
template <class Row, class Decoded, class Make>
QList<RowSlot<Row>> slotsOf(
    const VerifiedAnswer& answer, const QByteArray& listPath, const QList<std::optional<Decoded>>& rows, Make make)
{
    QList<RowSlot<Row>> out;
    out.reserve(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i))
            out.append(make(*rows.at(i)));
        else
            out.append({absenceAt(answer, listPath + '[' + QByteArray::number(i) + ']'), {}});
    }
    return out;
}

template <class Row, class Decoded, class Make>
Result<RowPage<Row>> pageOf(
    const VerifiedAnswer& answer, const char* field, const Result<DecodedPage<Decoded>>& page, Make make)
{
    if (!page)
        return fail(page.error());
    const QByteArray path = QByteArray("data.") + field + ".nodes";
    return RowPage<Row>{slotsOf<Row>(answer, path, page->rows, make), page->totalCount, false, page->end};
}

/// A row as it came.
template <class Row> RowSlot<Row> asIs(const Row& row) { return {RowState::Loaded, row}; }

inline Result<QList<RowAnchor>> anchorsOf(const Result<QList<Anchor>>& anchors)
{
    if (!anchors)
        return fail(anchors.error());
    QList<RowAnchor> out;
    out.reserve(anchors->size());
    for (const Anchor& anchor : *anchors)
        out.append({anchor.position, anchor.cursor});
    return out;
}

/// Goes on with a client's answer on whatever thread it comes, so that decoding never costs the interface thread.
template <class T, class Read> QFuture<Result<T>> decoded(QFuture<Result<VerifiedAnswer>> answer, Read read)
{
    return answer.then(QtFuture::Launch::Sync, [read = std::move(read)](const Result<VerifiedAnswer>& verified) {
        return verified ? Result<T>(read(*verified)) : Result<T>(fail(verified.error()));
    });
}

} // namespace Tenantry::Sources
