// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/witnesskeys.h"

#include "base/log.h"
#include "base/randomid.h"
#include "binding/oncepromise.h"
#include "client/secrets/keychain.h"
#include "security/sealedbytes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTimer>

namespace Tenantry {

namespace {

const QByteArray kPurpose("tenantry-witness-key-v1");
const QString kEntry = QStringLiteral("witness-key");

using Promise = OncePromise<WitnessKey>;

void keepInMemory(const Promise& promise, const QString& why)
{
    if (promise.isKept())
        return;
    qCInfo(logClient) << "no keychain:" << why;
    promise.keep(WitnessKey{WitnessKey::Place::Memory, randomBytes(SealedBytes::kKeyBytes), why});
}

void readOrMake(const Keychain& keychain, const Promise& promise)
{
    keychain.read(kEntry, [keychain, promise](const Result<QByteArray>& found) {
        if (promise.isKept())
            return;
        if (found && found->size() == SealedBytes::kKeyBytes)
            return promise.keep(WitnessKey{WitnessKey::Place::Keychain, *found, {}});
        if (!found && found.error().code != ErrorCode::NotFound)
            return keepInMemory(promise, found.error().detail);
        const QByteArray made = randomBytes(SealedBytes::kKeyBytes);
        keychain.write(kEntry, made, [promise, made](const Result<void>& written) {
            if (!written)
                return keepInMemory(promise, written.error().detail);
            promise.keep(WitnessKey{WitnessKey::Place::Keychain, made, {}});
        });
    });
}

} // namespace

WitnessKeys::WitnessKeys(QString folder, QString service)
    : m_file(QDir(folder).filePath(QStringLiteral("witness.key")))
    , m_service(std::move(service))
{
}

QFuture<Result<WitnessKey>> WitnessKeys::obtain()
{
    const Promise promise;
    const Keychain keychain(m_service);
    // Of everything together: a keychain that asks a person may take for ever.
    QTimer::singleShot(
        kProbeMs, qApp, [promise] { keepInMemory(promise, QStringLiteral("the keychain did not answer in time")); });
    keychain.probe([keychain, promise](const Result<void>& works) {
        if (!works)
            return keepInMemory(promise, works.error().detail);
        if (!promise.isKept())
            readOrMake(keychain, promise);
    });
    return promise.future();
}

bool WitnessKeys::hasPassphrase() const { return QFileInfo::exists(m_file); }

Result<WitnessKey> WitnessKeys::unlock(const QByteArray& passphrase) const
{
    WitnessKey made{WitnessKey::Place::Passphrase, {}, {}};
    QFile file(m_file);
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::IoError, file.errorString(), m_file);
        const QByteArray bytes = file.read(1024);
        const auto key = SealedBytes::keyFrom(passphrase, bytes.left(SealedBytes::kSaltBytes));
        if (!key)
            return fail(key.error());
        const auto opened = SealedBytes::open(*key, kPurpose, bytes.mid(SealedBytes::kSaltBytes));
        if (!opened)
            return fail(ErrorCode::Unauthorized, QStringLiteral("not the passphrase of this file"), m_file);
        made.key = *opened;
        return made;
    }
    made.key = randomBytes(SealedBytes::kKeyBytes);
    const QByteArray salt = randomBytes(SealedBytes::kSaltBytes);
    const auto key = SealedBytes::keyFrom(passphrase, salt);
    if (!key)
        return fail(key.error());
    const auto sealed = SealedBytes::seal(*key, kPurpose, made.key);
    if (!sealed)
        return fail(sealed.error());
    QSaveFile out(m_file);
    if (!QDir().mkpath(QFileInfo(m_file).path()) || !out.open(QIODevice::WriteOnly)
        || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || out.write(salt + *sealed) < 0 || !out.commit())
        return fail(ErrorCode::IoError, out.errorString(), m_file);
    return made;
}

} // namespace Tenantry
