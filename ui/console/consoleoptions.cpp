// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/consoleoptions.h"

#include <QHash>
#include <QStandardPaths>

namespace Tenantry {

namespace {

const QStringList& pages()
{
    static const QStringList names{QStringLiteral("overview"), QStringLiteral("tenants"), QStringLiteral("events"),
        QStringLiteral("sharing"), QStringLiteral("decisions"), QStringLiteral("audit"), QStringLiteral("isolation"),
        QStringLiteral("components"), QStringLiteral("dashboard"), QStringLiteral("members"),
        QStringLiteral("settings"), QStringLiteral("bindings")};
    return names;
}

Result<void> checkConnection(const ConsoleOptions& options)
{
    const auto refuse = [](const char* why) { return fail(ErrorCode::InvalidArgument, QString::fromLatin1(why)); };
    if (!options.profile.isEmpty()
        && (!options.workspace.isEmpty() || !options.connect.isEmpty() || !options.tour.isEmpty()))
        return refuse("--profile opens a kept connection; --workspace, --connect and --tour are for others");
    if (options.connect.isEmpty() && !options.tokenFile.isEmpty())
        return refuse("--token-file goes with --connect");
    if (options.connect.isEmpty())
        return options.caFile.isEmpty() ? Result<void>() : refuse("--ca-file goes with --connect");
    if (!options.workspace.isEmpty() || !options.tour.isEmpty())
        return refuse("--connect opens a service elsewhere; --workspace and --tour are for one on this computer");
    if (!options.caFile.isEmpty() && !options.connect.startsWith(QLatin1String("https:")))
        return refuse("--ca-file goes with an https address: http has no certificates");
    return options.remote().map([](const RemoteOptions&) {});
}

} // namespace

Result<ConsoleOptions> ConsoleOptions::parse(const QStringList& arguments)
{
    ConsoleOptions options;
    QString tenant;
    const QHash<QString, QString*> values{{QStringLiteral("--workspace"), &options.workspace},
        {QStringLiteral("--profile"), &options.profile}, {QStringLiteral("--connect"), &options.connect},
        {QStringLiteral("--token-file"), &options.tokenFile}, {QStringLiteral("--ca-file"), &options.caFile},
        {QStringLiteral("--page"), &options.page}, {QStringLiteral("--tenant"), &tenant},
        {QStringLiteral("--theme"), &options.theme}, {QStringLiteral("--lang"), &options.language},
        {QStringLiteral("--tour"), &options.tour}};
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const qsizetype equals = arguments[i].indexOf(QLatin1Char('='));
        const QString name = equals < 0 ? arguments[i] : arguments[i].left(equals);
        if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
            options.help = true;
        } else if (name == QLatin1String("--version")) {
            options.version = true;
        } else if (QString* value = values.value(name)) {
            if (equals < 0 && i + 1 >= arguments.size())
                return fail(ErrorCode::InvalidArgument, QStringLiteral("%1 needs a value").arg(name));
            *value = equals < 0 ? arguments[++i] : arguments[i].mid(equals + 1);
            if (value->isEmpty())
                return fail(ErrorCode::InvalidArgument, QStringLiteral("%1 needs a value").arg(name));
        } else {
            return fail(ErrorCode::InvalidArgument, QStringLiteral("unknown argument: %1").arg(arguments[i]));
        }
    }
    if (const auto good = checkConnection(options); !good)
        return fail(good.error());
    if (!options.theme.isEmpty() && options.theme != QLatin1String("light") && options.theme != QLatin1String("dark"))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("--theme is light or dark, not %1").arg(options.theme));
    if (!options.language.isEmpty() && options.language != QLatin1String("en")
        && options.language != QLatin1String("de"))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("--lang is en or de, not %1").arg(options.language));
    if (!options.page.isEmpty() && !pages().contains(options.page))
        return fail(ErrorCode::InvalidArgument,
            QStringLiteral("there is no page %1; there are %2").arg(options.page, pages().join(QStringLiteral(", "))));
    if (!tenant.isEmpty()) {
        const auto id = checkedTenantId(tenant.toUtf8());
        if (!id)
            return fail(id.error());
        options.tenant = *id;
    }
    return options;
}

Result<RemoteOptions> ConsoleOptions::remote() const
{
    auto options = remoteOptions(
        connect, tokenFile.isEmpty() ? bearerFromEnvironment("TENANTRY_TOKEN") : bearerFromFile(tokenFile));
    if (!options || caFile.isEmpty())
        return options;
    auto authorities = authoritiesFromFile(caFile);
    if (!authorities)
        return fail(authorities.error().code,
            QStringLiteral("--ca-file %1: %2").arg(caFile, authorities.error().detail), caFile);
    options->authorities = std::move(*authorities);
    return options;
}

QString ConsoleOptions::usage()
{
    return QStringLiteral(
        "tenantry [--profile NAME | --workspace DIR | --connect URL [--token-file F] [--ca-file PEM]] [--page NAME] "
        "[--tenant ID] "
        "[--theme light|dark] "
        "[--lang en|de] [--tour DIR]\n"
        "\n"
        "  --profile NAME    a connection that is kept (File > Connections)\n"
        "  --workspace DIR   the folder of the workspace; made where there is none\n"
        "  --connect URL     a service elsewhere, by https; its token is in --token-file F (chmod 600), which is read\n"
        "                    again when it changes, or in the environment as TENANTRY_TOKEN\n"
        "  --ca-file PEM     of --connect: trusts these certificate authorities too, besides the system's\n"
        "  --page NAME       the page to open: %1\n"
        "  --tenant ID       opens that tenant's tab\n"
        "  --theme, --lang   for this run\n"
        "  --tour DIR        writes a picture of every page, light and dark, and ends\n")
        .arg(pages().join(QStringLiteral(", ")));
}

QString ConsoleOptions::defaultWorkspace()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/tenantry/workspace");
}

} // namespace Tenantry
