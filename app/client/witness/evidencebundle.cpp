// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/evidencebundle.h"

#include "client/witness/witnessjson.h"

#include <QDir>
#include <QSaveFile>

namespace Tenantry {

namespace {

/// The tenant's id in a file's name: letters and digits of it.
QString plain(const QByteArray& text)
{
    QString out;
    for (const char c : text.left(40)) {
        const bool fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        out += fits ? QLatin1Char(c) : QLatin1Char('_');
    }
    return out;
}

Result<void> write(const QDir& folder, const char* name, const QByteArray& bytes)
{
    QSaveFile file(folder.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::IoError, file.errorString(), file.fileName());
    return {};
}

} // namespace

QString EvidenceBundle::name() const
{
    QString when = QString::fromLatin1(breach.seenAt.toRfc3339()).left(19);
    when.remove(QLatin1Char('-')).remove(QLatin1Char(':')).replace(QLatin1Char('T'), QLatin1Char('-'));
    return QStringLiteral("ledger-evidence-%1-%2-%3").arg(plain(breach.tenant.bytes()), plain(breach.kind), when);
}

QByteArray EvidenceBundle::readme() const
{
    QByteArray text = "Evidence that an audit log is broken\n"
                      "====================================\n\n";
    const auto line = [&text](const char* what, const QByteArray& value) {
        text += what + QByteArray(": ") + (value.isEmpty() ? QByteArray("-") : value) + '\n';
    };
    line("Log of tenant", breach.tenant.bytes());
    line("Service", server);
    line("Finding", breach.kind);
    line("Row", breach.row ? "#" + QByteArray::number(static_cast<qulonglong>(*breach.row)) : QByteArray());
    line("Detail", breach.detail.toUtf8());
    line("Seen at", breach.seenAt.toRfc3339());
    line("Key pinned at", pinnedAt ? pinnedAt->toRfc3339() : QByteArray());
    text += "\nFiles\n-----\n"
            "breach.json    what was found, as the console keeps it\n"
            "kept.note      the signed checkpoint that the console had seen before (C2SP signed note)\n"
            "shown.note     the signed checkpoint that it was shown then\n"
            "keys.txt       the ledger keys that the console had pinned (C2SP verifier keys)\n"
            "proof.txt      the consistency proof that was shown, one base64 hash a line (RFC 6962)\n"
            "entries.jsonl  entries around the row, each the canonical bytes that were shown\n"
            "leaves.txt     their indices and the leaf hashes that were stored beside them\n"
            "A file that is not here was not part of the evidence.\n\n"
            "How to check it\n---------------\n"
            "1. Both notes name the log in their first line and its size in the second. Verify their signatures with\n"
            "   the keys in keys.txt: what both are signed with has signed both.\n"
            "2. Two notes of one size with two roots, or a later note that is smaller, contradict each other by\n"
            "   themselves. For a later note that is larger, the proof has to lead from the first to the second\n"
            "   (RFC 9162, section 2.1.4.2); the one in proof.txt does not.\n"
            "3. The hash of an entry is SHA-256 over a zero byte and its line in entries.jsonl, without the newline.\n"
            "   Where it is not the one in leaves.txt, the content was changed.\n\n"
            "Personal data is left out: entries hold commitments to it only.\n";
    return text;
}

Result<QString> EvidenceBundle::writeTo(const QString& folder) const
{
    const QDir parent(folder);
    if (parent.exists(name()) || !parent.mkpath(name()))
        return fail(ErrorCode::IoError, QStringLiteral("the folder is there already, or cannot be made"),
            parent.filePath(name()));
    const QDir made(parent.filePath(name()));
    QByteArray entries;
    QByteArray leaves;
    for (const ShownRow& row : rows) {
        entries += row.entry + '\n';
        leaves += QByteArray::number(static_cast<qulonglong>(row.index)) + ' '
            + (row.leaf ? Ledger::toBase64(*row.leaf) : QByteArray("-")) + '\n';
    }
    const std::pair<const char*, QByteArray> files[] = {{"README.txt", readme()},
        {"breach.json",
            QByteArray::fromStdString(toJson(breach).dump(2, ' ', false, Json::error_handler_t::replace)) + '\n'},
        {"kept.note", breach.keptNote}, {"shown.note", breach.shownNote},
        {"keys.txt", keys.isEmpty() ? QByteArray() : keys.join('\n') + '\n'},
        {"proof.txt", breach.proof.isEmpty() ? QByteArray() : breach.proof.join('\n') + '\n'},
        {"entries.jsonl", entries}, {"leaves.txt", leaves}};
    for (const auto& [file, bytes] : files) {
        if (bytes.isEmpty())
            continue;
        if (const auto written = write(made, file, bytes); !written)
            return fail(written.error());
    }
    return made.path();
}

} // namespace Tenantry
