// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/auditing/ledgerkey.h"

#include "security/keyfile.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace Tenantry {

namespace {

constexpr qint64 kLongestKeyFile = 4096;

void wipe(QByteArray& secret)
{
    volatile char* bytes = secret.data();
    for (qsizetype i = 0; i < secret.size(); ++i)
        bytes[i] = 0;
}

Result<void> writePublic(const QString& path, const Ledger::VerifierKey& key)
{
    QSaveFile file(path);
    const QByteArray text = key.toText() + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail(ErrorCode::IoError, QStringLiteral("cannot write the ledger's public key"), path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    return {};
}

} // namespace

QString LedgerKey::publicFile(const QString& keysFolder)
{
    return QDir(keysFolder).filePath(QStringLiteral("ledger.pub"));
}

Result<Ledger::VerifierKey> LedgerKey::readPublicFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("the public key cannot be read"), path);
    QByteArray text = file.read(kLongestKeyFile);
    if (text.endsWith('\n'))
        text.chop(1);
    auto key = Ledger::VerifierKey::parse(text);
    if (!key)
        return fail(key.error().code, key.error().detail, path);
    return key;
}

Result<Ledger::VerifierKey> LedgerKey::readPublic(const QString& keysFolder)
{
    return readPublicFile(publicFile(keysFolder));
}

Result<Ledger::NoteSigner> LedgerKey::open(const QString& keysFolder, const QByteArray& installation)
{
    auto seed = KeyFile::readOrCreate(QDir(keysFolder).filePath(QStringLiteral("ledger.key")));
    if (!seed)
        return fail(seed.error());
    auto signer = Ledger::NoteSigner::make("tenantry-" + installation, *seed);
    wipe(*seed);
    if (!signer)
        return signer;
    const QString path = publicFile(keysFolder);
    if (!QFile::exists(path)) {
        if (const auto written = writePublic(path, signer->key()); !written)
            return fail(written.error());
        return signer;
    }
    const auto known = readPublicFile(path);
    if (!known)
        return fail(known.error());
    if (*known != signer->key())
        return fail(ErrorCode::IoError, QStringLiteral("this is not the public half of ledger.key"), path);
    return signer;
}

} // namespace Tenantry
