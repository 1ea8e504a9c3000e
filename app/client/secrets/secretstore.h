// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/secrets/keychain.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace Tenantry {

/// Where tokens are kept: in the desktop's keychain; where it does not work, in a file (0600) sealed by a passphrase
/// (Argon2id, XChaCha20-Poly1305) once one was given; until then in memory, for this run. Which of them the window
/// says. Interface thread.
class SecretStore final : public QObject {
    Q_OBJECT
public:
    enum class Place {
        Unknown, ///< the keychain was not tried yet
        Keychain,
        Passphrase,
        Memory,
    };
    static constexpr qsizetype kShortestPassphrase = 8;

    /// `folder`: where the sealed file is; empty: none is offered (tests, the tour). `tries`: whether the keychain is.
    explicit SecretStore(QString folder, Keychain keychain = Keychain(), bool tries = true, QObject* parent = nullptr);
    ~SecretStore() override;

    Place place() const { return m_place; }
    QString why() const { return m_why; } ///< technical: why no keychain
    bool hasPassphrase() const; ///< one was set before, and the file waits to be opened
    /// Tries the keychain, once, before the first secret; later at once.
    QFuture<Result<void>> settle();

    /// NotFound where there is none; Unauthorized where it may be in the sealed file, which is not open.
    QFuture<Result<QByteArray>> read(const QString& name);
    QFuture<Result<void>> write(const QString& name, const QByteArray& secret);
    QFuture<Result<void>> remove(const QString& name);
    /// Opens the sealed file, or makes it with what memory holds. Some 100 ms on a worker thread. Unauthorized where
    /// the passphrase is not the file's.
    QFuture<Result<void>> unlock(const QByteArray& passphrase);

signals:
    void placeChanged();

private:
    void settled(const Result<void>& probed);
    Result<void> saveFile() const;

    QString m_file;
    Keychain m_keychain;
    bool m_tries;
    Place m_place = Place::Unknown;
    QString m_why;
    struct Waiting;
    std::unique_ptr<Waiting> m_waiting;
    QHash<QString, QByteArray> m_held; ///< Passphrase, Memory
    QByteArray m_key;
    QByteArray m_salt;
};

} // namespace Tenantry
