// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fixedclock.h"
#include "client/breachjson.h"
#include "client/breachlog.h"
#include "client/breachreporter.h"
#include "client/platformclient.h"
#include "client/queries.h"
#include "client/tenantclient.h"
#include "tests/support/fakebinding.h"
#include "tests/support/leakybinding.h"
#include "tests/support/testservices.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

Breach sample(const QByteArray& digest)
{
    Breach breach;
    breach.id = BreachId("brc_1");
    breach.askedBy = TenantId("acme");
    breach.owner = TenantId("globex");
    breach.path = "data.events[1]";
    breach.digest = digest;
    breach.excerpt = QStringLiteral("Event {id}");
    breach.firstSeen = {1'763'472'726'741};
    return breach;
}

QByteArray contents(const QTemporaryDir& folder)
{
    QFile file(folder.filePath(QStringLiteral("breaches.jsonl")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Capabilities canReport()
{
    Capabilities capabilities;
    capabilities.platformPlane = true;
    capabilities.features = {"reportBreach"};
    return capabilities;
}

} // namespace

class BreachLogTest : public QObject {
    Q_OBJECT

private slots:
    void aCaseReadsAsItWasWritten()
    {
        Breach breach = sample("d1");
        breach.cause = QStringLiteral("cache key without tenant");
        breach.state = BreachState::Closed;
        breach.kind = BreachKind::OwnerDiffersByCase;
        const auto read = breachFromJson(toJson(breach));
        VERIFY_OK(read);
        QVERIFY(*read == breach);
        QVERIFY(!breachFromJson(Json{{"id", "x"}}));
    }

    void keepsCasesOnDiskOnceEach()
    {
        const QTemporaryDir folder;
        {
            const auto log = *BreachLog::open(folder.path());
            QVERIFY(*log->append(sample("d1")));
            QVERIFY(!*log->append(sample("d1")));
            QVERIFY(*log->append(sample("d2")));
        }
        QCOMPARE(contents(folder).count('\n'), 2);
        QCOMPARE(QFile(folder.filePath(QStringLiteral("breaches.jsonl"))).permissions()
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
        const auto again = *BreachLog::open(folder.path());
        QCOMPARE(again->cases().size(), 2);
        QVERIFY(!*again->append(sample("d2")));
    }

    void aTornLineCostsNoOther()
    {
        const QTemporaryDir folder;
        QVERIFY(*(*BreachLog::open(folder.path()))->append(sample("d1")));
        QFile file(folder.filePath(QStringLiteral("breaches.jsonl")));
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"id\":\"torn");
        file.close();
        QVERIFY(*(*BreachLog::open(folder.path()))->append(sample("d2")));
        QCOMPARE((*BreachLog::open(folder.path()))->cases().size(), 2);
    }

    void saysWhichFolderRefuses()
    {
        const auto log = BreachLog::open(QStringLiteral("/dev/null/cases"));
        QVERIFY(!log);
        QCOMPARE(log.error().code, ErrorCode::IoError);
        QVERIFY(log.error().path.startsWith(QLatin1String("/dev/null/cases")));
    }

    void tellsTheInterfaceAndTheServiceOnce()
    {
        const QTemporaryDir folder;
        const FixedClock clock({1'763'472'726'741});
        FakeBinding sound;
        sound.answerWell();
        LeakyBinding leaky(sound);
        leaky.setLeak(LeakyBinding::Leak::ForeignRecord);
        const ClientServices services = testServices(folder.path(), &clock);
        PlatformClient platform(sound, UserId("op"), {}, services);
        BreachReporter reporter(services.breaches, &platform);
        QSignalSpy found(&reporter, &BreachReporter::breachFound);
        QSignalSpy reported(&reporter, &BreachReporter::reported);
        TenantClient client(leaky, TenantId("acme"), {}, {}, services);

        QVERIFY(await(client.graphql({"{ events { id } }", {}, {}})));
        QVERIFY(spin([&] { return found.size() == 1; }, 5000));
        QCOMPARE(reported.size(), 0); // nobody said yet that the service takes reports
        reporter.setCapabilities(canReport());
        QVERIFY(spin([&] { return reported.size() == 1; }, 5000));
        const Json sent = sound.calls.last().request.variables["breach"];
        QCOMPARE(sent["kind"], Json("FOREIGN_RECORD"));
        QCOMPARE(sent["askedBy"], Json("acme"));
        QCOMPARE(sent["digest"].get<std::string>(), reporter.localCases().front().digest.toStdString());
        QCOMPARE(reporter.localCases().front().firstSeen, clock.now());

        QVERIFY(await(client.graphql({"{ events { id } }", {}, {}})));
        QVERIFY(await(platform.graphql({Queries::Platform::kMe, {}, {}}))); // whatever was posted has come by now
        QCoreApplication::processEvents();
        QCOMPARE(found.size(), 1);
        QCOMPARE(contents(folder).count('\n'), 1);
    }

    void aRefusedReportStaysInTheFile()
    {
        FakeBinding sound;
        sound.on("reportBreach", R"({"data":null,"errors":[{"message":"no","extensions":{"code":"FORBIDDEN"}}]})");
        const ClientServices services = testServices();
        PlatformClient platform(sound, {}, {}, services);
        BreachReporter reporter(services.breaches, &platform);
        QSignalSpy failed(&reporter, &BreachReporter::reportFailed);
        reporter.setCapabilities(canReport());
        QVERIFY(*services.breaches->append(sample("d1")));
        QVERIFY(spin([&] { return failed.size() == 1; }, 5000));
        QCOMPARE(failed.front().at(1).value<Error>().code, ErrorCode::Forbidden);
        QCOMPARE(reporter.localCases().size(), 1);
    }
};

QTEST_GUILESS_MAIN(BreachLogTest)
#include "tst_breachlog.moc"
