// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/commandline.h"
#include "tests/embedded/servicefixture.h"
#include "tests/support/testsupport.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

#include <sstream>
#include <thread>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// `tenantryd export-tenant` on a real workspace of two tenants.
class TestExportTenant : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_fixture = std::make_unique<ServiceFixture>();
        QVERIFY2(m_fixture->problem().isEmpty(), qPrintable(m_fixture->problem()));
        QList<EventInput> events;
        for (int i = 0; i < 2500; ++i)
            events.append(ServiceFixture::event("mine", 1'763'000'000'000 + i));
        VERIFY_OK(m_fixture->ingest("alice", events, "acme"));
        VERIFY_OK(m_fixture->ingest("bob", {ServiceFixture::event("theirs", 1)}, "globex"));
        m_fixture->close();
        m_out = std::make_unique<QTemporaryDir>();
        m_cancel = CancelToken();
    }
    void writesAllOfOneTenant()
    {
        const QString folder = m_out->filePath(QStringLiteral("acme"));
        QCOMPARE(run({QStringLiteral("--tenant"), QStringLiteral("acme"), QStringLiteral("--out"), folder,
                     QStringLiteral("--personal")}),
            0);
        const Json manifest = parseJson(read(folder, "manifest.json")).value_or(Json::object());
        QCOMPARE(manifest["tenantId"], Json("acme"));
        const std::map<std::string, int> rows{{"tenant.json", 1}, {"members.jsonl", 4}, {"events.jsonl", 2500}};
        for (const auto& [file, count] : rows) {
            QCOMPARE(manifest["files"][file]["rows"].get<int>(), count);
            QCOMPARE(read(folder, file.c_str()).count('\n'), count);
        }
        for (const auto& [file, said] : manifest["files"].items()) {
            const QByteArray bytes = read(folder, file.c_str());
            QCOMPARE(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString(),
                said["sha256"].get<std::string>());
            QVERIFY2(!bytes.contains("globex") && !bytes.contains("theirs"), file.c_str());
        }
        const Json first = parseJson(read(folder, "events.jsonl").split('\n').first()).value_or(Json());
        QCOMPARE(first["type"], Json("mine"));
        QCOMPARE(first["tenantId"], Json("acme"));
        QCOMPARE(first["data"]["label"], Json("Get Started"));
        QVERIFY(read(folder, "members.jsonl").contains("alice@acme.example"));
        QCOMPARE(call({QStringLiteral("verify"), QStringLiteral("--export"), folder + QStringLiteral("/audit.jsonl"),
                     QStringLiteral("--key"), m_fixture->folder() + QStringLiteral("/keys/ledger.pub")}),
            0);
        QVERIFY(
            !(QFile::permissions(folder + QStringLiteral("/members.jsonl")) & (QFile::ReadGroup | QFile::ReadOther)));
        m_fixture->reopen();
        QCOMPARE(m_fixture->actions("acme").count("tenant.export"), 1);
        QCOMPARE(m_fixture->actions("platform").count("tenant.export"), 1);
        QCOMPARE(m_fixture->actions("globex").count("tenant.export"), 0);
    }
    void cancelledLeavesNothing()
    {
        m_cancel.cancel();
        QCOMPARE(run({QStringLiteral("--tenant"), QStringLiteral("acme"), QStringLiteral("--out"),
                     m_out->filePath(QStringLiteral("x"))}),
            2);
        QVERIFY(QDir(m_out->path()).isEmpty());
    }
    void refuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::newRow("no tenant") << QStringList{QStringLiteral("--out"), QStringLiteral("$OUT/x")} << 3;
        QTest::newRow("nowhere") << QStringList{QStringLiteral("--tenant"), QStringLiteral("acme")} << 3;
        QTest::newRow("unknown") << QStringList{QStringLiteral("--tenant"), QStringLiteral("nobody"),
            QStringLiteral("--out"), QStringLiteral("$OUT/x")}
                                 << 2;
        QTest::newRow("by case") << QStringList{QStringLiteral("--tenant"), QStringLiteral("ACME"),
            QStringLiteral("--out"), QStringLiteral("$OUT/x")}
                                 << 2;
        QTest::newRow("there already") << QStringList{QStringLiteral("--tenant"), QStringLiteral("acme"),
            QStringLiteral("--out"), QStringLiteral("$OUT")}
                                       << 2;
    }
    void refuses()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        QCOMPARE(run(words.replaceInStrings(QStringLiteral("$OUT"), m_out->path())), code);
        QVERIFY(QDir(m_out->path()).isEmpty());
    }

private:
    int run(const QStringList& words)
    {
        return call(
            QStringList{QStringLiteral("export-tenant"), QStringLiteral("--data"), m_fixture->folder()} + words);
    }
    /// On a thread of its own, whose connections end with it.
    int call(const QStringList& words)
    {
        std::ostringstream out;
        std::ostringstream err;
        int code = -1;
        std::thread([&] {
            CommandIo io{out, err, m_fixture->clock(), false, m_cancel};
            code = static_cast<int>(runCommandLine(words, io));
        }).join();
        return code;
    }
    static QByteArray read(const QString& folder, const char* name)
    {
        QFile file(folder + QLatin1Char('/') + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<QTemporaryDir> m_out;
    CancelToken m_cancel;
};

QTEST_GUILESS_MAIN(TestExportTenant)
#include "tst_exporttenant.moc"
