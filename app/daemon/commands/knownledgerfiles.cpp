// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/commands/knownledgerfiles.h"

#include "base/json.h"
#include "ledger/signednote.h"

#include <QFile>

namespace Tenantry {

namespace {

constexpr qint64 kMostBytes = 64 * 1024 * 1024;

Result<QByteArray> contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoError, QStringLiteral("cannot be read: %1").arg(file.errorString()), path);
    if (file.size() > kMostBytes)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("too long"), path);
    return file.readAll();
}

tl::unexpected<Error> wrongLine(const QString& path, qsizetype line, const QString& why)
{
    return fail(ErrorCode::ParseError, QStringLiteral("line %1: %2").arg(line).arg(why), path);
}

template <class Take> Result<void> eachLine(const QString& path, Take take)
{
    const auto content = contentOf(path);
    if (!content)
        return fail(content.error());
    qsizetype number = 0;
    for (const QByteArray& line : content->split('\n')) {
        ++number;
        if (line.isEmpty())
            continue;
        if (const auto taken = take(line); !taken)
            return wrongLine(path, number, taken.error().detail);
    }
    return {};
}

Result<void> readKey(const QByteArray& line, KnownLedger& known)
{
    const auto key = Ledger::VerifierKey::parse(line);
    if (!key)
        return fail(key.error());
    known.keys.append(*key);
    return {};
}

Result<void> readReceipt(const QByteArray& line, KnownLedger& known)
{
    const auto json = parseJson(line);
    if (!json)
        return fail(json.error());
    const auto leaf = Ledger::hashFromBase64(viewOf(bytesMember(*json, "leaf")));
    const QByteArray log = bytesMember(*json, "log");
    if (!json->is_object() || !leaf || log.isEmpty() || !json->contains("index")
        || !(*json)["index"].is_number_unsigned())
        return fail(ErrorCode::ParseError, QStringLiteral("not a receipt"));
    known.receipts.append({log, {(*json)["index"].get<uint64_t>(), *leaf}});
    return {};
}

/// Notes end with their signatures, after which the next begins: with a line that is no signature.
Result<void> readNotes(const QString& path, KnownLedger& known)
{
    const auto content = contentOf(path);
    if (!content)
        return fail(content.error());
    QByteArray note;
    bool inSignatures = false;
    const auto close = [&] {
        if (!note.isEmpty())
            known.checkpoints.append(note);
        note.clear();
        inSignatures = false;
    };
    for (qsizetype at = 0; at < content->size();) {
        const qsizetype end = content->indexOf('\n', at);
        const QByteArray line = content->mid(at, end < 0 ? -1 : end + 1 - at);
        const bool isSignature = line.startsWith("\xe2\x80\x94 ");
        if (inSignatures && !isSignature)
            close();
        inSignatures = inSignatures || isSignature;
        note += line;
        at += line.size();
    }
    close();
    if (known.checkpoints.isEmpty())
        return fail(ErrorCode::ParseError, QStringLiteral("there is no checkpoint in it"), path);
    return {};
}

} // namespace

Result<KnownLedger> knownFromFiles(const QString& keys, const QString& checkpoints, const QString& receipts)
{
    KnownLedger known;
    if (!keys.isEmpty()) {
        if (const auto read = eachLine(keys, [&](const QByteArray& line) { return readKey(line, known); }); !read)
            return fail(read.error());
        if (known.keys.isEmpty())
            return fail(ErrorCode::ParseError, QStringLiteral("there is no key in it"), keys);
    }
    if (!checkpoints.isEmpty()) {
        if (const auto read = readNotes(checkpoints, known); !read)
            return fail(read.error());
    }
    if (!receipts.isEmpty()) {
        if (const auto read = eachLine(receipts, [&](const QByteArray& line) { return readReceipt(line, known); });
            !read)
            return fail(read.error());
    }
    return known;
}

} // namespace Tenantry
