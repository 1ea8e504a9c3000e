// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/witness/witnessfile.h"
#include "client/witness/witnesskeys.h"

#include <QObject>

#include <memory>
#include <optional>

class QThreadPool;

namespace Tenantry {

/// Keeps what was seen of one service over the console's runs: the witness file with its key. The disk is touched on a
/// worker thread, one write at a time, the latest wins. Lives on the interface thread.
class WitnessStore final : public QObject {
    Q_OBJECT

public:
    /// `server`: which service, e.g. its address. `keys` null: nothing is kept beyond this run.
    WitnessStore(std::unique_ptr<WitnessKeys> keys, const QString& folder, QByteArray server, QThreadPool& pool,
        QObject* parent = nullptr);
    ~WitnessStore() override;

    void load(); ///< `loaded` follows, always
    /// Nothing is written before `loaded`.
    void save(const WitnessedServer& seen, WitnessFile::How how = WitnessFile::How::Merge);
    /// With a passphrase instead of a keychain: `loaded` follows again, with what was kept so; or `refused`.
    void unlock(const QByteArray& passphrase);

    WitnessKey::Place place() const { return m_key.place; }
    QString why() const { return m_key.why; }
    bool hasPassphrase() const { return m_keys && m_keys->hasPassphrase(); }
    bool isSettled() const { return m_loaded && !m_writing; }

signals:
    void loaded(const Tenantry::WitnessedServer& seen);
    void refused(const Tenantry::Error& error); ///< the passphrase
    /// A disk that does not keep, or a file that could not be read and was put aside.
    void troubled(const Tenantry::Error& error);
    void settled();

private:
    void open(const WitnessKey& key);
    void write();

    std::unique_ptr<WitnessKeys> m_keys;
    QString m_path;
    QByteArray m_server;
    QThreadPool& m_pool;
    WitnessKey m_key;
    bool m_loaded = false;
    bool m_writing = false;
    std::optional<WitnessedServer> m_next;
    WitnessFile::How m_how = WitnessFile::How::Merge;
};

} // namespace Tenantry
