// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/queriesshares.h"
#include "client/sample/sampleplan.h"
#include "embedded/embeddedservice.h"
#include "tests/gui/deskfixture.h"
#include "tests/support/testsupport.h"
#include "ui/pages/sharing/approvalsheet.h"
#include "ui/pages/sharing/sharereasondialog.h"
#include "ui/pages/sharing/sharewizard.h"
#include "ui/pages/sharing/sharingpage.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

constexpr Timestamp kNow{1763472726000};
const QString kReason = QStringLiteral("told through the window");

template <class Widget> Widget* find(QWidget* in, const char* name)
{
    return in->findChild<Widget*>(QLatin1String(name));
}

} // namespace

/// The life of a grant through the console's own window, with each person in a window of their own.
class TestSharing : public QObject {
    Q_OBJECT

    /// A console on the workspace, as one of its people.
    struct Seat {
        std::unique_ptr<Console> console;
        SharingPage* page = nullptr;
    };

    UserId someone(int tenant, Role role, int number = 0) const
    {
        for (const MemberDraft& member : m_plan.at(tenant).members) {
            const auto total = m_plan.at(tenant).members.size();
            const auto place = m_plan.at(tenant).members.indexOf(member);
            if (member.role == role && (total - 1 - place) % 11 != 0
                && member.userId != EmbeddedService::desktopPerson() && number-- == 0)
                return member.userId;
        }
        return {};
    }
    TenantId tenant(int index) const { return m_plan.at(index).draft.id; }

    Seat sit(const UserId& person, const TenantId& in)
    {
        Seat seat;
        seat.console = std::make_unique<Console>(lent());
        bool opened = false;
        connect(seat.console.get(), &Console::opened, this, [&opened] { opened = true; });
        seat.console->openAs(*m_operator, person, person.toString());
        if (!spin([&opened] { return opened; }, 20000))
            return seat;
        seat.console->disconnect(this);
        MainWindow& window = seat.console->window();
        window.resize(1440, 900);
        window.show();
        window.openTenant(in, QStringLiteral("sharing"));
        if (DeskFixture::settle(window))
            seat.page = qobject_cast<SharingPage*>(window.currentPage());
        return seat;
    }
    static bool choose(SharingPage* page, const char* name, int column, const QString& text)
    {
        auto* table = find<QTableView>(page, name);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, column).data().toString() == text) {
                table->selectRow(row);
                return true;
            }
        }
        return false;
    }
    template <class Dialog> static Dialog* dialogOf(SharingPage* page)
    {
        const auto all = page->window()->findChildren<Dialog*>();
        return all.isEmpty() ? nullptr : all.last();
    }
    bool settle(SharingPage* page)
    {
        page->refresh();
        return spin([page] { return page->isSettled(); }, 15000);
    }
    /// Reads the sheet to its end and approves.
    void approve(Seat& seat, const QString& consumer)
    {
        QVERIFY(seat.page);
        seat.page->showPart(SharingPage::Part::Inbox);
        auto* table = find<QTableView>(seat.page, "shareInboxTable");
        bool found = false;
        for (int row = 0; row < table->model()->rowCount() && !found; ++row) {
            table->selectRow(row);
            found =
                find<QLabel>(find<QWidget>(seat.page, "shareInboxPanel"), "shareRequestWhy")->text().contains(kReason);
        }
        QVERIFY2(found, qPrintable(consumer + QStringLiteral(": %1 in the inbox").arg(table->model()->rowCount())));
        QPointer<ApprovalSheet> sheet = seat.page->openSheet();
        QVERIFY(sheet);
        auto* go = find<QPushButton>(sheet, "approvalApprove");
        auto* bar = find<QScrollArea>(sheet, "approvalScroll")->verticalScrollBar();
        sheet->resize(1000, 420); // it does not fit: it has to be read to the end
        QVERIFY(spin([&] { return sheet->isSettled() && bar->maximum() > 0; }, 10000));
        if (!sheet->wasSeen()) {
            QVERIFY(!go->isEnabled());
            bar->setValue(bar->maximum());
        }
        QVERIFY(spin([&] { return go->isEnabled(); }, 5000));
        QVERIFY(!find<QPushButton>(sheet, "approvalDeny")->isEnabled()); // without a reason nobody denies
        QTest::mouseClick(go, Qt::LeftButton);
        QVERIFY(spin([&] { return !sheet || !sheet->isVisible(); }, 10000));
    }
    QByteArray sharedWith(Console& console, const TenantId& consumer)
    {
        const auto answer = resultOf(
            console.workspace().tenant(consumer).graphql({Queries::Shares::kSharedWithMe, {}, Json::object()}));
        return answer ? QByteArray::fromStdString(answer->data.dump()) + QByteArray::number(answer->findings.size())
                      : describe(answer.error()).toUtf8();
    }

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(Theme::Mode::Light);
        m_settings = std::make_unique<Settings>(
            std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat));
        m_languages.use(QStringLiteral("en"));
        m_operator = std::make_unique<Console>(lent());
        bool opened = false;
        bool filled = false;
        connect(m_operator.get(), &Console::opened, this, [&] { opened = true; });
        connect(m_operator.get(), &Console::filled, this, [&] { filled = true; });
        m_operator->open(m_folder.filePath(QStringLiteral("Sample")), true);
        QVERIFY(spin([&] { return opened; }, 20000));
        m_operator->window().resize(1440, 900);
        m_operator->window().show();
        m_operator->makeSample(4, 600, kNow);
        QVERIFY(spin([&] { return filled; }, 60000));
        m_operator->disconnect(this);
        SampleOptions options;
        options.tenants = 4;
        options.events = 600;
        options.until = kNow;
        options.desktopPerson = EmbeddedService::desktopPerson();
        m_plan = planSample(options);
    }

    /// What the sample's people shared, as whoever sits at the desk sees it.
    void theSampleShares()
    {
        m_operator->window().openRoom(QStringLiteral("sharing"));
        auto* page = qobject_cast<SharingPage*>(m_operator->window().currentPage());
        QVERIFY(page);
        QVERIFY(DeskFixture::settle(m_operator->window()));
        QCOMPARE(find<QTableView>(page, "shareGrantsTable")->model()->rowCount(), 2);
        QVERIFY(find<QTableView>(page, "shareInboxTable")->model()->rowCount() >= 3);
        QCOMPARE(find<QTableView>(page, "sharePairsTable")->model()->rowCount(), 2);
        // j and k move; Enter opens the sheet; d opens it to deny.
        auto* table = find<QTableView>(page, "shareInboxTable");
        m_operator->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_operator->window()));
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_J);
        QCOMPARE(table->currentIndex().row(), 1);
        QTest::keyClick(table, Qt::Key_K);
        QCOMPARE(table->currentIndex().row(), 0);
        QTest::keyClick(table, Qt::Key_D);
        QPointer<ApprovalSheet> sheet = dialogOf<ApprovalSheet>(page);
        QVERIFY(sheet);
        QVERIFY(spin([&] { return sheet->isSettled(); }, 10000));
        sheet->reject();
    }

    void theLifeOfAGrant()
    {
        // A member of Globex asks Acme.
        Seat asker = sit(someone(1, Role::Member), tenant(1));
        QVERIFY(asker.page);
        QTest::mouseClick(find<QPushButton>(asker.page, "shareAsk"), Qt::LeftButton);
        QPointer<ShareWizard> wizard = dialogOf<ShareWizard>(asker.page);
        QVERIFY(wizard);
        auto* send = find<QPushButton>(wizard, "wizardSend");
        QVERIFY(!send->isEnabled());
        find<QComboBox>(wizard, "wizardOther")->setEditText(tenant(0).toString());
        find<QPlainTextEdit>(wizard, "wizardReason")->setPlainText(kReason);
        QVERIFY(spin([&] { return wizard->isSettled() && send->isEnabled(); }, 10000));
        QVERIFY(find<QLabel>(wizard, "wizardTakes")->text().contains(QStringLiteral("Provider: 1, Consumer: 1")));
        QTest::mouseClick(send, Qt::LeftButton);
        QVERIFY(spin([&] { return !wizard || !wizard->isVisible(); }, 10000));
        const QByteArray before = sharedWith(*asker.console, tenant(1));

        Seat provider = sit(someone(0, Role::Admin), tenant(0));
        approve(provider, QStringLiteral("provider"));
        if (QTest::currentTestFailed())
            return;
        Seat consumer = sit(someone(1, Role::Admin), tenant(1));
        approve(consumer, QStringLiteral("consumer"));
        if (QTest::currentTestFailed())
            return;
        m_operator->workspace().settleShares();
        const QByteArray during = sharedWith(*asker.console, tenant(1));
        QVERIFY2(during.count("grantId") > before.count("grantId"), during.constData());
        QVERIFY(during.endsWith('0')); // nothing was withheld

        // Its provider alone ends it, and gets the receipt.
        QVERIFY(settle(provider.page));
        provider.page->showPart(SharingPage::Part::Active);
        auto* table = find<QTableView>(provider.page, "shareGrantsTable");
        QCOMPARE(table->model()->rowCount(), 3);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            table->selectRow(row);
            if (find<QLabel>(provider.page, "shareGrantWhat")
                    ->text()
                    .contains(QStringLiteral("events (3 of 7 fields)")))
                break;
        }
        QTest::mouseClick(find<QPushButton>(provider.page, "grantRevoke"), Qt::LeftButton);
        QPointer<ShareReasonDialog> dialog = dialogOf<ShareReasonDialog>(provider.page);
        QVERIFY(dialog);
        auto* revoke = find<QPushButton>(dialog, "shareStepAct");
        QVERIFY(!revoke->isEnabled());
        find<QPlainTextEdit>(dialog, "shareStepReason")->setPlainText(QStringLiteral("the review is over"));
        QTest::mouseClick(revoke, Qt::LeftButton);
        QVERIFY(spin([&] { return !dialog || !dialog->isVisible(); }, 10000));
        QCOMPARE(sharedWith(*asker.console, tenant(1)), before); // shut at once
        m_operator->workspace().settleShares();
        QVERIFY(settle(provider.page));
        bool proven = false;
        for (int row = 0; row < table->model()->rowCount() && !proven; ++row) {
            table->selectRow(row);
            proven = find<QLabel>(provider.page, "shareGrantReceipt")->text().startsWith(QStringLiteral("Proven"));
        }
        QVERIFY(proven);
    }

private:
    Console::Lent lent() { return {*m_theme, m_languages, *m_settings, m_clock, m_watchdog, QTimeZone::utc()}; }

    QTemporaryDir m_folder;
    FixedClock m_clock{kNow};
    Watchdog m_watchdog;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Settings> m_settings;
    Languages m_languages;
    std::unique_ptr<Console> m_operator;
    QList<SampleTenant> m_plan;
};

QTEST_MAIN(TestSharing)
#include "tst_sharing.moc"
