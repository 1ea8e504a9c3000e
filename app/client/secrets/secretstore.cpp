// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/secrets/secretstore.h"

#include "base/async.h"
#include "base/json.h"
#include "base/log.h"
#include "base/randomid.h"
#include "binding/oncepromise.h"
#include "security/sealedbytes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QtConcurrent>

namespace Tenantry {

namespace {

const QByteArray kSealedAs("tenantry-secrets-v1");
constexpr qint64 kLargestFile = 1024 * 1024;

struct OpenedFile {
    QByteArray key;
    QByteArray salt;
    QHash<QString, QByteArray> secrets;
};

/// On a worker thread.
Result<OpenedFile> openSealed(const QString& path, const QByteArray& passphrase)
{
    OpenedFile opened;
    QFile file(path);
    if (!file.exists()) {
        opened.salt = randomBytes(SealedBytes::kSaltBytes);
    } else {
        if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestFile)
            return fail(ErrorCode::IoError, QStringLiteral("the sealed file cannot be read"), path);
        opened.salt = file.read(SealedBytes::kSaltBytes);
    }
    auto key = SealedBytes::keyFrom(passphrase, opened.salt);
    if (!key)
        return fail(key.error());
    opened.key = *std::move(key);
    if (!file.isOpen())
        return opened;
    const auto text = SealedBytes::open(opened.key, kSealedAs, file.readAll());
    if (!text)
        return fail(ErrorCode::Unauthorized, QStringLiteral("not the passphrase of this file"), path);
    const auto json = parseJson(*text);
    if (!json || !json->is_object())
        return fail(ErrorCode::ParseError, QStringLiteral("the sealed file holds something else"), path);
    for (const auto& [name, secret] : json->items())
        opened.secrets.insert(QString::fromStdString(name), bytesMember(*json, name.c_str()));
    return opened;
}

} // namespace

struct SecretStore::Waiting {
    OncePromise<void> promise;
};

SecretStore::SecretStore(QString folder, Keychain keychain, bool tries, QObject* parent)
    : QObject(parent)
    , m_file(folder.isEmpty() ? QString() : QDir(folder).filePath(QStringLiteral("secrets.sealed")))
    , m_keychain(std::move(keychain))
    , m_tries(tries)
{
}

SecretStore::~SecretStore() = default;

bool SecretStore::hasPassphrase() const { return !m_file.isEmpty() && QFileInfo::exists(m_file); }

QFuture<Result<void>> SecretStore::settle()
{
    if (m_place != Place::Unknown)
        return readyFuture(Result<void>());
    if (!m_waiting) {
        m_waiting = std::make_unique<Waiting>();
        if (m_tries)
            m_keychain.probe([self = QPointer(this)](const Result<void>& probed) {
                if (self)
                    self->settled(probed);
            });
        else
            settled(fail(ErrorCode::Unsupported, QStringLiteral("the keychain is not used here")));
    }
    return m_waiting ? m_waiting->promise.future() : readyFuture(Result<void>());
}

void SecretStore::settled(const Result<void>& probed)
{
    m_place = probed ? Place::Keychain : Place::Memory;
    if (!probed) {
        m_why = probed.error().detail;
        qCInfo(logClient) << "no keychain:" << m_why;
    }
    emit placeChanged();
    const auto waiting = std::move(m_waiting);
    if (waiting)
        waiting->promise.keep({});
}

QFuture<Result<QByteArray>> SecretStore::read(const QString& name)
{
    const OncePromise<QByteArray> promise;
    whenDone(settle(), this, [this, name, promise](const Result<void>&) {
        if (m_place == Place::Keychain)
            return m_keychain.read(name, [promise](Result<QByteArray> found) { promise.keep(std::move(found)); });
        const auto held = m_held.constFind(name);
        if (held != m_held.cend())
            return promise.keep(*held);
        if (m_place == Place::Memory && hasPassphrase())
            return promise.keep(
                fail(ErrorCode::Unauthorized, QStringLiteral("the sealed file of secrets is not open"), m_file));
        promise.keep(fail(ErrorCode::NotFound, QStringLiteral("no such secret is kept")));
    });
    return promise.future();
}

QFuture<Result<void>> SecretStore::write(const QString& name, const QByteArray& secret)
{
    const OncePromise<void> promise;
    whenDone(settle(), this, [this, name, secret, promise](const Result<void>&) {
        if (m_place == Place::Keychain)
            return m_keychain.write(name, secret, [promise](const Result<void>& done) { promise.keep(done); });
        m_held.insert(name, secret);
        promise.keep(m_place == Place::Passphrase ? saveFile() : Result<void>());
    });
    return promise.future();
}

QFuture<Result<void>> SecretStore::remove(const QString& name)
{
    const OncePromise<void> promise;
    whenDone(settle(), this, [this, name, promise](const Result<void>&) {
        if (m_place == Place::Keychain)
            return m_keychain.remove(name, [promise](const Result<void>& done) { promise.keep(done); });
        const bool held = m_held.remove(name) > 0;
        promise.keep(held && m_place == Place::Passphrase ? saveFile() : Result<void>());
    });
    return promise.future();
}

QFuture<Result<void>> SecretStore::unlock(const QByteArray& passphrase)
{
    if (m_file.isEmpty() || m_place != Place::Memory)
        return readyFuture(Result<void>(fail(ErrorCode::Unsupported, QStringLiteral("no passphrase is needed here"))));
    const OncePromise<void> promise;
    const auto opening = QtConcurrent::run([path = m_file, passphrase] { return openSealed(path, passphrase); });
    whenDone(opening, this, [this, promise](const Result<OpenedFile>& opened) {
        if (!opened)
            return promise.keep(fail(opened.error()));
        m_key = opened->key;
        m_salt = opened->salt;
        // What was put in during this run is newer.
        const QHash<QString, QByteArray> mine = std::exchange(m_held, opened->secrets);
        m_held.insert(mine);
        m_place = Place::Passphrase;
        const auto saved = saveFile();
        if (!saved)
            m_place = Place::Memory;
        emit placeChanged();
        promise.keep(saved);
    });
    return promise.future();
}

Result<void> SecretStore::saveFile() const
{
    Json all = Json::object();
    for (auto secret = m_held.cbegin(); secret != m_held.cend(); ++secret)
        all[secret.key().toStdString()] = secret->toStdString();
    const auto sealed = SealedBytes::seal(m_key, kSealedAs, dumpJson(all));
    if (!sealed)
        return fail(sealed.error());
    if (!QDir().mkpath(QFileInfo(m_file).path()))
        return fail(ErrorCode::IoError, QStringLiteral("its folder cannot be made"), m_file);
    const QByteArray bytes = m_salt + *sealed;
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::IoError, file.errorString(), m_file);
    return {};
}

} // namespace Tenantry
