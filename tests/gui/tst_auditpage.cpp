// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platformclient.h"
#include "client/queries.h"
#include "ledger/exportreader.h"
#include "tests/gui/auditdriver.h"
#include "tests/support/testsupport.h"
#include "ui/pages/audit/auditdetail.h"
#include "ui/widgets/histogram.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The audit page's filters, detail, dialogs and exports, in the real window.
class TestAuditPage : public AuditDriver {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(open()); }
    void cleanupTestCase() { close(); }

    void filtersNarrowTableAndHistogram_data()
    {
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        QTest::newRow("action") << QStringLiteral("action = member.put") << QStringLiteral("Action")
                                << QStringLiteral("member.put");
        QTest::newRow("outcome") << QStringLiteral("outcome = denied") << QStringLiteral("Outcome")
                                 << QStringLiteral("Denied");
        QTest::newRow("severity") << QStringLiteral("severity = high") << QStringLiteral("Severity")
                                  << QStringLiteral("High");
        QTest::newRow("target") << QStringLiteral("target = setting:") << QStringLiteral("Action")
                                << QStringLiteral("settings.update");
        QTest::newRow("words") << QStringLiteral("cross_tenant*") << QStringLiteral("Action")
                               << QStringLiteral("cross_tenant_access_attempt");
    }
    void filtersNarrowTableAndHistogram()
    {
        QFETCH(QString, term);
        QFETCH(QString, column);
        QFETCH(QString, value);
        QVERIFY(openFresh());
        const int all = table()->model()->rowCount();
        QVERIFY(write(term));
        const int some = table()->model()->rowCount();
        QVERIFY2(some > 0 && some < all, qPrintable(QStringLiteral("%1 of %2").arg(some).arg(all)));
        for (int row = 0; row < some; ++row)
            QCOMPARE(cell(row, column), value);
        find<QComboBox>("auditRange")->setCurrentIndex(3);
        emit find<QComboBox>("auditRange")->activated(3);
        QVERIFY(desk().settle());
        auto* card = find<QWidget>("auditTimelineCard");
        const auto labels = card->findChildren<QLabel*>();
        QStringList said;
        for (const QLabel* label : labels)
            said.append(label->text());
        // What is further back than the longest range is in the table only.
        constexpr int64_t kDay = 24 * Timestamp::kHour;
        const int64_t begin = (desk().now().ms / kDay + 1 - 400) * kDay;
        int within = 0;
        for (int row = 0; row < some; ++row)
            within += cell(row, QStringLiteral("Time")).toLongLong() >= begin ? 1 : 0;
        QVERIFY(within > 0);
        const QString counted = QStringLiteral("%1 entries").arg(within);
        QVERIFY2(std::any_of(labels.begin(), labels.end(),
                     [&](const QLabel* label) { return label->text().endsWith(counted); }),
            qPrintable(counted + QStringLiteral(": ") + said.join(QStringLiteral(" | "))));
    }

    void aWrongTermChangesNothing()
    {
        QVERIFY(openFresh());
        const int all = table()->model()->rowCount();
        QVERIFY(write(QStringLiteral("outcome = perhaps")));
        QCOMPARE(table()->model()->rowCount(), all);
    }

    void draggingAcrossTheHistogramFiltersByTime()
    {
        QVERIFY(openFresh());
        const int all = table()->model()->rowCount();
        auto* histogram = find<Histogram>("auditTimeline");
        QVERIFY(histogram->selectsAll());
        const int y = histogram->height() / 2;
        const int middle = histogram->width() / 2;
        QTest::mousePress(histogram, Qt::LeftButton, {}, QPoint(8, y));
        QTest::mouseMove(histogram, QPoint(middle, y));
        QTest::mouseRelease(histogram, Qt::LeftButton, {}, QPoint(middle, y));
        QVERIFY(!histogram->selectsAll());
        QVERIFY(desk().settle());
        const int some = table()->model()->rowCount();
        QVERIFY2(some < all, qPrintable(QStringLiteral("%1 of %2").arg(some).arg(all)));
        auto* whole = find<QPushButton>("auditWholeRange");
        QVERIFY(whole->isVisible());
        whole->click();
        QVERIFY(desk().settle());
        QCOMPARE(table()->model()->rowCount(), all);
        // The same by keys.
        histogram->setFocus();
        QTest::keyClick(histogram, Qt::Key_End);
        QVERIFY(desk().settle());
        QVERIFY(table()->model()->rowCount() < all);
        QTest::keyClick(histogram, Qt::Key_Escape);
        QVERIFY(desk().settle());
        QCOMPARE(table()->model()->rowCount(), all);
    }

    void anEntryShowsWhatChangedAndItsProof()
    {
        const Json suspend{{"tenantId", "org_acme_corp"}, {"status", "SUSPENDED"}, {"reason", "a test"}};
        VERIFY_OK(resultOf(
            desk().console().workspace().platform().graphql({Queries::Platform::kSetTenantStatus, {}, suspend})));
        signLogs();
        witness().look(acme());
        QVERIFY(openFresh());
        QVERIFY(selectAction(QStringLiteral("tenant.suspend")));
        auto* detail = find<AuditDetail>("auditDetail");
        QVERIFY(detail->isVisible());
        auto* diff = find<QTableView>("auditDiff");
        QVERIFY(diff->isVisible());
        QVERIFY(diff->model()->rowCount() > 0);
        QCOMPARE(diff->model()->index(0, 1).data().toString(), QStringLiteral("\"ACTIVE\""));
        QCOMPARE(diff->model()->index(0, 2).data().toString(), QStringLiteral("\"SUSPENDED\""));
        QVERIFY2(find<QLabel>("diffNote")->text().contains(QStringLiteral("changed")),
            qPrintable(find<QLabel>("diffNote")->text()));
        QVERIFY(spin([&] { return find<QLabel>("proofTitle")->text().startsWith(QStringLiteral("Included")); }, 5000));
        QVERIFY(!find<QPlainTextEdit>("auditEntry")->toPlainText().isEmpty());
    }

    void relatedEntriesAndJumps()
    {
        QVERIFY(openFresh());
        QVERIFY(selectAction(QStringLiteral("settings.update")));
        auto* tabs = find<QTabBar>("auditDetailTabs");
        tabs->setCurrentIndex(1);
        auto* relation = find<QTabBar>("auditRelation");
        relation->setCurrentIndex(1);
        QVERIFY(desk().settle());
        auto* related = find<QTableView>("relatedEntries");
        QVERIFY(spin([&] { return related->model()->rowCount() > 0; }, 5000));
        find<QPushButton>("onlyActor")->click();
        QVERIFY(desk().settle());
        QSet<QString> actors;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            actors.insert(cell(row, QStringLiteral("Actor")));
        QCOMPARE(actors.size(), 1);
        QVERIFY(selectAction(cell(0, QStringLiteral("Action"))));
        find<QPushButton>("openActor")->click();
        QVERIFY(desk().settle());
        QVERIFY(page()->objectName() != QStringLiteral("tenantAuditPage"));
    }

    void whoMayNotReviewIsToldWhoMay()
    {
        QVERIFY(openFresh());
        page()->findChild<QAction*>(QStringLiteral("auditReviews"))->trigger();
        auto* dialog = find<QDialog>("reviewsDialog");
        QVERIFY(dialog);
        auto* save = find<QPushButton>("saveReview", dialog);
        QVERIFY(!save->isEnabled());
        QTest::keyClicks(find<QLineEdit>("reviewName", dialog), QStringLiteral("Denials"));
        QVERIFY(save->isEnabled());
        save->click();
        auto* trouble = find<QLabel>("reviewTrouble", dialog);
        QVERIFY(spin([&] { return trouble->isVisible(); }, 5000));
        QVERIFY2(trouble->text().contains(QStringLiteral("auditor")), qPrintable(trouble->text()));
        dialog->close();
    }

    void aHoldKeepsFromPruning()
    {
        QVERIFY(openFresh());
        page()->findChild<QAction*>(QStringLiteral("auditHolds"))->trigger();
        auto* holds = find<QDialog>("holdDialog");
        QVERIFY(holds);
        QTest::keyClicks(find<QLineEdit>("holdReason", holds), QStringLiteral("case 12"));
        auto* place = find<QPushButton>("placeHold", holds);
        QVERIFY(spin([&] { return place->isEnabled(); }, 5000)); // once the holds are here
        place->click();
        auto* list = find<QListWidget>("holds", holds);
        const bool placed = spin([&] { return list->count() == 1; }, 5000);
        QVERIFY2(placed, qPrintable(find<QLabel>("holdTrouble", holds)->toolTip()));
        page()->findChild<QAction*>(QStringLiteral("auditRetention"))->trigger();
        auto* dialog = find<QDialog>("retentionDialog");
        QVERIFY(dialog);
        auto* go = find<QPushButton>("carryOut", dialog);
        auto* plan = find<QLabel>("actionPlan", dialog);
        find<QDateEdit>("pruneBefore", dialog)->setDate(QDate(2025, 11, 15));
        find<QPushButton>("showPlan", dialog)->click();
        QVERIFY(spin([&] { return plan->isVisible(); }, 5000));
        QVERIFY2(plan->text().contains(QStringLiteral("hold")), qPrintable(plan->text() + plan->toolTip()));
        QVERIFY(!go->isEnabled());
        dialog->close();
        QTest::keyClicks(find<QLineEdit>("holdReason", holds), QStringLiteral("case closed"));
        auto* release = find<QPushButton>("releaseHold", holds);
        QVERIFY(spin([&] { return release->isEnabled(); }, 5000));
        release->click();
        QVERIFY(spin(
            [&] { return list->count() == 1 && list->item(0)->text().startsWith(QStringLiteral("Released")); }, 5000));
        holds->close();
        page()->findChild<QAction*>(QStringLiteral("auditRetention"))->trigger();
        dialog = page()->findChildren<QDialog*>(QStringLiteral("retentionDialog")).last();
        go = find<QPushButton>("carryOut", dialog);
        plan = find<QLabel>("actionPlan", dialog);
        find<QDateEdit>("pruneBefore", dialog)->setDate(QDate(2025, 11, 15));
        find<QPushButton>("showPlan", dialog)->click();
        QVERIFY(spin([&] { return plan->isVisible(); }, 5000));
        QVERIFY2(plan->text().contains(QStringLiteral("would be deleted")), qPrintable(plan->text() + plan->toolTip()));
        QVERIFY(!go->isEnabled()); // the name has to be typed
        dialog->close();
    }

    void anErasureShowsItsPlanFirst()
    {
        QVERIFY(openFresh());
        page()->findChild<QAction*>(QStringLiteral("auditErasure"))->trigger();
        auto* dialog = find<QDialog>("erasureDialog");
        QVERIFY(dialog);
        auto* ask = find<QPushButton>("showPlan", dialog);
        QVERIFY(!ask->isEnabled());
        QTest::keyClicks(find<QLineEdit>("erasePerson", dialog), QStringLiteral("nobody-of-that-name"));
        QTest::keyClicks(find<QLineEdit>("eraseReason", dialog), QStringLiteral("asked for"));
        QTest::keyClicks(find<QLineEdit>("eraseSecond", dialog), QStringLiteral("sample-auditor"));
        QVERIFY(ask->isEnabled());
        ask->click();
        auto* plan = find<QLabel>("actionPlan", dialog);
        QVERIFY(spin([&] { return plan->isVisible(); }, 5000));
        QVERIFY(!find<QPushButton>("carryOut", dialog)->isEnabled());
        dialog->close();
    }

    void exportsInEveryFormat_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("filter");
        for (const char* format : {"JSON Lines, verifiable", "CSV", "OCSF 1.3.0", "CEF"}) {
            QTest::addRow("%s, all", format) << QString::fromLatin1(format) << QString();
            QTest::addRow("%s, filtered", format) << QString::fromLatin1(format) << QStringLiteral("outcome = denied");
        }
    }
    void exportsInEveryFormat()
    {
        QFETCH(QString, format);
        QFETCH(QString, filter);
        signLogs();
        QVERIFY(openFresh());
        if (!filter.isEmpty())
            QVERIFY(write(filter));
        const int listed = table()->model()->rowCount();
        page()->findChild<QAction*>(QStringLiteral("auditExport"))->trigger();
        auto* dialog = find<QDialog>("exportDialog");
        QVERIFY(dialog);
        QCOMPARE(
            find<QLabel>("exportWhat", dialog)->text().contains(QStringLiteral("outcome = denied")), !filter.isEmpty());
        auto* formats = find<QComboBox>("exportFormat", dialog);
        QVERIFY(formats->findText(format) >= 0);
        formats->setCurrentIndex(formats->findText(format));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("log"));
        find<QLineEdit>("exportPath", dialog)->setText(path);
        find<QPushButton>("exportStart", dialog)->click();
        auto* outcome = find<QWidget>("exportOutcome", dialog);
        QVERIFY(spin([&] { return outcome->isVisible(); }, 20000));
        QVERIFY2(QFile::exists(path), qPrintable(outcome->toolTip()));
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        dialog->close();
        if (!format.startsWith(QStringLiteral("JSON"))) {
            const qsizetype lines = bytes.count('\n') - (format == QStringLiteral("CSV") ? 1 : 0);
            // That it was exported was written down first, and so is in the file.
            const int expected = listed + (filter.isEmpty() ? 1 : 0);
            QVERIFY2(lines == expected, qPrintable(QStringLiteral("%1 of %2").arg(lines).arg(expected)));
            QVERIFY(!filter.isEmpty() || bytes.contains("audit.export"));
            return;
        }
        Ledger::LedgerClaims known;
        known.pinnedKeys = witness().pinnedKeys();
        Ledger::ExportReader reader(known);
        reader.feed(bytes);
        const Ledger::LedgerVerdict verdict = reader.finish();
        QVERIFY2(verdict.conclusion == Ledger::Conclusion::Verified, qPrintable(Ledger::describe(verdict)));
        QCOMPARE(verdict.partial, !filter.isEmpty());
        QVERIFY(verdict.rows > 0 && verdict.rows <= static_cast<uint64_t>(listed));
    }
};

QTEST_MAIN(TestAuditPage)
#include "tst_auditpage.moc"
