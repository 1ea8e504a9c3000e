// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/witnessjson.h"

#include "client/decode/rowreader.h"

namespace Tenantry {

namespace {

Json listOf(const QByteArrayList& values)
{
    Json list = Json::array();
    for (const QByteArray& value : values)
        list.push_back(value.toStdString());
    return list;
}

QByteArrayList listFrom(const Json& list)
{
    QByteArrayList values;
    if (list.is_array()) {
        for (const Json& value : list) {
            if (value.is_string())
                values.append(QByteArray::fromStdString(value.get<std::string>()));
        }
    }
    return values;
}

Result<LedgerBreach> breachFrom(const Json& object)
{
    RowReader row(object);
    LedgerBreach breach;
    breach.tenant = TenantId(row.bytes("tenant"));
    breach.kind = row.bytes("kind");
    if (row.member("row").is_number_unsigned())
        breach.row = row.member("row").get<uint64_t>();
    breach.detail = row.optionalText("detail");
    breach.keptNote = row.optionalBytes("keptNote");
    breach.shownNote = row.optionalBytes("shownNote");
    breach.proof = listFrom(row.member("proof"));
    breach.seenAt = row.time("seenAt");
    return row.finished(std::move(breach));
}

Result<WitnessedLog> logFrom(const Json& object)
{
    WitnessedLog log;
    const RowReader row(object);
    const Json& notes = row.member("notes");
    for (const auto& [epoch, note] : notes.items()) {
        bool good = false;
        const quint32 number = QByteArray::fromStdString(epoch).toUInt(&good);
        if (!good || !note.is_string())
            return fail(ErrorCode::ParseError, QStringLiteral("not a note of an epoch"));
        log.notes.insert(number, QByteArray::fromStdString(note.get<std::string>()));
    }
    if (const Json& breach = row.member("breach"); breach.is_object()) {
        auto read = breachFrom(breach);
        if (!read)
            return fail(read.error());
        log.breach = *std::move(read);
    }
    return log;
}

} // namespace

Json toJson(const LedgerBreach& breach)
{
    Json out{{"tenant", breach.tenant.toStdString()}, {"kind", breach.kind.toStdString()},
        {"detail", breach.detail.toStdString()}, {"keptNote", breach.keptNote.toStdString()},
        {"shownNote", breach.shownNote.toStdString()}, {"proof", listOf(breach.proof)},
        {"seenAt", breach.seenAt.toRfc3339().toStdString()}};
    if (breach.row)
        out["row"] = *breach.row;
    return out;
}

Json toJson(const WitnessedServer& server)
{
    Json logs = Json::object();
    for (auto log = server.logs.cbegin(); log != server.logs.cend(); ++log) {
        Json notes = Json::object();
        for (auto note = log->notes.cbegin(); note != log->notes.cend(); ++note)
            notes[std::to_string(note.key())] = note.value().toStdString();
        Json one{{"notes", std::move(notes)}};
        if (log->breach)
            one["breach"] = toJson(*log->breach);
        logs[log.key().toStdString()] = std::move(one);
    }
    Json out{{"keys", listOf(server.keys)}, {"logs", std::move(logs)}};
    if (server.pinnedAt)
        out["pinnedAt"] = server.pinnedAt->toRfc3339().toStdString();
    return out;
}

Result<WitnessedServer> witnessedServerFromJson(const Json& object)
{
    RowReader row(object);
    WitnessedServer server;
    server.keys = listFrom(row.member("keys"));
    server.pinnedAt = row.optionalTime("pinnedAt");
    for (const auto& [tenant, json] : row.member("logs").items()) {
        auto log = logFrom(json);
        if (!log)
            return fail(log.error());
        server.logs.insert(TenantId(QByteArray::fromStdString(tenant)), *std::move(log));
    }
    return row.finished(std::move(server));
}

} // namespace Tenantry
