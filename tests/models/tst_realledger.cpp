// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/async.h"
#include "client/platformclient.h"
#include "client/queries.h"
#include "client/witness/platformledgersource.h"
#include "client/witness/witnesswatch.h"
#include "embedded/embeddedbinding.h"
#include "models/platformaudittimesource.h"
#include "models/platformledgeradmin.h"
#include "tests/embedded/servicefixture.h"
#include "tests/support/testservices.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QTest>
#include <QThreadPool>

using namespace Tenantry;
using namespace Tenantry::Testing;
using State = LedgerStanding::State;

namespace {

/// A keychain that always has the same key.
class FixedKeys final : public WitnessKeys {
public:
    using WitnessKeys::WitnessKeys;
    QFuture<Result<WitnessKey>> obtain() override
    {
        return readyFuture(Result<WitnessKey>(WitnessKey{WitnessKey::Place::Keychain, QByteArray(32, 'k'), {}}));
    }
};

} // namespace

/// What a console asks of the logs, at the service itself: as an auditor, and over a restore of its file.
class TestRealLedger : public QObject {
    Q_OBJECT

    struct Desk {
        std::unique_ptr<EmbeddedBinding> binding;
        std::unique_ptr<PlatformClient> client;
    };

    const TenantId m_acme{"acme"};
    QThreadPool m_pool;
    std::unique_ptr<ServiceFixture> m_fixture;

    Desk deskOf(const UserId& person)
    {
        Desk desk;
        desk.binding = m_fixture->service().bind(person, SessionId("desk"));
        desk.client = std::make_unique<PlatformClient>(*desk.binding, person, SessionId("desk"), testServices());
        return desk;
    }
    void write(int entries)
    {
        for (int i = 0; i < entries; ++i) {
            const char* status = i % 2 == 0 ? "SUSPENDED" : "ACTIVE";
            m_fixture->ask("operator", Plane::Platform,
                "mutation($s: TenantStatus!) { setTenantStatus(tenantId: \"acme\", status: $s, reason: \"r\") { id } }",
                "", {{"s", status}});
        }
        m_fixture->service().signLogs();
    }

    /// One run of a console, with what earlier ones left in the folder.
    struct Console {
        Desk desk;
        std::unique_ptr<WitnessStore> store;
        std::unique_ptr<WitnessWatch> watch;

        bool isSettled() const { return watch->isSettled() && store->isSettled(); }
    };
    Console consoleOf(const QString& folder)
    {
        Console console{deskOf(EmbeddedService::sampleAuditor()), {}, {}};
        console.store = std::make_unique<WitnessStore>(std::make_unique<FixedKeys>(folder), folder, "server", m_pool);
        console.watch = std::make_unique<WitnessWatch>(
            std::make_unique<PlatformLedgerSource>(*console.desk.client), *console.store, m_fixture->clock(), m_pool);
        console.watch->begin();
        return console;
    }
    bool look(const Console& console)
    {
        if (!spin([&] { return console.isSettled(); }, 10000))
            return false;
        console.watch->look(m_acme);
        return spin([&] { return console.isSettled(); }, 10000);
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<ServiceFixture>(true);
        QVERIFY2(m_fixture->problem().isEmpty(), qPrintable(m_fixture->problem()));
    }

    void anAuditorReviewsAndSignsOff()
    {
        const Desk auditor = deskOf(EmbeddedService::sampleAuditor());
        PlatformLedgerAdmin admin(*auditor.client);
        AuditReview review;
        review.tenant = m_acme;
        review.name = QStringLiteral("Denials");
        review.filter = {{"terms", Json::array()}, {"text", "denied"}};
        const auto made = resultOf(admin.save(review));
        VERIFY_OK(made);
        QVERIFY(!made->id.isEmpty());
        QCOMPARE(made->filter, review.filter);
        AuditReview noted = *made;
        noted.notes = QStringLiteral("all of one client");
        const auto kept = resultOf(admin.save(noted));
        VERIFY_OK(kept);
        QCOMPARE(resultOf(admin.save(noted)).error().code, ErrorCode::Conflict); // of an older version
        const auto signedOff = resultOf(admin.signOff(*kept, QStringLiteral("fine")));
        VERIFY_OK(signedOff);
        QCOMPARE(signedOff->signedOffBy, EmbeddedService::sampleAuditor());
        const auto listed = resultOf(admin.reviews(m_acme));
        VERIFY_OK(listed);
        QCOMPARE(listed->size(), 1);
        QVERIFY(m_fixture->actions("acme").contains("audit.signoff"));
    }

    void countsOverTimeAgreeWithTheHours()
    {
        write(5);
        const Desk auditor = deskOf(EmbeddedService::sampleAuditor());
        PlatformAuditTimeSource source(*auditor.client, m_acme);
        AuditTimeQuery query;
        query.filter.actions = {"tenant.suspend", "tenant.resume"};
        query.from = Timestamp{m_fixture->clock().now().hour() * Timestamp::kHour};
        query.to = Timestamp{query.from.ms + Timestamp::kHour};
        const auto sums = resultOf(source.times(query, {}));
        VERIFY_OK(sums);
        QVERIFY(sums->exact && sums->complete);
        QCOMPARE(sums->buckets.size(), 1);
        QCOMPARE(sums->buckets.first().count, 5.0);
        query.filter.text = QStringLiteral("suspend*");
        const auto counted = resultOf(source.times(query, {}));
        VERIFY_OK(counted);
        QVERIFY(!counted->exact && counted->complete);
    }

    void aRestoredFileIsARollback()
    {
        const QString file = m_fixture->folder() + QStringLiteral("/tenantry.db");
        write(6);
        m_fixture->close();
        QVERIFY(QFile::copy(file, file + QStringLiteral(".backup")));
        m_fixture->reopen();
        write(7);

        {
            const Console console = consoleOf(file + QStringLiteral(".witness"));
            QVERIFY(look(console));
            const LedgerStanding first = console.watch->standing(m_acme);
            QVERIFY2(first.state == State::Verified && first.firstContact, qPrintable(first.trouble));
            write(3);
            QVERIFY(look(console)); // proven consistent, by the service's own proof
            QCOMPARE(console.watch->standing(m_acme).state, State::Verified);
            QVERIFY(console.watch->standing(m_acme).verifiedTo > first.verifiedTo);
            console.watch->verifyAll(m_acme);
            QVERIFY(spin([&] { return console.isSettled(); }, 10000));
            QVERIFY2(console.watch->standing(m_acme).readAt, qPrintable(console.watch->standing(m_acme).trouble));
        }
        m_fixture->close();
        QVERIFY(QFile::remove(file));
        for (const char* beside : {"-wal", "-shm"})
            QFile::remove(file + QLatin1String(beside));
        QVERIFY(QFile::copy(file + QStringLiteral(".backup"), file));
        m_fixture->reopen();
        {
            const Console console = consoleOf(file + QStringLiteral(".witness"));
            QVERIFY(look(console));
            const LedgerStanding standing = console.watch->standing(m_acme);
            QCOMPARE(standing.state, State::Broken);
            QCOMPARE(standing.breach->kind, QByteArray("rolled-back"));
            QVERIFY(!standing.breach->keptNote.isEmpty() && !standing.breach->shownNote.isEmpty());
        }
    }

    /// An operator acknowledges the restore with what a console kept: the next epoch begins where the console was.
    void anAcknowledgedRestoreIsFollowed()
    {
        const QString file = m_fixture->folder() + QStringLiteral("/tenantry.db");
        write(4);
        m_fixture->close();
        QVERIFY(QFile::copy(file, file + QStringLiteral(".backup")));
        m_fixture->reopen();
        write(5);
        QByteArray kept;
        {
            const Console console = consoleOf(file + QStringLiteral(".witness"));
            QVERIFY(look(console));
            kept = console.watch->head(m_acme)->checkpoint;
        }
        m_fixture->close();
        QVERIFY(QFile::remove(file));
        QVERIFY(QFile::copy(file + QStringLiteral(".backup"), file));
        m_fixture->reopen();
        const Json variables{{"tenantId", "acme"}, {"reason", "a disk died"}, {"checkpoint", kept.toStdString()}};
        const Json answer =
            m_fixture->ask("operator", Plane::Platform, Queries::Platform::kAcknowledgeEpoch, "", variables);
        QVERIFY2(!answer.contains("errors"), dumpJson(answer).constData());
        m_fixture->service().signLogs();
        const Console console = consoleOf(file + QStringLiteral(".witness"));
        QVERIFY(look(console));
        const LedgerStanding standing = console.watch->standing(m_acme);
        QVERIFY2(standing.state == State::Verified,
            standing.breach ? qPrintable(standing.breach->detail) : qPrintable(standing.trouble));
        QCOMPARE(console.watch->head(m_acme)->epoch, 2u);
    }
};

QTEST_GUILESS_MAIN(TestRealLedger)
#include "tst_realledger.moc"
