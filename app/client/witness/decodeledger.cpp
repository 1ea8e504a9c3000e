// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/decodeledger.h"

#include "client/decode/rowlist.h"
#include "ledger/canonicaljson.h"

namespace Tenantry::Decode {

namespace {

Result<Ledger::Hash> hashOf(const QByteArray& text)
{
    if (const auto hash = Ledger::hashFromBase64(viewOf(text)))
        return *hash;
    return fail(ErrorCode::ParseError, QStringLiteral("not a hash in base64"));
}

/// `[{"name": …, "salt": base64, "value": …}]`; what is no opening is left out, and its commitment counts as withheld.
QList<Ledger::Opening> openingsOf(const Json& list, uint64_t index)
{
    QList<Ledger::Opening> openings;
    if (!list.is_array())
        return openings;
    for (const Json& json : list) {
        RowReader row(json);
        const auto salt = Ledger::strictBase64(row.bytes("salt"));
        const auto value = Ledger::canonical(row.member("value"));
        if (salt && value)
            openings.append({index, row.bytes("name"), *salt, *value});
    }
    return openings;
}

Result<ShownRow> readRow(const Json& object)
{
    RowReader row(object);
    ShownRow out;
    out.index = static_cast<uint64_t>(row.integer("index"));
    out.entry = row.bytes("entry");
    out.leaf = Ledger::hashFromBase64(viewOf(row.bytes("leaf")));
    if (!out.leaf)
        row.refuse("leaf");
    out.openings = openingsOf(row.member("openings"), out.index);
    return row.finished(std::move(out));
}

Result<ShownHead> readHead(const Json& object)
{
    RowReader row(object);
    ShownHead head;
    head.tenant = TenantId(row.bytes("tenantId"));
    head.log = row.bytes("log");
    head.epoch = static_cast<uint32_t>(row.integer("epoch"));
    head.size = static_cast<uint64_t>(row.integer("size"));
    if (const auto root = hashOf(row.bytes("root")))
        head.root = *root;
    else
        row.refuse("root");
    head.checkpoint = row.optionalBytes("checkpoint");
    head.signedAt = row.optionalTime("signedAt");
    head.publicKey = row.bytes("publicKey");
    return row.finished(std::move(head));
}

} // namespace

Result<ShownHead> ledgerHead(const VerifiedAnswer& answer, const char* field)
{
    const auto object = rootField(answer, field);
    if (!object)
        return fail(object.error());
    return readHead(**object);
}

Result<Ledger::MerkleProof> ledgerProof(const VerifiedAnswer& answer, const char* field)
{
    const auto object = rootField(answer, field);
    if (!object)
        return fail(object.error());
    const Json& hashes = RowReader(**object).member("hashes");
    if (!hashes.is_array())
        return fail(ErrorCode::ParseError, QStringLiteral("no list of hashes"), QLatin1String(field));
    Ledger::MerkleProof proof;
    for (const Json& hash : hashes) {
        const auto read = hashOf(hash.is_string() ? QByteArray::fromStdString(hash.get<std::string>()) : QByteArray());
        if (!read)
            return fail(read.error());
        proof.append(*read);
    }
    return proof;
}

Result<ShownRows> ledgerEntries(const VerifiedAnswer& answer)
{
    const auto object = rootField(answer, "ledgerEntries");
    if (!object)
        return fail(object.error());
    RowReader reader(**object);
    const auto list = rows<ShownRow>(reader.member("rows"), "rows", readRow);
    if (!list)
        return fail(list.error());
    ShownRows out;
    for (const auto& row : *list) {
        if (!row)
            return fail(ErrorCode::IsolationBreach, QStringLiteral("an entry was withheld"));
        out.rows.append(*row);
    }
    if (!reader.member("next").is_null())
        out.next = static_cast<uint64_t>(reader.integer("next"));
    return reader.finished(std::move(out));
}

} // namespace Tenantry::Decode
