// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/commands/tokencommand.h"

#include "daemon/commandoptions.h"
#include "daemon/workspacekeys.h"
#include "gateway/tokendesk.h"
#include "security/opaqueids.h"

#include <QFile>

#include <ostream>

namespace Tenantry {

namespace {

Result<TokenDesk::Request> requestFrom(const CommandOptions& words)
{
    TokenDesk::Request request;
    const auto user = checkedIdBytes(words.value(QStringLiteral("user")).toUtf8(), "--user");
    if (!user)
        return fail(user.error());
    const auto tenant = checkedTenantId(words.value(QStringLiteral("tenant")).toUtf8());
    if (!tenant)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("--tenant names no tenant"));
    const auto role = roleFromName(words.value(QStringLiteral("role")).toLatin1());
    if (!role)
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("--role must be admin, member, viewer, operator or auditor"));
    const auto ttl = TokenCommand::durationFrom(words.value(QStringLiteral("ttl"), QStringLiteral("1h")));
    if (!ttl)
        return fail(ttl.error());
    return TokenDesk::Request{UserId(*user), *tenant, *role, *ttl};
}

/// For its owner's eyes: never made readable to others, not even for a moment.
Result<void> writePrivately(const QString& path, const QByteArray& token)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::IoError, file.errorString(), path);
    if (file.write(token + '\n') != token.size() + 1 || !file.flush())
        return fail(ErrorCode::IoError, file.errorString(), path);
    return {};
}

} // namespace

QString TokenCommand::help() const
{
    return QStringLiteral(
        "tenantryd token --data FOLDER --user ID --tenant ID --role ROLE [--ttl 1h] [--out FILE] [--json]\n\n"
        "Prints a token for somebody who is a member with that role; the tenant \"platform\" is for operators and\n"
        "auditors. Each token is an entry in the tenant's audit log. Works beside a server that has the workspace "
        "open.\n"
        "  --ttl T     how long it is good: 90s, 15m, 8h, 7d\n"
        "  --out FILE  write it to a new file that only its owner may read, instead of printing it\n"
        "  --json      one JSON object: token, expiresAt, opaqueTenant (the tenant's id in /api/tenants/…)\n"
        "Tokens made here decide about no sharing, except in a sample workspace.\n"
        "Exit 0 done, 2 refused: no member, or a lesser role.\n");
}

Result<int64_t> TokenCommand::durationFrom(const QString& text)
{
    static const QHash<QChar, int64_t> units{{QLatin1Char('s'), Timestamp::kSecond},
        {QLatin1Char('m'), Timestamp::kMinute}, {QLatin1Char('h'), Timestamp::kHour},
        {QLatin1Char('d'), Timestamp::kDay}};
    bool isNumber = false;
    const int64_t number = text.chopped(text.isEmpty() ? 0 : 1).toLongLong(&isNumber);
    const int64_t unit = text.isEmpty() ? 0 : units.value(text.back(), 0);
    if (!isNumber || unit == 0 || number < 1 || number > TokenMinter::kLongestTtlMs / unit)
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("--ttl is a time like 90s, 15m, 8h or 7d, a year at most"));
    return number * unit;
}

ExitCode TokenCommand::run(const QStringList& arguments, CommandIo& io)
{
    const auto words = CommandOptions::parse(arguments,
        {QStringLiteral("data"), QStringLiteral("user"), QStringLiteral("tenant"), QStringLiteral("role"),
            QStringLiteral("ttl"), QStringLiteral("out")},
        {QStringLiteral("json")});
    if (!words)
        return usage(*this, words.error(), io);
    const auto folder = words->folder();
    const auto request = requestFrom(*words);
    if (!folder || !request)
        return usage(*this, folder ? request.error() : folder.error(), io);
    WorkspaceOptions how;
    how.exclusive = false;
    const auto workspace = Workspace::open(*folder, how);
    if (!workspace)
        return couldNot(workspace.error(), io);
    const auto keys = WorkspaceKeys::open((*workspace)->keysFolder());
    if (!keys)
        return couldNot(keys.error(), io);
    const auto minter = TokenMinter::open(keys->tokenFile, TokenMinter::issuerOf((*workspace)->installation()));
    if (!minter)
        return couldNot(minter.error(), io);
    const auto token = TokenDesk(**workspace, *minter, io.clock).mint(*request);
    if (!token)
        return couldNot(token.error(), io);
    const QString out = words->value(QStringLiteral("out"));
    if (!out.isEmpty()) {
        if (const auto written = writePrivately(out, *token); !written)
            return couldNot(written.error(), io);
    }
    if (words->has(QStringLiteral("json"))) {
        const auto opaque = OpaqueIds(keys->opaque).seal({"tenant"}, request->tenant.bytes());
        OrderedJson json;
        if (out.isEmpty())
            json["token"] = token->toStdString();
        json["expiresAt"] = Timestamp{io.clock.now().ms + request->ttlMs}.toRfc3339().toStdString();
        json["opaqueTenant"] = opaque.value_or(QByteArray()).toStdString();
        io.out << dumpJson(json).toStdString() << '\n';
    } else if (out.isEmpty()) {
        io.out << token->toStdString() << '\n';
    }
    return ExitCode::Done;
}

} // namespace Tenantry
