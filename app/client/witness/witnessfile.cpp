// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/witnessfile.h"

#include "client/witness/witnessjson.h"
#include "ledger/signedcheckpoint.h"
#include "security/sealedbytes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

namespace Tenantry {

namespace {

const QByteArray kSealedFor("tenantry-witness-v1");
constexpr qint64 kLargest = 64 * 1024 * 1024;
constexpr int kLockMs = 5000;

uint64_t sizeOf(const QByteArray& note)
{
    const auto read = Ledger::SignedCheckpoint::parse(note);
    return read ? read->checkpoint.size : 0;
}

} // namespace

WitnessFile::WitnessFile(QString path, QByteArray key)
    : m_path(std::move(path))
    , m_key(std::move(key))
{
}

WitnessedServer WitnessFile::merged(const WitnessedServer& one, const WitnessedServer& other)
{
    WitnessedServer all = one;
    if (all.keys.isEmpty() || (other.keys.size() > all.keys.size() && other.keys.startsWith(all.keys.first())))
        all.keys = other.keys;
    if (other.pinnedAt && (!all.pinnedAt || *other.pinnedAt < *all.pinnedAt))
        all.pinnedAt = other.pinnedAt;
    for (auto log = other.logs.cbegin(); log != other.logs.cend(); ++log) {
        WitnessedLog& mine = all.logs[log.key()];
        for (auto note = log->notes.cbegin(); note != log->notes.cend(); ++note) {
            QByteArray& kept = mine.notes[note.key()];
            if (kept.isEmpty() || sizeOf(note.value()) > sizeOf(kept))
                kept = note.value();
        }
        if (!mine.breach)
            mine.breach = log->breach;
    }
    return all;
}

Result<Json> WitnessFile::read() const
{
    QFile file(m_path);
    if (!file.exists())
        return Json{{"v", 1}, {"servers", Json::object()}};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoError, file.errorString(), m_path);
    if (file.size() > kLargest)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("no witness file is this large"), m_path);
    const auto text = SealedBytes::open(m_key, kSealedFor, file.readAll());
    if (!text)
        return fail(text.error());
    auto json = parseJson(*text);
    if (json && (!json->is_object() || json->value("v", 0) != 1 || !json->value("servers", Json()).is_object()))
        return fail(ErrorCode::ParseError, QStringLiteral("not a witness file of this version"), m_path);
    return json;
}

Result<void> WitnessFile::write(const Json& all) const
{
    const auto sealed = SealedBytes::seal(m_key, kSealedFor, dumpJson(all));
    if (!sealed)
        return fail(sealed.error());
    // QSaveFile syncs before it renames: a kill leaves the old file or the new one.
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(*sealed) != sealed->size() || !file.commit())
        return fail(ErrorCode::IoError, file.errorString(), m_path);
    return {};
}

Result<WitnessedServer> WitnessFile::load(const QByteArray& server) const
{
    const auto all = read();
    if (!all)
        return fail(all.error());
    const Json& servers = (*all)["servers"];
    const auto found = servers.find(server.toStdString());
    return found == servers.end() ? Result<WitnessedServer>(WitnessedServer()) : witnessedServerFromJson(*found);
}

Result<WitnessedServer> WitnessFile::save(const QByteArray& server, const WitnessedServer& seen, How how) const
{
    if (!QDir().mkpath(QFileInfo(m_path).path()))
        return fail(ErrorCode::IoError, QStringLiteral("its folder cannot be made"), m_path);
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(kLockMs))
        return fail(ErrorCode::IoError, QStringLiteral("another console holds the witness file"), m_path);
    auto all = read();
    if (!all)
        return fail(all.error());
    Json& servers = (*all)["servers"];
    WitnessedServer put = seen;
    if (const auto found = servers.find(server.toStdString()); how == How::Merge && found != servers.end()) {
        const auto there = witnessedServerFromJson(*found);
        if (!there)
            return fail(there.error());
        put = merged(seen, *there);
    }
    servers[server.toStdString()] = toJson(put);
    if (const auto written = write(*all); !written)
        return fail(written.error());
    return put;
}

Result<void> WitnessFile::putAside(const QString& suffix) const
{
    if (!QFile::rename(m_path, m_path + suffix))
        return fail(ErrorCode::IoError, QStringLiteral("cannot be put aside"), m_path);
    return {};
}

} // namespace Tenantry
