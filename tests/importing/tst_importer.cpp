// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/importer.h"
#include "client/importing/importoptions.h"
#include "tests/importing/memorywriter.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Imports that end before their end, and are run again.
class TestImporter : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aWholeRunLeavesNoPosition();
    void goesOnWhereItWas();
    void stoppedByHandItSavesWhereItIs();
    void whatChangedIsReadFromTheBeginning_data();
    void whatChangedIsReadFromTheBeginning();
    void aServiceWithoutPositionsImportsAsWell();

private:
    Result<ImportReport> run(MemoryWorkspace& workspace, CancelToken cancel = {});
    QByteArrayList rejectedLines() const;
    void write(const QByteArray& name, const QByteArray& bytes);
    QByteArray sidePath() const
    {
        return m_folder->filePath(QStringLiteral("rejects/log.jsonl.rejected.jsonl")).toUtf8();
    }

    static constexpr int kRecords = 10'000;
    static constexpr int kBad = kRecords / 100; ///< of each: a line that is no JSON, and an event the service refuses
    static constexpr int kGood = kRecords - 2 * kBad;
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_text;
};

void TestImporter::write(const QByteArray& name, const QByteArray& bytes)
{
    QFile file(m_folder->filePath(QString::fromUtf8(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestImporter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_text.clear();
    for (int i = 0; i < kRecords; ++i) {
        // Every tenth stands there many times: only its repetition number tells it apart.
        const QByteArray time = QByteArray::number(i % 10 == 0 ? 0 : i);
        if (i % 100 == 7)
            m_text += "nonsense\n";
        else
            m_text += "{\"t\":\"t" + QByteArray::number(i % 3) + "\",\"k\":\"" + (i % 100 == 50 ? "bad" : "good")
                + "\",\"at\":" + time + "}\n";
    }
    write("log.jsonl", m_text);
    write("map.toml", "tenant='t'\ntype='k'\ntime='at'\n");
}

Result<ImportReport> TestImporter::run(MemoryWorkspace& workspace, CancelToken cancel)
{
    ImportOptions options;
    options.paths = {m_folder->filePath(QStringLiteral("log.jsonl"))};
    options.map = m_folder->filePath(QStringLiteral("map.toml"));
    options.rejectsFolder = m_folder->filePath(QStringLiteral("rejects"));
    options.positionEveryMs = 0;
    std::optional<Result<ImportReport>> ended;
    Importer importer(options, std::make_unique<MemoryWriter>(workspace), cancel);
    connect(&importer, &Importer::finished, this, [&](const Result<ImportReport>& report) { ended = report; });
    connect(&importer, &Importer::progress, this, [&](const ImportProgress& now) {
        if (workspace.stopAfter == -2 && now.accepted > kRecords / 4)
            cancel.cancel();
    });
    importer.start();
    if (!spin([&] { return ended.has_value(); }, 60'000))
        return fail(ErrorCode::Unknown, QStringLiteral("the import does not end"));
    return *ended;
}

QByteArrayList TestImporter::rejectedLines() const
{
    QByteArrayList all;
    QFile file(QString::fromUtf8(sidePath()));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    while (!file.atEnd()) {
        const auto entry = parseJson(file.readLine().trimmed());
        all.append(entry ? QByteArray::number((*entry)["line"].get<int>()) + bytesMember(*entry, "reason") : "?");
    }
    std::sort(all.begin(), all.end());
    return all;
}

void TestImporter::aWholeRunLeavesNoPosition()
{
    MemoryWorkspace workspace;
    const auto report = run(workspace);
    VERIFY_OK(report);
    QCOMPARE(report->events, kGood);
    QCOMPARE(report->rejected, 2 * kBad);
    QCOMPARE(report->resumedAfter, 0);
    QCOMPARE(workspace.count(), kGood);
    QCOMPARE(rejectedLines().size(), 2 * kBad);
    QVERIFY(workspace.saves > 1); // on the way, and at the end to forget them
    QVERIFY(!workspace.position);
    const auto again = run(workspace);
    VERIFY_OK(again);
    QCOMPARE(again->events, 0);
    QCOMPARE(again->duplicates, kGood);
}

void TestImporter::goesOnWhereItWas()
{
    MemoryWorkspace clean;
    VERIFY_OK(run(clean));
    const QByteArrayList rejects = rejectedLines();
    MemoryWorkspace workspace;
    workspace.stopAfter = 5'000;
    const auto broken = run(workspace);
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, ErrorCode::StorageFull);
    QVERIFY2(broken.error().detail.contains(QLatin1String("run again")), qPrintable(broken.error().detail));
    QVERIFY(workspace.position && workspace.position->records >= 2'000);
    const qint64 passed = workspace.position->records;
    const qint64 stored = workspace.count();
    // Never ahead of what is stored.
    QVERIFY(stored >= passed - workspace.position->rejected);
    workspace.stopAfter = -1;
    workspace.sent = 0;
    const auto report = run(workspace);
    VERIFY_OK(report);
    QCOMPARE(report->resumedAfter, passed);
    QVERIFY(workspace.sent <= kRecords - passed);
    QCOMPARE(report->events, kGood - stored);
    QCOMPARE(report->duplicates, stored);
    QCOMPARE(report->rejected, 2 * kBad);
    QVERIFY(workspace.events == clean.events);
    QCOMPARE(rejectedLines(), rejects);
    QVERIFY(!workspace.position);
}

void TestImporter::stoppedByHandItSavesWhereItIs()
{
    MemoryWorkspace workspace;
    workspace.stopAfter = -2;
    const auto broken = run(workspace);
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, ErrorCode::Cancelled);
    QVERIFY2(broken.error().detail.contains(QString::number(workspace.count())), qPrintable(broken.error().detail));
    QVERIFY(workspace.position);
    workspace.stopAfter = -1;
    const auto report = run(workspace);
    VERIFY_OK(report);
    QVERIFY(report->resumedAfter >= 2'000);
    QCOMPARE(workspace.count(), kGood);
    QCOMPARE(report->rejected, 2 * kBad);
}

void TestImporter::whatChangedIsReadFromTheBeginning_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::newRow("a line before the position") << QByteArray("line");
    QTest::newRow("the file is shorter") << QByteArray("short");
    QTest::newRow("the rejected lines are gone") << QByteArray("side");
    QTest::newRow("some of them are") << QByteArray("some");
}

void TestImporter::whatChangedIsReadFromTheBeginning()
{
    QFETCH(QByteArray, what);
    MemoryWorkspace workspace;
    workspace.stopAfter = 5'000;
    QVERIFY(!run(workspace));
    QVERIFY(workspace.position);
    workspace.stopAfter = -1;
    int records = kRecords;
    if (what == "line") {
        m_text.replace(0, m_text.indexOf('\n'), "{\"t\":\"t0\",\"k\":\"good\",\"at\":123456789}");
        write("log.jsonl", m_text);
    } else if (what == "short") {
        records = 1500;
        qsizetype at = 0;
        for (int i = 0; i < records; ++i)
            at = m_text.indexOf('\n', at) + 1;
        write("log.jsonl", m_text.left(at));
    } else if (what == "side") {
        QVERIFY(QFile::remove(QString::fromUtf8(sidePath())));
    } else {
        QVERIFY(QFile::resize(QString::fromUtf8(sidePath()), 1000));
    }
    const auto report = run(workspace);
    VERIFY_OK(report);
    QCOMPARE(report->resumedAfter, 0);
    QCOMPARE(report->events + report->duplicates, records - records / 50);
    QCOMPARE(report->rejected, records / 50);
    QCOMPARE(rejectedLines().size(), records / 50);
}

void TestImporter::aServiceWithoutPositionsImportsAsWell()
{
    MemoryWorkspace workspace;
    workspace.keepsPositions = false;
    const auto report = run(workspace);
    VERIFY_OK(report);
    QCOMPARE(report->events, kGood);
    QCOMPARE(workspace.saves, 0);
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
