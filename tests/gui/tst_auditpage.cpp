// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platformclient.h"
#include "client/queries.h"
#include "client/witness/witnesswatch.h"
#include "ledger/exportreader.h"
#include "ledger/findingkind.h"
#include "models/roles.h"
#include "tests/gui/consoledesk.h"
#include "tests/support/testsupport.h"
#include "ui/pages/audit/auditdetail.h"
#include "ui/pages/audit/evidenceview.h"
#include "ui/pages/common/ledgershield.h"
#include "ui/pages/common/ledgerwords.h"
#include "ui/pages/page.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagearea.h"
#include "ui/widgets/histogram.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;
using State = LedgerStanding::State;

/// The audit page in the real window on a real workspace, with a liar between it and the service.
class TestAuditPage : public QObject {
    Q_OBJECT

    std::unique_ptr<ConsoleDesk> m_desk;

    Page* page() { return m_desk->window().currentPage(); }
    template <class T> T* find(const char* name, QWidget* in = nullptr)
    {
        return (in ? in : page())->findChild<T*>(QString::fromLatin1(name));
    }
    WitnessWatch& witness() { return m_desk->console().workspace().witness(); }
    static TenantId acme() { return TenantId("org_acme_corp"); }
    static TenantId globex() { return TenantId("org_globex"); }

    bool openLog(const TenantId& tenant)
    {
        m_desk->window().openTenant(tenant, QStringLiteral("audit"));
        return m_desk->settle();
    }
    /// Writes a filter as a person does; an empty one takes all away.
    bool write(const QString& text)
    {
        auto* edit = qobject_cast<QLineEdit*>(page()->filterWidget());
        if (!edit)
            return false;
        edit->clear();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
        return m_desk->settle();
    }
    void clearFilter()
    {
        for (auto* remove : page()->findChildren<QPushButton*>(QStringLiteral("filterClear")))
            remove->click();
        m_desk->settle();
    }
    QTableView* table() { return find<QTableView>("auditTable"); }
    QString cell(int row, const QString& header)
    {
        const auto* model = table()->model();
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->headerData(column, Qt::Horizontal).toString() == header)
                return model->index(row, column).data().toString();
        }
        return {};
    }
    bool selectAction(const QString& action)
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (cell(row, QStringLiteral("Action")) == action) {
                table()->selectRow(row);
                return m_desk->settle();
            }
        }
        return false;
    }
    void freshPage()
    {
        m_desk->window().closeAllTenants();
        QVERIFY(openLog(acme()));
    }

private slots:
    void initTestCase()
    {
        m_desk = std::make_unique<ConsoleDesk>();
        QVERIFY(m_desk->open());
    }
    void cleanupTestCase() { m_desk.reset(); }

    void everyFindingHasItsWords()
    {
        for (const Ledger::FindingKind kind : Ledger::allFindingKinds())
            QVERIFY2(LedgerWords::kinds().contains(Ledger::findingName(kind)), Ledger::findingName(kind));
        QVERIFY(LedgerWords::kinds().contains("forked"));
        for (const QByteArray& kind : LedgerWords::kinds())
            QVERIFY(!LedgerWords::finding(kind).isEmpty() && !LedgerWords::meaning(kind).isEmpty());
    }

    void theShieldSaysHowTheLogStands()
    {
        QVERIFY(openLog(acme()));
        auto* shield = find<LedgerShield>("auditShield");
        QVERIFY(shield);
        // Nobody has signed yet: the service does so every ten seconds.
        QCOMPARE(shield->standing().state, State::NotYet);
        QCOMPARE(shield->text(), QStringLiteral("Not verified yet"));
        m_desk->console().workspace().signLogs();
        QTest::mouseClick(shield, Qt::LeftButton);
        QVERIFY(spin([&] { return shield->standing().state == State::Verified; }, 10000));
        QVERIFY2(shield->text().startsWith(QStringLiteral("Verified to #")), qPrintable(shield->text()));
        QVERIFY2(shield->accessibleName().contains(QStringLiteral("s ago")), qPrintable(shield->accessibleName()));
        QVERIFY(shield->toolTip().contains(QStringLiteral("first time")));
        // The header of the tab has the same.
        auto* header = m_desk->window().findChild<QWidget*>(QStringLiteral("tenantHeader"));
        QVERIFY(header);
        auto* other = header->findChild<LedgerShield*>(QStringLiteral("ledgerShield"));
        QVERIFY(other && !other->isVisible()); // it stands beside the filter here
        m_desk->window().openTenant(acme(), QStringLiteral("dashboard"));
        QVERIFY(m_desk->settle());
        QVERIFY(other->isVisible());
        QCOMPARE(other->text(), shield->text());
        other->click();
        QVERIFY(m_desk->settle());
        QCOMPARE(page()->objectName(), QStringLiteral("tenantAuditPage"));
    }

    void theWholeLogIsReadAndChecked()
    {
        QVERIFY(openLog(acme()));
        QTest::mouseClick(find<QPushButton>("verifyAll"), Qt::LeftButton);
        QVERIFY(spin([&] { return witness().standing(acme()).readAt.has_value(); }, 20000));
        const LedgerStanding standing = witness().standing(acme());
        QVERIFY2(standing.trouble.isEmpty(), qPrintable(standing.trouble));
        QCOMPARE(standing.state, State::Verified);
        QVERIFY(standing.rowsRead >= standing.verifiedTo);
        QVERIFY(find<LedgerShield>("auditShield")->toolTip().contains(QStringLiteral("read and checked")));
    }

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
        freshPage();
        const int all = table()->model()->rowCount();
        QVERIFY(write(term));
        const int some = table()->model()->rowCount();
        QVERIFY2(some > 0 && some < all, qPrintable(QStringLiteral("%1 of %2").arg(some).arg(all)));
        for (int row = 0; row < some; ++row)
            QCOMPARE(cell(row, column), value);
        find<QComboBox>("auditRange")->setCurrentIndex(3);
        emit find<QComboBox>("auditRange")->activated(3);
        QVERIFY(m_desk->settle());
        auto* card = find<QWidget>("auditTimelineCard");
        const auto labels = card->findChildren<QLabel*>();
        QStringList said;
        for (const QLabel* label : labels)
            said.append(label->text());
        // What is further back than the longest range is in the table only.
        constexpr int64_t kDay = 24 * Timestamp::kHour;
        const int64_t begin = (m_desk->now().ms / kDay + 1 - 400) * kDay;
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
        freshPage();
        const int all = table()->model()->rowCount();
        QVERIFY(write(QStringLiteral("outcome = perhaps")));
        QCOMPARE(table()->model()->rowCount(), all);
    }

    void draggingAcrossTheHistogramFiltersByTime()
    {
        freshPage();
        const int all = table()->model()->rowCount();
        auto* histogram = find<Histogram>("auditTimeline");
        QVERIFY(histogram->selectsAll());
        const int y = histogram->height() / 2;
        const int middle = histogram->width() / 2;
        QTest::mousePress(histogram, Qt::LeftButton, {}, QPoint(8, y));
        QTest::mouseMove(histogram, QPoint(middle, y));
        QTest::mouseRelease(histogram, Qt::LeftButton, {}, QPoint(middle, y));
        QVERIFY(!histogram->selectsAll());
        QVERIFY(m_desk->settle());
        const int some = table()->model()->rowCount();
        QVERIFY2(some < all, qPrintable(QStringLiteral("%1 of %2").arg(some).arg(all)));
        auto* whole = find<QPushButton>("auditWholeRange");
        QVERIFY(whole->isVisible());
        whole->click();
        QVERIFY(m_desk->settle());
        QCOMPARE(table()->model()->rowCount(), all);
        // The same by keys.
        histogram->setFocus();
        QTest::keyClick(histogram, Qt::Key_End);
        QVERIFY(m_desk->settle());
        QVERIFY(table()->model()->rowCount() < all);
        QTest::keyClick(histogram, Qt::Key_Escape);
        QVERIFY(m_desk->settle());
        QCOMPARE(table()->model()->rowCount(), all);
    }

    void anEntryShowsWhatChangedAndItsProof()
    {
        const Json suspend{{"tenantId", "org_acme_corp"}, {"status", "SUSPENDED"}, {"reason", "a test"}};
        VERIFY_OK(resultOf(
            m_desk->console().workspace().platform().graphql({Queries::Platform::kSetTenantStatus, {}, suspend})));
        m_desk->console().workspace().signLogs();
        witness().look(acme());
        freshPage();
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
        freshPage();
        QVERIFY(selectAction(QStringLiteral("settings.update")));
        auto* tabs = find<QTabBar>("auditDetailTabs");
        tabs->setCurrentIndex(1);
        auto* relation = find<QTabBar>("auditRelation");
        relation->setCurrentIndex(1);
        QVERIFY(m_desk->settle());
        auto* related = find<QTableView>("relatedEntries");
        QVERIFY(spin([&] { return related->model()->rowCount() > 0; }, 5000));
        find<QPushButton>("onlyActor")->click();
        QVERIFY(m_desk->settle());
        QSet<QString> actors;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            actors.insert(cell(row, QStringLiteral("Actor")));
        QCOMPARE(actors.size(), 1);
        QVERIFY(selectAction(cell(0, QStringLiteral("Action"))));
        find<QPushButton>("openActor")->click();
        QVERIFY(m_desk->settle());
        QVERIFY(page()->objectName() != QStringLiteral("tenantAuditPage"));
    }

    /// The desktop person is an operator; reviewing is an auditor's (tests/models/tst_realledger).
    void whoMayNotReviewIsToldWhoMay()
    {
        freshPage();
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
        freshPage();
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
        freshPage();
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
        m_desk->console().workspace().signLogs();
        freshPage();
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
            QVERIFY2(lines == listed, qPrintable(QStringLiteral("%1 of %2").arg(lines).arg(listed)));
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

    void allLogsShowTheirShields()
    {
        m_desk->console().workspace().signLogs();
        m_desk->window().openRoom(QStringLiteral("audit"));
        QVERIFY(m_desk->settle());
        auto* logs = find<QPushButton>("showLogs");
        QVERIFY(logs);
        logs->setChecked(true);
        auto* shields = find<QTableView>("logsTable");
        QVERIFY(shields->isVisible());
        QVERIFY(shields->model()->rowCount() >= 4);
        QVERIFY(find<QLabel>("pinnedKeys")->text().contains(QStringLiteral("Key pinned")));
        QVERIFY(find<QWidget>("witnessPlace")->isVisible()); // this desk keeps nothing, and says so
        QVERIFY(write(QStringLiteral("tenant = org_globex")));
        QVERIFY(table()->model()->rowCount() > 0);
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            QCOMPARE(cell(row, QStringLiteral("Log")), QStringLiteral("Globex"));
    }

    void aChangedEntryIsABreachWithItsEvidence()
    {
        QVERIFY(openLog(globex()));
        witness().look(globex());
        QVERIFY(m_desk->settle());
        m_desk->liar().changeEntry(7);
        QSignalSpy found(&witness(), &WitnessWatch::breached);
        find<QPushButton>("verifyAll")->click();
        QVERIFY(spin([&] { return witness().standing(globex()).state == State::Broken; }, 20000));
        QVERIFY(m_desk->settle());
        QCOMPARE(found.count(), 1);
        auto* evidence = find<EvidenceView>("evidenceView");
        QVERIFY(evidence->isVisible());
        const QString title = find<QLabel>("evidenceTitle")->text();
        QVERIFY2(title.contains(QStringLiteral("#7")) && title.contains(QStringLiteral("content changed")),
            qPrintable(title));
        QVERIFY(find<QPlainTextEdit>("keptNote")->toPlainText().contains(QStringLiteral("org_globex")));
        QVERIFY(find<QPlainTextEdit>("shownNote")->toPlainText().contains(QStringLiteral("org_globex")));
        QVERIFY(
            spin([&] { return find<QPlainTextEdit>("entriesAround")->toPlainText().contains(QStringLiteral("> #7")); },
                5000));
        // It is told like every breach.
        QVERIFY(spin([&] { return m_desk->window().messages().count() > 0; }, 5000));
        QTemporaryDir folder;
        QSignalSpy exported(evidence, &EvidenceView::exported);
        evidence->exportTo(folder.path());
        QVERIFY(spin([&] { return exported.count() == 1; }, 5000));
        const QDir made(exported.first().first().toString());
        for (const char* file : {"README.txt", "breach.json", "kept.note", "shown.note", "keys.txt", "entries.jsonl"})
            QVERIFY2(made.exists(QLatin1String(file)), file);
        find<QPushButton>("backToLog")->click();
        auto* shield = find<LedgerShield>("auditShield");
        QVERIFY(shield->isVisible());
        QCOMPARE(shield->text(), QStringLiteral("Broken at #7: content changed"));
        shield->click();
        QVERIFY(evidence->isVisible());
    }

    void itIsACaseOnTheIsolationPage()
    {
        m_desk->window().openRoom(QStringLiteral("isolation"));
        QVERIFY(m_desk->settle());
        auto* cases = find<QTableView>("casesTable");
        QVERIFY(spin([&] { return cases->model()->rowCount() > 0; }, 5000));
        cases->selectRow(0);
        auto* open = find<QPushButton>("openLedgerEvidence");
        QVERIFY(spin([&] { return open->isVisible(); }, 5000));
        open->click();
        QVERIFY(m_desk->settle());
        QCOMPARE(page()->objectName(), QStringLiteral("tenantAuditPage"));
    }

    void startingOverTakesTheNameTyped()
    {
        m_desk->liar().changeEntry({});
        QVERIFY(openLog(globex()));
        find<QPushButton>("acceptLog")->click();
        auto* dialog = find<QDialog>("typedNameDialog");
        QVERIFY(dialog);
        auto* go = find<QPushButton>("typedNameGo", dialog);
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(find<QLineEdit>("typedName", dialog), QStringLiteral("org_globex"));
        go->click();
        QVERIFY(m_desk->settle());
        QCOMPARE(witness().standing(globex()).state, State::Verified);
        QVERIFY(!find<EvidenceView>("evidenceView")->isVisible());
    }

    void anOldHeadShownAgainIsABreach()
    {
        QVERIFY(openLog(acme())); // whose first head is long past: tests before this one wrote to it
        m_desk->console().workspace().signLogs();
        witness().look(acme());
        QVERIFY(m_desk->settle());
        QCOMPARE(witness().standing(acme()).state, State::Verified);
        m_desk->liar().replayHeads(true);
        witness().look(acme());
        QVERIFY(spin([&] { return witness().standing(acme()).state == State::Broken; }, 5000));
        QVERIFY2(find<QLabel>("evidenceTitle")->text().contains(QStringLiteral("rolled back")),
            qPrintable(find<QLabel>("evidenceTitle")->text()));
        QVERIFY(find<QPlainTextEdit>("keptNote")->toPlainText() != find<QPlainTextEdit>("shownNote")->toPlainText());
    }
};

QTEST_MAIN(TestAuditPage)
#include "tst_auditpage.moc"
