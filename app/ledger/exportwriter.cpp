// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/exportwriter.h"

#include "ledger/canonicaljson.h"
#include "ledger/canonicaltext.h"

namespace Tenantry::Ledger {

namespace {

QByteArray quoted(const QByteArray& text)
{
    std::string out;
    appendCanonicalString(out, viewOf(text));
    return QByteArray::fromStdString(out);
}

} // namespace

Result<QByteArray> ExportWriter::header(const ExportHeader& header)
{
    auto line = header.toLine();
    if (!line)
        return line;
    m_digest.add(viewOf(*line));
    return *line + '\n';
}

QByteArray ExportWriter::entry(QByteArrayView bytes)
{
    ++m_entries;
    return bytes.toByteArray() + '\n';
}

QByteArray ExportWriter::provenEntry(QByteArrayView bytes, const MerkleProof& proof)
{
    ++m_entries;
    QByteArray line = "{\"entry\":" + bytes.toByteArray() + ",\"proof\":[";
    for (qsizetype i = 0; i < proof.size(); ++i)
        line += (i == 0 ? "\"" : ",\"") + toBase64(proof[i]) + '"';
    return line + "]}\n";
}

QByteArray ExportWriter::opening(const Opening& opening)
{
    ++m_openings;
    const QByteArray line = "{\"opening\":{\"index\":" + QByteArray::number(static_cast<qulonglong>(opening.index))
        + ",\"name\":" + quoted(opening.name) + ",\"salt\":" + quoted(opening.salt.toBase64())
        + ",\"value\":" + opening.value + "}}";
    m_digest.add(viewOf(line));
    return line + '\n';
}

QByteArray ExportWriter::trailer() const
{
    return "{\"trailer\":{\"digest\":" + quoted(toBase64(m_digest.digest()))
        + ",\"entries\":" + QByteArray::number(static_cast<qulonglong>(m_entries))
        + ",\"openings\":" + QByteArray::number(static_cast<qulonglong>(m_openings)) + "}}\n";
}

} // namespace Tenantry::Ledger
