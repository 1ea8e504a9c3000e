// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/commands/samplecommand.h"

#include "base/json.h"
#include "client/sample/samplejob.h"
#include "daemon/commandoptions.h"
#include "daemon/localwriter.h"
#include "daemon/progressline.h"
#include "embedded/embeddedservice.h"

#include <QDir>
#include <QEventLoop>
#include <QTimer>

#include <ostream>

namespace Tenantry {

namespace {

Result<SampleOptions> optionsOf(const CommandOptions& words, const Clock& clock)
{
    const auto tenants = words.number(QStringLiteral("tenants"), 12, 1, SampleOptions::kMostTenants);
    const auto events = words.number(QStringLiteral("events"), 50'000, 0, 100'000'000);
    const auto seed = words.number(QStringLiteral("seed"), 1, 0, std::numeric_limits<qint64>::max());
    for (const auto* number : {&tenants, &events, &seed}) {
        if (!*number)
            return fail(number->error());
    }
    SampleOptions options{static_cast<int>(*tenants), *events, static_cast<uint64_t>(*seed),
        {clock.now().hour() * Timestamp::kHour}, EmbeddedService::desktopPerson()};
    if (words.has(QStringLiteral("until"))) {
        const auto until = Timestamp::parse(words.value(QStringLiteral("until")).toStdString());
        if (!until)
            return fail(ErrorCode::InvalidArgument, QLatin1String("--until: ") + until.error().detail);
        options.until = *until;
    }
    return options;
}

Result<SampleProgress> runJob(
    const SampleOptions& options, const EmbeddedService& service, FixedClock& clock, CommandIo& io)
{
    Result<SampleProgress> result = fail(ErrorCode::Unknown);
    ProgressLine line(io);
    QEventLoop loop;
    SampleJob job(options, clock, localWriter(service, clock));
    QObject::connect(&job, &SampleJob::progress, &loop, [&](const SampleProgress& now) {
        line.show(now.total > 0 ? static_cast<double>(now.events) / static_cast<double>(now.total) : 1,
            QStringLiteral("%1 tenants, %2 members, %3 events").arg(now.tenants).arg(now.members).arg(now.events));
    });
    QObject::connect(&job, &SampleJob::finished, &loop, [&](const Result<SampleProgress>& made) {
        result = made;
        if (made)
            service.settleShares();
        loop.quit();
    });
    QTimer poll; // a signal handler can set a flag, not wake a loop
    QObject::connect(&poll, &QTimer::timeout, &job, [&] {
        if (io.cancel.isCancelled())
            job.cancel();
    });
    poll.start(100);
    job.start();
    loop.exec();
    return result;
}

/// The workspace is made aside and moved in when it is whole: a stopped or killed sample leaves nothing half made.
Result<void> moveIn(const QString& from, const QString& to)
{
    const QFileInfoList all = QDir(from).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo& item : all) {
        const QString target = QDir(to).filePath(item.fileName());
        if (item.isDir())
            QDir().rmdir(target); // only an empty one goes
        if (!QDir().rename(item.filePath(), target) && item.fileName() != QLatin1String("lock"))
            return fail(ErrorCode::IoError, QStringLiteral("cannot be moved into its place"), item.filePath());
    }
    QDir(from).removeRecursively();
    return {};
}

Result<SampleProgress> make(const QString& folder, const SampleOptions& options, CommandIo& io)
{
    const QString aside = QDir(folder).filePath(QStringLiteral(".making"));
    QDir(aside).removeRecursively();
    FixedClock clock(options.begin());
    Result<SampleProgress> made = fail(ErrorCode::Unknown);
    {
        const auto service = EmbeddedService::open({aside, true, true}, clock);
        if (!service) {
            QDir(aside).removeRecursively();
            return fail(service.error());
        }
        made = runJob(options, **service, clock, io);
    }
    if (made) {
        if (const auto moved = moveIn(aside, folder); !moved)
            return fail(moved.error());
        return made;
    }
    QDir(aside).removeRecursively();
    return made;
}

} // namespace

QString SampleCommand::help() const
{
    return QStringLiteral(
        "tenantryd sample --data FOLDER [--tenants N] [--events N] [--seed N] [--until TIME] [--json]\n\n"
        "  --data FOLDER  where the workspace is made; there must be none yet\n"
        "  --tenants N    organisations (12)\n"
        "  --events N     events in all (50000)\n"
        "  --seed N       the same seed and time give the same workspace (1)\n"
        "  --until TIME   RFC 3339; the newest event is just before it (this hour)\n");
}

ExitCode SampleCommand::run(const QStringList& arguments, CommandIo& io)
{
    const auto words = CommandOptions::parse(arguments,
        {QStringLiteral("data"), QStringLiteral("tenants"), QStringLiteral("events"), QStringLiteral("seed"),
            QStringLiteral("until")},
        {QStringLiteral("json")});
    if (!words)
        return usage(*this, words.error(), io);
    const auto folder = words->folder();
    if (!folder)
        return usage(*this, folder.error(), io);
    if (!words->rest().isEmpty())
        return usage(*this,
            {ErrorCode::InvalidArgument, QLatin1String("what is ") + words->rest().first() + QLatin1Char('?'), {}}, io);
    const auto options = optionsOf(*words, io.clock);
    if (!options)
        return usage(*this, options.error(), io);
    if (QFileInfo::exists(QDir(*folder).filePath(QStringLiteral("tenantry.db"))))
        return couldNot(
            {ErrorCode::Conflict, QStringLiteral("there is a workspace already; choose another folder"), *folder}, io);
    const auto made = make(*folder, *options, io);
    if (!made)
        return couldNot(placedIn(*folder, made.error()), io);
    if (words->has(QStringLiteral("json"))) {
        const OrderedJson json = {{"tenants", made->tenants}, {"members", made->members}, {"events", made->events},
            {"seconds", made->seconds}};
        io.out << dumpJson(json).toStdString() << '\n';
    } else {
        io.out << made->tenants << " tenants, " << made->members << " members and " << made->events << " events are in "
               << folder->toStdString() << ". It took " << QString::number(made->seconds, 'f', 1).toStdString()
               << " s.\n";
    }
    return ExitCode::Done;
}

} // namespace Tenantry
