// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/lifedriver.h"

using namespace Tenantry;
using namespace Tenantry::Testing;

/// A tenant's whole life through the real window.
class TestTenantLives : public QObject, private LifeDriver {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(open());
        QVERIFY(lives().decisions().isOperator());
        QCOMPARE(window().actions().conflicts(), QStringList());
    }
    void cleanupTestCase() { close(); }

    void isCreated()
    {
        window().actions().action(QStringLiteral("newTenant"))->trigger();
        PlanDialog* opened = dialog("newTenantDialog");
        QVERIFY(opened);
        QVERIFY(!button("carryOut", opened)->isEnabled());
        write(find<QLineEdit>("tenant-name", opened), QStringLiteral("Müller GmbH"));
        auto* subdomain = find<QLineEdit>("tenant-subdomain", opened);
        QCOMPARE(find<QLineEdit>("tenant-id", opened)->text(), QStringLiteral("muller-gmbh"));
        QCOMPARE(subdomain->text(), QStringLiteral("muller-gmbh"));
        QVERIFY(settled(opened));
        QVERIFY2(button("carryOut", opened)->isEnabled(), qPrintable(opened->plan().text()));
        write(subdomain, QStringLiteral("www")); // reserved: said while one types
        QVERIFY(settled(opened));
        QVERIFY(!button("carryOut", opened)->isEnabled());
        QVERIFY2(opened->plan().text().contains(QStringLiteral("reserved")), qPrintable(opened->plan().text()));
        QVERIFY(subdomain->property("invalid").toBool());
        write(subdomain, QStringLiteral("muller"));
        write(find<QLineEdit>("tenant-tags", opened), QStringLiteral("vip, eu"));
        QVERIFY(find<QComboBox>("tenant-binding", opened)->count() >= 1);
        QVERIFY(settled(opened));
        QVERIFY(carryOut(opened));
        QVERIFY(spin([this] { return window().tenantView(muller()) && lives().known(muller()); }, 10000));
        QCOMPARE(lives().known(muller())->life.tags, (QStringList{QStringLiteral("eu"), QStringLiteral("vip")}));
    }

    void isEditedWithAConflict()
    {
        QTest::mouseClick(button("editTenant", window().tenantView(muller())), Qt::LeftButton);
        PlanDialog* opened = dialog("editTenantDialog");
        QVERIFY(opened);
        LifeOrder theirs;
        theirs.kind = LifeOrder::Kind::Edit;
        theirs.tenants = {muller()};
        theirs.fields = {{"name", "Mueller GmbH"}, {"group", "Europe"}};
        const auto done = otherAsks(theirs);
        QVERIFY(done && done->change && done->change->isDone);
        write(find<QLineEdit>("tenant-name", opened), QStringLiteral("Müller & Söhne"));
        find<QComboBox>("tenant-plan", opened)->setCurrentText(QStringLiteral("business"));
        QVERIFY(settled(opened));
        auto* panel = find<QWidget>("conflictPanel", opened);
        QVERIFY(spin([&] { return panel->isVisible(); }, 5000));
        auto* mine = find<QRadioButton>("yours-name", opened);
        auto* now = find<QRadioButton>("now-name", opened);
        QVERIFY(mine && now && mine->isChecked());
        QCOMPARE(mine->text(), QStringLiteral("Müller & Söhne"));
        QCOMPARE(now->text(), QStringLiteral("Mueller GmbH"));
        QVERIFY(!button("carryOut", opened)->isEnabled());
        now->setChecked(true);
        QTest::mouseClick(button("resolveConflict", opened), Qt::LeftButton);
        QCOMPARE(find<QLineEdit>("tenant-name", opened)->text(), QStringLiteral("Mueller GmbH"));
        QCOMPARE(find<QLineEdit>("tenant-group", opened)->text(), QStringLiteral("Europe"));
        QCOMPARE(find<QComboBox>("tenant-plan", opened)->currentText(), QStringLiteral("business"));
        QVERIFY(settled(opened));
        QVERIFY(carryOut(opened));
        const TenantRow* row = lives().known(muller());
        QCOMPARE(row->tenant.name, QStringLiteral("Mueller GmbH"));
        QCOMPARE(row->tenant.plan, QByteArray("business"));
        QCOMPARE(row->life.group, QStringLiteral("Europe"));
    }

    void isSuspendedAndTakenBack()
    {
        PlanDialog* opened = step("stepTenant");
        QVERIFY(opened && settled(opened));
        QVERIFY(opened->plan().text().contains(QStringLiteral("Members")));
        QVERIFY(carryOut(opened));
        QCOMPARE(status(), TenantStatus::Suspended);
        QAction* undo = window().actions().action(QStringLiteral("undoChange"));
        QVERIFY(undo->isEnabled());
        undo->trigger();
        QVERIFY(spin([this] { return status() == TenantStatus::Active; }, 10000));
    }

    void aReasonIsNeeded()
    {
        QTest::mouseClick(button("stepTenant", window().tenantView(muller())), Qt::LeftButton);
        PlanDialog* opened = dialog("stepDialog");
        QVERIFY(opened);
        QVERIFY(!button("carryOut", opened)->isEnabled());
        QVERIFY(!button("carryOut", opened)->toolTip().isEmpty());
        opened->reject();
        QVERIFY(spin([this] { return !find<PlanDialog>("stepDialog"); }, 5000));
    }

    void isArchivedAndRestored()
    {
        PlanDialog* opened = step("archiveTenant");
        QVERIFY(opened && settled(opened));
        QVERIFY(carryOut(opened));
        QCOMPARE(status(), TenantStatus::Archived);
        auto* band = find<QWidget>("archiveBand", window().tenantView(muller()));
        QVERIFY(band && band->isVisible());
        QVERIFY2(band->accessibleName().contains(QStringLiteral("30")), qPrintable(band->accessibleName()));
        // What cannot be done says why.
        auto* purge = window().tenantView(muller())->findChild<QAction*>(QStringLiteral("purgeTenant"));
        QVERIFY(purge && !purge->isEnabled());
        QVERIFY(purge->toolTip().contains(QStringLiteral("purge.wait")));
        QVERIFY(!button("editTenant", window().tenantView(muller()))->toolTip().isEmpty());
        opened = step("stepTenant");
        QVERIFY(opened && settled(opened) && carryOut(opened));
        QCOMPARE(status(), TenantStatus::Active);
        QVERIFY(!band->isVisible());
    }

    void purgingIsAskedForAndNotDecidedByWhoAsked()
    {
        PlanDialog* opened = step("archiveTenant");
        QVERIFY(opened);
        find<QSpinBox>("keepDays", opened)->setValue(0);
        QVERIFY(settled(opened) && carryOut(opened));
        opened = step("purgeTenant");
        QVERIFY(opened && settled(opened));
        QVERIFY(!button("carryOut", opened)->isEnabled());
        QVERIFY2(opened->plan().text().contains(QStringLiteral("second person")), qPrintable(opened->plan().text()));
        write(find<QLineEdit>("typedId", opened), QStringLiteral("Muller-GmbH"));
        QVERIFY(!button("carryOut", opened)->isEnabled());
        write(find<QLineEdit>("typedId", opened), QStringLiteral("muller-gmbh"));
        QVERIFY(carryOut(opened));
        QVERIFY(window().tenantView(muller())); // nothing is done yet
        QTest::mouseClick(button("lifeToastAction"), Qt::LeftButton);
        auto* page = qobject_cast<DecisionsPage*>(window().currentPage());
        QVERIFY(page);
        QVERIFY(m_desk->settle());
        QCOMPARE(find<QTabBar>("decisionBoxes", page)->currentIndex(), int(PendingChangesModel::Box::Asked));
        QTest::keyClick(find<QListView>("decisionsList", page), Qt::Key_Return);
        auto* sheet = find<DecisionSheet>("decisionSheet");
        QVERIFY(sheet);
        QVERIFY(!button("approveChange", sheet)->isVisible());
        QVERIFY(button("cancelChange", sheet)->isVisible());
        QVERIFY(find<QLabel>("decisionNote", sheet)->text().contains(QStringLiteral("second person")));
        sheet->reject();
        QCOMPARE(lives().decisions().waitingForMe(), 0);
    }

    void aSecondPersonApprovesAndNothingOfItIsShown()
    {
        const auto rows = resultOf(m_otherDecisions->list());
        QVERIFY(rows && !rows->isEmpty() && rows->first().isDecidable);
        for (const char* room : {"overview", "tenants", "events", "isolation", "audit"}) {
            window().openRoom(QString::fromLatin1(room));
            QVERIFY2(m_desk->settle(), room);
        }
        const auto decided = resultOf(m_otherDecisions->decide(rows->first(), true, {}));
        QVERIFY(decided && decided->change);
        QCOMPARE(decided->change->state, QByteArray("APPLIED"));
        lives().decisions().reload();
        QVERIFY(spin([this] { return !window().tenantView(muller()); }, 10000));
        QVERIFY(!m_desk->console().tenants().known(muller()));
        QVERIFY(!lives().known(muller()));
        for (const char* room : {"overview", "tenants", "events", "isolation", "decisions"}) {
            window().openRoom(QString::fromLatin1(room));
            QVERIFY2(m_desk->settle(), room);
        }
        for (const QAbstractItemModel* model : window().findChildren<QAbstractItemModel*>()) {
            if (qobject_cast<const PendingChangesModel*>(model)
                || QByteArray(model->metaObject()->className()).contains("Audit")
                || QByteArray(model->metaObject()->className()).contains("LedgerModel"))
                continue; // what was decided and the logs say that there was such a tenant; its own log stays provable
            for (int row = 0; row < model->rowCount(); ++row) {
                for (int column = 0; column < model->columnCount(); ++column) {
                    const QModelIndex index = model->index(row, column);
                    QVERIFY2(index.data(Roles::TenantId).toByteArray() != muller().bytes(),
                        model->metaObject()->className());
                    QVERIFY2(
                        !index.data().toString().contains(QStringLiteral("Mueller")), model->metaObject()->className());
                }
            }
        }
        window().actions().action(QStringLiteral("jump"))->trigger();
        auto* text = find<QLineEdit>("jumpText");
        auto* list = find<QListWidget>("jumpList");
        QVERIFY(text && list);
        bool answered = false;
        const auto noted = connect(&m_desk->console().tenants(), &TenantDirectory::searched, this,
            [&](const QString& asked, const QList<Tenant>&) { answered = answered || asked == text->text(); });
        QTest::keyClicks(text, QStringLiteral("mueller"));
        QVERIFY(spin([&] { return answered; }, 10000));
        disconnect(noted);
        for (int row = 0; row < list->count(); ++row)
            QVERIFY(!list->item(row)->text().contains(QStringLiteral("Mueller")));
        text->window()->close();
    }

    void itsCertificateIsShownAndSaved()
    {
        lives().showCertificates(muller());
        auto* shown = find<CertificateDialog>("certificateDialog");
        QVERIFY(shown && spin([&] { return shown->isSettled(); }, 10000));
        const QString text = find<QPlainTextEdit>("certificateText", shown)->toPlainText();
        for (const char* word : {"muller-gmbh", "end of the contract", "Removed", "Remains", "SHA-256"})
            QVERIFY2(text.contains(QLatin1String(word)), qPrintable(text));
        QVERIFY(find<QLabel>("certificateVerdict", shown)->text().contains(QStringLiteral("whole")));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("c.json"));
        QVERIFY(shown->saveTo(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(parseJson(file.readAll()).value()["tenantId"], Json("muller-gmbh"));
        QVERIFY(!shown->saveTo(folder.filePath(QStringLiteral("no/such/c.json"))));
        shown->accept();
    }

    void itsNamesAreRefusedAgain()
    {
        window().actions().action(QStringLiteral("newTenant"))->trigger();
        PlanDialog* opened = dialog("newTenantDialog");
        QVERIFY(opened);
        write(find<QLineEdit>("tenant-name", opened), QStringLiteral("Müller GmbH"));
        QVERIFY(settled(opened));
        QVERIFY2(!button("carryOut", opened)->isEnabled(), qPrintable(opened->plan().text()));
        write(find<QLineEdit>("tenant-id", opened), QStringLiteral("another"));
        write(find<QLineEdit>("tenant-subdomain", opened), QStringLiteral("muller"));
        QVERIFY(settled(opened));
        QVERIFY2(!button("carryOut", opened)->isEnabled(), qPrintable(opened->plan().text()));
        opened->reject();
    }
};

QTEST_MAIN(TestTenantLives)
#include "tst_tenantlives.moc"
