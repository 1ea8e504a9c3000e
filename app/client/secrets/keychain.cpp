// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/secrets/keychain.h"

#include "base/randomid.h"

#include <QCoreApplication>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

namespace Tenantry {

namespace {

/// The job deletes itself.
template <class Then> void run(QKeychain::Job* job, const QString& name, Then then)
{
    job->setInsecureFallback(false);
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, qApp, [job, then = std::move(then)] {
        if (job->error() == QKeychain::NoError)
            return then(Result<void>());
        const ErrorCode code = job->error() == QKeychain::EntryNotFound ? ErrorCode::NotFound : ErrorCode::IoError;
        then(Result<void>(
            fail(code, QStringLiteral("%1 (%2)").arg(job->errorString()).arg(static_cast<int>(job->error())))));
    });
    job->start();
}

} // namespace

void Keychain::read(const QString& name, const Read& done) const
{
    auto* job = new QKeychain::ReadPasswordJob(m_service);
    run(job, name, [job, done](const Result<void>& result) {
        done(result ? Result<QByteArray>(job->binaryData()) : Result<QByteArray>(fail(result.error())));
    });
}

void Keychain::write(const QString& name, const QByteArray& bytes, const Done& done) const
{
    auto* job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(bytes);
    run(job, name, done);
}

void Keychain::remove(const QString& name, const Done& done) const
{
    run(new QKeychain::DeletePasswordJob(m_service), name, [done](const Result<void>& result) {
        done(!result && result.error().code == ErrorCode::NotFound ? Result<void>() : result);
    });
}

void Keychain::probe(const Done& done) const
{
    const auto once = [done, answered = std::make_shared<bool>(false)](const Result<void>& result) {
        if (std::exchange(*answered, true))
            return;
        done(result ? result : Result<void>(fail(ErrorCode::Unsupported, result.error().detail)));
    };
    QTimer::singleShot(kProbeMs, qApp,
        [once] { once(fail(ErrorCode::IoError, QStringLiteral("the keychain did not answer in time"))); });
    // Two consoles may try at a time: each its own entry.
    const QString name = QString::fromLatin1(randomId("probe-"));
    const QByteArray put = randomBytes(16);
    write(name, put, [self = *this, name, put, once](const Result<void>& written) {
        if (!written)
            return once(written);
        self.read(name, [self, name, put, once](const Result<QByteArray>& found) {
            if (!found || *found != put)
                return once(fail(ErrorCode::IoError, QStringLiteral("the keychain does not keep what is put in")));
            self.remove(name, once);
        });
    });
}

} // namespace Tenantry
