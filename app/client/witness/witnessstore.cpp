// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/witnessstore.h"

#include "base/async.h"
#include "base/randomid.h"

#include <QDir>
#include <QThreadPool>
#include <QtConcurrent>

namespace Tenantry {

namespace {

struct Opened {
    Result<WitnessedServer> seen;
    std::optional<Error> aside; ///< why a file that was there is not used
};

Opened openFile(const WitnessFile& file, const QByteArray& server)
{
    auto seen = file.load(server);
    if (seen || seen.error().code != ErrorCode::ParseError)
        return {std::move(seen), {}};
    const Error why = seen.error();
    const QString suffix = QStringLiteral(".unreadable-") + QString::fromLatin1(randomId()).left(8);
    if (const auto put = file.putAside(suffix); !put)
        return {fail(put.error()), why};
    return {WitnessedServer(), why};
}

} // namespace

WitnessStore::WitnessStore(
    std::unique_ptr<WitnessKeys> keys, const QString& folder, QByteArray server, QThreadPool& pool, QObject* parent)
    : QObject(parent)
    , m_keys(std::move(keys))
    , m_path(QDir(folder).filePath(QStringLiteral("witness.sealed")))
    , m_server(std::move(server))
    , m_pool(pool)
{
}

WitnessStore::~WitnessStore() = default;

void WitnessStore::load()
{
    if (!m_keys)
        return open({});
    whenDone(m_keys->obtain(), this, [this](const Result<WitnessKey>& key) { open(key.value_or(WitnessKey())); });
}

void WitnessStore::open(const WitnessKey& key)
{
    m_key = key;
    if (key.place == WitnessKey::Place::Memory) {
        m_loaded = true;
        emit loaded({});
        emit settled();
        return;
    }
    const auto work = [file = WitnessFile(m_path, key.key), server = m_server] { return openFile(file, server); };
    whenDone(QtConcurrent::run(&m_pool, work), this, [this](const Opened& opened) {
        m_loaded = true;
        if (opened.aside)
            emit troubled(*opened.aside);
        if (!opened.seen) {
            m_key.place = WitnessKey::Place::Memory; // what is there stays as it is
            emit troubled(opened.seen.error());
        }
        emit loaded(opened.seen.value_or(WitnessedServer()));
        emit settled();
    });
}

void WitnessStore::unlock(const QByteArray& passphrase)
{
    if (!m_keys)
        return;
    const auto work = [keys = m_keys.get(), passphrase] { return keys->unlock(passphrase); };
    whenDone(QtConcurrent::run(&m_pool, work), this, [this](const Result<WitnessKey>& key) {
        if (key)
            open(*key);
        else
            emit refused(key.error());
    });
}

void WitnessStore::save(const WitnessedServer& seen, WitnessFile::How how)
{
    if (!m_loaded || m_key.place == WitnessKey::Place::Memory)
        return;
    m_next = seen;
    if (how == WitnessFile::How::Replace)
        m_how = how;
    write();
}

void WitnessStore::write()
{
    if (m_writing || !m_next)
        return;
    m_writing = true;
    const auto work = [file = WitnessFile(m_path, m_key.key), server = m_server,
                          seen = *std::exchange(m_next, std::nullopt),
                          how = std::exchange(m_how, WitnessFile::How::Merge)] { return file.save(server, seen, how); };
    whenDone(QtConcurrent::run(&m_pool, work), this, [this](const Result<WitnessedServer>& written) {
        m_writing = false;
        if (!written)
            emit troubled(written.error());
        if (m_next)
            write();
        else
            emit settled();
    });
}

} // namespace Tenantry
