// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/embedded/sharefixture.h"
#include "tests/support/testsupport.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// With 10,000 grants and 10,000 requests there: what enforcement adds to a query, and how long lists and previews
/// take. Ratios are of one run; times are of this build and machine.
class BenchSharing : public QObject {
    Q_OBJECT

    static constexpr int kMany = 10'000;
    std::unique_ptr<ShareFixture> m;
    QByteArray m_grant;

    /// Milliseconds of one, the median of `times`.
    template <class Work> double median(int times, Work work)
    {
        std::vector<double> all;
        for (int i = 0; i < times; ++i) {
            QElapsedTimer timer;
            timer.start();
            work();
            all.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::nth_element(all.begin(), all.begin() + static_cast<long>(all.size() / 2), all.end());
        return all[all.size() / 2];
    }

private slots:
    void initTestCase()
    {
        m = std::make_unique<ShareFixture>();
        QVERIFY2(m->problem().isEmpty(), qPrintable(m->problem()));
        QList<EventInput> events;
        for (int i = 0; i < 10'000; ++i)
            events.append(ShareFixture::event("inference.call", 1'763'000'000'000 + i * 1000));
        VERIFY_OK(m->ingest("alice", events, "acme"));
        const Json asked = m->request();
        m->decide("alice", "acme", asked);
        m_grant = bytesMember(m->decide("cara", "globex", asked)["data"]["decideShare"], "grantId");
        m->service().settleShares();
        m->request(); // one that waits, to be multiplied
        const QString many =
            QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) ").arg(kMany);
        // Of other consumers, and a hundred of globex's own: each look finds its one among all.
        QVERIFY(m->sql(QStringLiteral("INSERT INTO share_grant ") + many
            + QStringLiteral("SELECT 'grt_' || n.i, 'req_' || n.i, provider, CASE WHEN n.i % 100 = 0 THEN consumer "
                             "ELSE 'c' || n.i END, state, version,"
                             " scope, digest, created_at + n.i, starts_at, activated_at, expires_at, ended_at, "
                             "break_glass, broken_by, ticket, reviewed_at,"
                             " suspended_by, reason, document, receipt, probed_at, healthy, last_used, epoch, entry, "
                             "reminded FROM share_grant, n WHERE state = 'ACTIVE'")));
        QVERIFY(m->sql(QStringLiteral("INSERT INTO share_request ") + many
            + QStringLiteral("SELECT 'shr_' || n.i, kind, provider, consumer, side, requested_by, session, state, "
                             "version, scope, digest, reason, ticket,"
                             " grant_id, starts_at, created_at + n.i, pending_until + n.i, decided_at, quorum, "
                             "needs_platform, pre_agreed, reminded"
                             " FROM share_request, n WHERE state = 'PENDING'")));
    }
    void enforcement()
    {
        const QByteArray fields = "id type timestamp data";
        const QByteArray own = "{ events(limit: 500, filter: {types: [\"inference.*\"]}) { " + fields + " } }";
        const QByteArray shared =
            "{ sharedWithMe(grantId: \"" + m_grant + "\") { events(limit: 500) { " + fields + " } } }";
        QCOMPARE(m->inference("bob", "globex", shared)["data"]["sharedWithMe"][0]["events"].size(), size_t(500));
        QCOMPARE(m->inference("alice", "acme", own)["data"]["events"].size(), size_t(500));
        double ratio = 0;
        double ownMs = 0;
        double sharedMs = 0;
        for (int round = 0; round < 3; ++round) {
            ownMs = median(31, [&] { m->inference("alice", "acme", own); });
            sharedMs = median(31, [&] { m->inference("bob", "globex", shared); });
            const double now = sharedMs / ownMs;
            ratio = round == 0 ? now : std::min(ratio, now);
        }
        qInfo("500 events: own %.2f ms, shared %.2f ms, ratio %.3f", ownMs, sharedMs, ratio);
        QVERIFY2(ratio < 1.05, "enforcement adds more than 5 %");
    }
    void inbox()
    {
        const QByteArray list =
            "{ shareInbox(first: 100) { totalCount nodes { id provider consumer state scope { resources fields } } } }";
        const Json once = m->platform("alice", "acme", list);
        QCOMPARE(once["data"]["shareInbox"]["totalCount"].get<int>(), kMany + 1);
        const double ms = median(11, [&] { m->platform("alice", "acme", list); });
        const double grants = median(11, [&] {
            m->platform("alice", "acme", "{ shareGrants(first: 100) { totalCount nodes { id state uses30Days } } }");
        });
        const double map = median(5, [&] { m->platform("operator", "", "{ shareMap { provider consumer active } }"); });
        qInfo("inbox of %d: %.1f ms; grants: %.1f ms; map: %.1f ms", kMany, ms, grants, map);
        QVERIFY(ms < 100);
    }
    void preview()
    {
        // Ten million in the sums, as ingest would have left them; the preview reads no row of them.
        QVERIFY(m->sql(QStringLiteral("UPDATE usage_hour SET n = n * 1000")));
        const QByteArray ask =
            R"({ sharePreview(provider: "acme", consumer: "globex", scope: {resources: ["events"], types: ["inference.*"], from: "2025-11-01T00:30:00Z", to: "2025-12-01T00:00:00Z"}) { events estimate } })";
        const Json seen = m->platform("alice", "acme", ask);
        QVERIFY2(seen["data"]["sharePreview"]["events"].get<double>() >= 9e6, dumpJson(seen).constData());
        QCOMPARE(seen["data"]["sharePreview"]["estimate"], Json(true));
        const double ms = median(5, [&] { m->platform("alice", "acme", ask); });
        qInfo("preview of %.0f events: %.1f ms", seen["data"]["sharePreview"]["events"].get<double>(), ms);
        QVERIFY(ms < 1000);
    }
};

QTEST_GUILESS_MAIN(BenchSharing)
#include "bench_sharing.moc"
