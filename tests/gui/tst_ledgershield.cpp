// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platformclient.h"
#include "client/queries.h"
#include "ledger/findingkind.h"
#include "tests/gui/auditdriver.h"
#include "tests/support/testsupport.h"
#include "ui/pages/audit/evidenceview.h"
#include "ui/pages/common/ledgershield.h"
#include "ui/pages/common/ledgerwords.h"
#include "ui/shell/messagearea.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;
using State = LedgerStanding::State;

/// A log's shield, and the evidence where it is broken, in the real window.
class TestLedgerShield : public AuditDriver {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(open()); }
    void cleanupTestCase() { close(); }

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
        signLogs();
        QTest::mouseClick(shield, Qt::LeftButton);
        QVERIFY(spin([&] { return shield->standing().state == State::Verified; }, 10000));
        QVERIFY2(shield->text().startsWith(QStringLiteral("Verified to #")), qPrintable(shield->text()));
        QVERIFY2(shield->accessibleName().contains(QStringLiteral("s ago")), qPrintable(shield->accessibleName()));
        QVERIFY(shield->toolTip().contains(QStringLiteral("first time")));
        // The header of the tab has the same.
        auto* header = desk().window().findChild<QWidget*>(QStringLiteral("tenantHeader"));
        QVERIFY(header);
        auto* other = header->findChild<LedgerShield*>(QStringLiteral("ledgerShield"));
        QVERIFY(other && !other->isVisible()); // it stands beside the filter here
        desk().window().openTenant(acme(), QStringLiteral("dashboard"));
        QVERIFY(desk().settle());
        QVERIFY(other->isVisible());
        QCOMPARE(other->text(), shield->text());
        other->click();
        QVERIFY(desk().settle());
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

    void allLogsShowTheirShields()
    {
        signLogs();
        desk().window().openRoom(QStringLiteral("audit"));
        QVERIFY(desk().settle());
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
        QVERIFY(desk().settle());
        desk().liar().changeEntry(7);
        QSignalSpy found(&witness(), &WitnessWatch::breached);
        find<QPushButton>("verifyAll")->click();
        QVERIFY(spin([&] { return witness().standing(globex()).state == State::Broken; }, 20000));
        QVERIFY(desk().settle());
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
        QVERIFY(spin([&] { return desk().window().messages().count() > 0; }, 5000));
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
        desk().window().openRoom(QStringLiteral("isolation"));
        QVERIFY(desk().settle());
        auto* cases = find<QTableView>("casesTable");
        QVERIFY(spin([&] { return cases->model()->rowCount() > 0; }, 5000));
        cases->selectRow(0);
        auto* open = find<QPushButton>("openLedgerEvidence");
        QVERIFY(spin([&] { return open->isVisible(); }, 5000));
        open->click();
        QVERIFY(desk().settle());
        QCOMPARE(page()->objectName(), QStringLiteral("tenantAuditPage"));
    }

    void startingOverTakesTheNameTyped()
    {
        desk().liar().changeEntry({});
        QVERIFY(openLog(globex()));
        find<QPushButton>("acceptLog")->click();
        auto* dialog = find<QDialog>("typedNameDialog");
        QVERIFY(dialog);
        auto* go = find<QPushButton>("typedNameGo", dialog);
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(find<QLineEdit>("typedName", dialog), QStringLiteral("org_globex"));
        go->click();
        QVERIFY(desk().settle());
        QCOMPARE(witness().standing(globex()).state, State::Verified);
        QVERIFY(!find<EvidenceView>("evidenceView")->isVisible());
    }

    void anOldHeadShownAgainIsABreach()
    {
        QVERIFY(openLog(acme()));
        const Json suspend{{"tenantId", "org_acme_corp"}, {"status", "SUSPENDED"}, {"reason", "a test"}};
        VERIFY_OK(resultOf(
            desk().console().workspace().platform().graphql({Queries::Platform::kSetTenantStatus, {}, suspend})));
        signLogs();
        witness().look(acme());
        QVERIFY(desk().settle());
        QCOMPARE(witness().standing(acme()).state, State::Verified);
        desk().liar().replayHeads(true);
        witness().look(acme());
        QVERIFY(spin([&] { return witness().standing(acme()).state == State::Broken; }, 5000));
        QVERIFY2(find<QLabel>("evidenceTitle")->text().contains(QStringLiteral("rolled back")),
            qPrintable(find<QLabel>("evidenceTitle")->text()));
        QVERIFY(find<QPlainTextEdit>("keptNote")->toPlainText() != find<QPlainTextEdit>("shownNote")->toPlainText());
    }

    void aRestoreIsAcknowledgedWithAReason()
    {
        auto* restored = find<QPushButton>("acknowledgeRestore");
        QVERIFY(restored->isVisible());
        restored->click();
        auto* dialog = find<QDialog>("typedNameDialog");
        QVERIFY(dialog);
        auto* go = find<QPushButton>("typedNameGo", dialog);
        QTest::keyClicks(find<QLineEdit>("typedName", dialog), QStringLiteral("org_acme_corp"));
        QVERIFY(!go->isEnabled()); // who stands for it says why
        QTest::keyClicks(find<QLineEdit>("typedNameReason", dialog), QStringLiteral("the disk broke"));
        desk().liar().replayHeads(false);
        go->click();
        QVERIFY(spin([&] { return !find<EvidenceView>("evidenceView")->isVisible(); }, 5000));
        signLogs();
        witness().look(acme());
        const bool verified = spin([&] { return witness().standing(acme()).state == State::Verified; }, 5000);
        const auto breach = witness().standing(acme()).breach;
        QVERIFY2(verified,
            breach ? (breach->kind + ' ' + breach->detail.toUtf8() + ' ' + breach->shownNote).constData()
                   : "no breach");
        QVERIFY(desk().settle());
        QVERIFY(!find<EvidenceView>("evidenceView")->isVisible());
        const auto head = witness().head(acme());
        QVERIFY(head.has_value());
        QCOMPARE(head->epoch, 2);
    }
};

QTEST_MAIN(TestLedgerShield)
#include "tst_ledgershield.moc"
