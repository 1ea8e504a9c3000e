// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "tests/support/testsupport.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// `tenantryd serve` killed with SIGKILL while batches come in: what it acknowledged is there, and no batch is there by
/// half.
class TestKilled : public QObject {
    Q_OBJECT

    static constexpr int kBatch = 20;
    static constexpr int kAtOnce = 4;

    QTemporaryDir m_folder;
    QByteArray m_token;
    QNetworkAccessManager m_network;

    QString workspace() const { return m_folder.filePath(QStringLiteral("w")); }
    QByteArray run(const QStringList& words)
    {
        QProcess process;
        process.start(QStringLiteral(TENANTRYD_PROGRAM), words);
        process.waitForFinished(60'000);
        return process.readAllStandardOutput().trimmed();
    }

    /// The port, once it listens.
    int started(QProcess& server)
    {
        server.start(QStringLiteral(TENANTRYD_PROGRAM),
            {QStringLiteral("serve"), QStringLiteral("--data"), workspace(), QStringLiteral("--listen"),
                QStringLiteral("127.0.0.1:0"), QStringLiteral("--config"),
                m_folder.filePath(QStringLiteral("c.toml"))});
        QByteArray said;
        if (!spin(
                [&] {
                    said += server.readAllStandardOutput();
                    return said.contains('\n') || server.state() == QProcess::NotRunning;
                },
                20'000))
            return 0;
        return said.trimmed().mid(said.trimmed().lastIndexOf(':') + 1).toInt();
    }

    void send(int port, int round, int& next, QList<int>& acknowledged)
    {
        const int batch = next++;
        Json events = Json::array();
        for (int i = 0; i < kBatch; ++i)
            events.push_back(
                {{"type", "k"}, {"id", QStringLiteral("k%1-%2-%3").arg(round).arg(batch).arg(i).toStdString()}});
        QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1/api/events").arg(port)));
        request.setRawHeader("Authorization", "Bearer " + m_token);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        QNetworkReply* reply = m_network.post(request, dumpJson(events));
        connect(reply, &QNetworkReply::finished, this, [this, reply, port, round, batch, &next, &acknowledged] {
            const bool good = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200
                && reply->error() == QNetworkReply::NoError && reply->readAll().contains("\"success\":true");
            reply->deleteLater();
            if (!good)
                return;
            acknowledged.append(batch);
            send(port, round, next, acknowledged);
        });
    }

    /// How many events of each batch of the round are there.
    QHash<int, int> stored(int round)
    {
        QHash<int, int> counts;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("killed"));
            database.setDatabaseName(workspace() + QStringLiteral("/tenantry.db"));
            database.open();
            QSqlQuery query(database);
            query.exec(QStringLiteral("SELECT id FROM event WHERE id LIKE 'k%1-%'").arg(round));
            while (query.next())
                ++counts[query.value(0).toString().section(QLatin1Char('-'), 1, 1).toInt()];
        }
        QSqlDatabase::removeDatabase(QStringLiteral("killed"));
        return counts;
    }

private slots:
    void initTestCase()
    {
        run({QStringLiteral("sample"), QStringLiteral("--data"), workspace(), QStringLiteral("--tenants"),
            QStringLiteral("2"), QStringLiteral("--events"), QStringLiteral("50")});
        m_token = run({QStringLiteral("token"), QStringLiteral("--data"), workspace(), QStringLiteral("--user"),
            QStringLiteral("operator"), QStringLiteral("--tenant"), QStringLiteral("org_acme_corp"),
            QStringLiteral("--role"), QStringLiteral("admin"), QStringLiteral("--ttl"), QStringLiteral("1d")});
        QVERIFY(m_token.count('.') == 2);
        QFile config(m_folder.filePath(QStringLiteral("c.toml")));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("[rate_limit]\nper_minute = 0\n");
    }
    void nothingAcknowledgedIsLost()
    {
        const int rounds = qEnvironmentVariableIsSet("TENANTRY_FULL") ? 1000 : 50;
        int acknowledgedInAll = 0;
        int unacknowledgedButThere = 0;
        for (int round = 0; round < rounds; ++round) {
            QProcess server;
            const int port = started(server);
            QVERIFY2(port > 0, qPrintable(QString::fromUtf8(server.readAllStandardError())));
            int next = 0;
            QList<int> acknowledged;
            for (int i = 0; i < kAtOnce; ++i)
                send(port, round, next, acknowledged);
            const int life = 20 + static_cast<int>(QRandomGenerator::global()->bounded(130));
            QTimer::singleShot(life, &server, [&server] { server.kill(); });
            QVERIFY(spin([&] { return server.state() == QProcess::NotRunning; }, 20'000));
            QVERIFY(spin([&] { return m_network.findChildren<QNetworkReply*>().isEmpty(); }, 20'000));
            const QHash<int, int> there = stored(round);
            for (const int batch : acknowledged)
                QVERIFY2(there.value(batch) == kBatch,
                    qPrintable(
                        QStringLiteral("round %1: batch %2 has %3").arg(round).arg(batch).arg(there.value(batch))));
            for (const int count : there)
                QCOMPARE(count, kBatch);
            acknowledgedInAll += static_cast<int>(acknowledged.size());
            unacknowledgedButThere += static_cast<int>(there.size() - acknowledged.size());
        }
        qInfo("%d rounds, %d batches acknowledged, %d more were whole when it was killed", rounds, acknowledgedInAll,
            unacknowledgedButThere);
        QVERIFY(acknowledgedInAll > rounds);
    }
};

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
