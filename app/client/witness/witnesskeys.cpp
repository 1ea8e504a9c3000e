// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/witnesskeys.h"

#include "base/log.h"
#include "base/randomid.h"
#include "security/sealedbytes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QSaveFile>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

namespace Tenantry {

namespace {

const QByteArray kPurpose("tenantry-witness-key-v1");

/// The keychain's jobs one after the other, until one fails or the time is up. Answers once.
class KeychainAsk : public std::enable_shared_from_this<KeychainAsk> {
public:
    explicit KeychainAsk(QString service)
        : m_service(std::move(service))
    {
        m_promise.start();
    }

    QFuture<Result<WitnessKey>> ask()
    {
        QTimer::singleShot(WitnessKeys::kProbeMs, qApp, [self = shared_from_this()] {
            self->answer(WitnessKey::Place::Memory, {}, QStringLiteral("the keychain did not answer in time"));
        });
        write(QStringLiteral("probe"), m_probe, [this] {
            read(QStringLiteral("probe"), [this](const QByteArray& found, bool) {
                if (found != m_probe)
                    return answer(
                        WitnessKey::Place::Memory, {}, QStringLiteral("the keychain does not keep what is put in"));
                auto* gone = new QKeychain::DeletePasswordJob(m_service);
                gone->setKey(QStringLiteral("probe"));
                run(gone, [this] { readKey(); });
            });
        });
        return m_promise.future();
    }

private:
    template <class Then> void run(QKeychain::Job* job, Then then, bool mayBeAbsent = false)
    {
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, qApp,
            [self = shared_from_this(), job, then = std::move(then), mayBeAbsent] {
                const bool absent = mayBeAbsent && job->error() == QKeychain::EntryNotFound;
                if (job->error() != QKeychain::NoError && !absent)
                    self->answer(WitnessKey::Place::Memory, {},
                        QStringLiteral("%1 (%2)").arg(job->errorString()).arg(static_cast<int>(job->error())));
                else if (!self->m_answered)
                    then();
            });
        job->start();
    }

    template <class Then> void write(const QString& name, const QByteArray& bytes, Then then)
    {
        auto* job = new QKeychain::WritePasswordJob(m_service);
        job->setKey(name);
        job->setBinaryData(bytes);
        run(job, std::move(then));
    }

    template <class Then> void read(const QString& name, Then then)
    {
        auto* job = new QKeychain::ReadPasswordJob(m_service);
        job->setKey(name);
        run(
            job, [job, then] { then(job->binaryData(), job->error() == QKeychain::EntryNotFound); }, true);
    }

    void readKey()
    {
        read(QStringLiteral("witness-key"), [this](const QByteArray& found, bool absent) {
            if (!absent && found.size() == SealedBytes::kKeyBytes)
                return answer(WitnessKey::Place::Keychain, found, {});
            const QByteArray made = randomBytes(SealedBytes::kKeyBytes);
            write(QStringLiteral("witness-key"), made, [this, made] { answer(WitnessKey::Place::Keychain, made, {}); });
        });
    }

    void answer(WitnessKey::Place place, const QByteArray& key, const QString& why)
    {
        if (m_answered)
            return;
        m_answered = true;
        if (!why.isEmpty())
            qCInfo(logClient) << "no keychain:" << why;
        m_promise.addResult(
            Result<WitnessKey>(WitnessKey{place, key.isEmpty() ? randomBytes(SealedBytes::kKeyBytes) : key, why}));
        m_promise.finish();
    }

    QString m_service;
    QByteArray m_probe = randomBytes(16);
    QPromise<Result<WitnessKey>> m_promise;
    bool m_answered = false;
};

} // namespace

WitnessKeys::WitnessKeys(QString folder, QString service)
    : m_file(QDir(folder).filePath(QStringLiteral("witness.key")))
    , m_service(std::move(service))
{
}

QFuture<Result<WitnessKey>> WitnessKeys::obtain() { return std::make_shared<KeychainAsk>(m_service)->ask(); }

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
