// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/commands/verifycommand.h"

#include "daemon/commandoptions.h"
#include "daemon/commands/knownledgerfiles.h"
#include "daemon/commands/verdictwords.h"
#include "daemon/progressline.h"
#include "ledger/exportreader.h"
#include "service/auditing/ledgerkey.h"
#include "service/auditing/workspaceverification.h"
#include "storage/workspace.h"

#include <QFile>

#include <algorithm>
#include <exception>
#include <ostream>

namespace Tenantry {

namespace {

using Ledger::Conclusion;
using Ledger::LedgerVerdict;

constexpr qint64 kPiece = 1024 * 1024;

Result<QList<LedgerVerdict>> verifyWorkspace(const QString& folder, KnownLedger known, CommandIo& io)
{
    WorkspaceOptions how;
    how.exclusive = false;
    how.readOnly = true;
    const auto workspace = Workspace::open(folder, how);
    if (!workspace)
        return fail(workspace.error());
    const auto database = (*workspace)->database();
    if (!database)
        return fail(database.error());
    if (auto own = LedgerKey::readPublic((*workspace)->keysFolder()))
        known.ownKey = std::move(*own);
    // One snapshot: a program that writes meanwhile makes no finding.
    const auto snapshot = Transaction::begin(**database, Transaction::Mode::Read);
    if (!snapshot)
        return fail(snapshot.error());
    ProgressLine line(io);
    return WorkspaceVerification::run(**database, known, [&](const QByteArray& log, uint64_t rows, uint64_t of) {
        line.show(of > 0 ? static_cast<double>(rows) / static_cast<double>(of) : 1.0, QString::fromUtf8(log));
        return !io.cancel.isCancelled();
    });
}

Result<QList<LedgerVerdict>> verifyExport(const QString& path, const KnownLedger& known, CommandIo& io)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoError, QStringLiteral("cannot be read: %1").arg(file.errorString()), path);
    Ledger::LedgerClaims claims;
    claims.pinnedKeys = known.keys;
    for (const QByteArray& note : known.checkpoints)
        claims.older.append({note, {}});
    // Receipts of one log; which it has to be, the export says.
    for (const KnownLedger::Receipt& one : known.receipts) {
        if (!claims.log.isEmpty() && claims.log != one.log)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("receipts of several logs, for an export of one"));
        claims.log = one.log;
        claims.receipts.append(one.receipt);
    }
    std::sort(claims.receipts.begin(), claims.receipts.end(),
        [](const auto& one, const auto& other) { return one.index < other.index; });
    Ledger::ExportReader reader(std::move(claims));
    ProgressLine line(io);
    while (!file.atEnd() && !io.cancel.isCancelled()) {
        const QByteArray piece = file.read(kPiece);
        if (piece.isEmpty())
            break;
        reader.feed(piece);
        line.show(static_cast<double>(file.pos()) / static_cast<double>(std::max<qint64>(file.size(), 1)), path);
    }
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::IoError, file.errorString(), path);
    return QList<LedgerVerdict>{reader.finish()};
}

ExitCode codeFor(const QList<LedgerVerdict>& verdicts)
{
    // Of nothing, nothing is verified.
    Conclusion worst = verdicts.isEmpty() ? Conclusion::Incomplete : Conclusion::Verified;
    for (const LedgerVerdict& verdict : verdicts)
        worst = std::max(worst, verdict.conclusion);
    switch (worst) {
    case Conclusion::Verified:
        return ExitCode::Done;
    case Conclusion::Tampered:
        return ExitCode::Found;
    case Conclusion::Unverifiable:
    case Conclusion::Incomplete:
        break;
    }
    return ExitCode::CouldNot;
}

ExitCode verify(const Command& command, const QStringList& arguments, CommandIo& io)
{
    const auto words = CommandOptions::parse(arguments,
        {QStringLiteral("data"), QStringLiteral("export"), QStringLiteral("key"), QStringLiteral("checkpoint"),
            QStringLiteral("receipts")},
        {QStringLiteral("json")});
    if (!words)
        return usage(command, words.error(), io);
    const bool ofExport = words->has(QStringLiteral("export"));
    if (ofExport == words->has(QStringLiteral("data")) || !words->rest().isEmpty())
        return usage(
            command, {ErrorCode::InvalidArgument, QStringLiteral("one of --data and --export is needed"), {}}, io);
    const auto known = knownFromFiles(words->value(QStringLiteral("key")), words->value(QStringLiteral("checkpoint")),
        words->value(QStringLiteral("receipts")));
    if (!known) {
        couldNot(known.error(), io);
        return ExitCode::Usage;
    }
    const auto folder = ofExport ? Result<QString>(QString()) : words->folder();
    if (!folder)
        return usage(command, folder.error(), io);
    const auto verdicts = ofExport ? verifyExport(words->value(QStringLiteral("export")), *known, io)
                                   : verifyWorkspace(*folder, *known, io);
    if (!verdicts)
        return couldNot(verdicts.error(), io);
    if (words->has(QStringLiteral("json")))
        printVerdictsAsJson(*verdicts, io.out);
    else
        printVerdicts(*verdicts, io.out);
    return codeFor(*verdicts);
}

} // namespace

QString VerifyCommand::help() const
{
    return QStringLiteral(
        "tenantryd verify (--data FOLDER | --export FILE) [--key FILE] [--checkpoint FILE] [--receipts FILE] "
        "[--json]\n\n"
        "Verifies the audit logs of a workspace, beside a program that has it open too, or one exported log. No "
        "network.\n"
        "  --key         the public key to trust, as ledger.pub has it, kept from elsewhere; several, one a line.\n"
        "                Without one the answer is at most \"unverifiable\"\n"
        "  --checkpoint  signed checkpoints kept from before, one behind the other: the log must be a continuation\n"
        "  --receipts    what writers were told, a line {\"index\":n,\"leaf\":\"base64\",\"log\":\"name\"} each\n"
        "  --json        one JSON object: conclusion, logs\n"
        "Exit 0 verified, 1 tampered (row and kind are named), 2 incomplete or unverifiable, 3 called wrongly or "
        "broken.\n");
}

ExitCode VerifyCommand::run(const QStringList& arguments, CommandIo& io)
{
    // Whatever happens in here, it is no verification.
    try {
        return verify(*this, arguments, io);
    } catch (const std::exception& problem) {
        io.err << "The verifier broke: " << problem.what() << ". Nothing is verified.\n";
    } catch (...) {
        io.err << "The verifier broke. Nothing is verified.\n";
    }
    return ExitCode::Usage;
}

} // namespace Tenantry
