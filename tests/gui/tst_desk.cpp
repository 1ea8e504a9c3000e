// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/queries.h"
#include "tests/gui/deskfixture.h"
#include "tests/support/testsupport.h"
#include "ui/dialogs/connectioneditor.h"
#include "ui/dialogs/connectionsdialog.h"
#include "ui/dialogs/endreadonlydialog.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/messagearea.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/environmentpill.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTcpServer>
#include <QTest>
#include <QVBoxLayout>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Connections as a person sees them: chosen, switched, kept apart, and read-only.
class TestDesk : public QObject {
    Q_OBJECT

    static QAction* action(Console& console, const char* name)
    {
        return console.window().actions().action(QLatin1String(name));
    }
    template <class Dialog> static Dialog* dialogOf(Console& console) { return console.window().findChild<Dialog*>(); }
    static void click(QWidget* in, const char* name)
    {
        auto* button = in->findChild<QPushButton*>(QLatin1String(name));
        QVERIFY2(button && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }

private slots:
    void saysWhichConnectionEverywhere()
    {
        DeskFixture fixture;
        ConnectionProfile profile = fixture.workspace(QStringLiteral("Nordwind"), {{"acme", QStringLiteral("Acme")}});
        profile.stage = ConnectionProfile::Stage::Production;
        VERIFY_OK(fixture.profiles().put(profile));
        Console* console = fixture.open(profile);
        QVERIFY2(console, qPrintable(fixture.problem()));
        MainWindow& window = console->window();
        QVERIFY(window.windowTitle().contains(QStringLiteral("Nordwind (PRODUCTION)")));
        QCOMPARE(window.findChild<EnvironmentPill*>()->text(), QStringLiteral("PRODUCTION"));
        // Any dialog that a page or the shell opens has it too.
        auto* dialog = new QDialog(&window);
        new QVBoxLayout(dialog);
        dialog->setWindowTitle(QStringLiteral("Change"));
        dialog->open();
        QVERIFY(dialog->windowTitle().contains(QStringLiteral("Nordwind (PRODUCTION)")));
        QCOMPARE(dialog->findChild<EnvironmentPill*>()->text(), QStringLiteral("PRODUCTION"));
        delete dialog;
        // Another look is on every surface at once.
        profile.name = QStringLiteral("Südwind");
        profile.stage = ConnectionProfile::Stage::Staging;
        VERIFY_OK(fixture.profiles().put(profile));
        QVERIFY(window.windowTitle().contains(QString::fromUtf8("Südwind (STAGING)")));
        // The folder stays what it is called.
        const auto left = [&] {
            return DeskFixture::allWords()
                .remove(profile.folder)
                .split(QLatin1Char('\n'))
                .filter(QStringLiteral("Nordwind"))
                .join(QStringLiteral(" | "));
        };
        QVERIFY2(spin([&] { return left().isEmpty(); }, 5000), qPrintable(left()));
    }

    void readOnlyHoldsWhatChanges()
    {
        DeskFixture fixture;
        const ConnectionProfile profile = fixture.workspace(QStringLiteral("Held"), {{"acme", QStringLiteral("Acme")}});
        Console* console = fixture.open(profile);
        QVERIFY2(console, qPrintable(fixture.problem()));
        QVERIFY(action(*console, "import")->isEnabled());
        action(*console, "readOnly")->trigger();
        QVERIFY(console->profile().readOnly);
        QVERIFY(!action(*console, "import")->isEnabled());
        QVERIFY(action(*console, "import")->toolTip().contains(QStringLiteral("Read-only")));
        QVERIFY(console->window().windowTitle().contains(QStringLiteral("READ-ONLY")));
        // What is built later, by whoever, is held too, however often it is enabled.
        auto* button = changes(new QPushButton(QStringLiteral("Change"), &console->window()));
        button->show();
        QVERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().contains(QStringLiteral("Held")));
        QVERIFY(!button->accessibleDescription().isEmpty());
        button->setEnabled(true);
        QVERIFY(!button->isEnabled());
        // And past the window the client refuses.
        const auto refused = resultOf(console->workspace().platform().graphql(
            {Queries::Platform::kSetTenantStatus, {}, Json{{"tenantId", "acme"}, {"status", "SUSPENDED"}}}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
        delete button;
    }

    void readOnlyEndsByAnActOnly()
    {
        DeskFixture fixture;
        const ConnectionProfile profile = fixture.workspace(QStringLiteral("Held"), {{"acme", QStringLiteral("Acme")}});
        Console* console = fixture.open(profile);
        QVERIFY(console);
        action(*console, "readOnly")->trigger();
        // Closed and opened again, by another desk's reading too, it still is.
        console->window().close();
        QVERIFY(spin([&] { return fixture.desk().consoles().isEmpty(); }, 5000));
        fixture.profiles().load();
        console = fixture.open(*fixture.profiles().withId(profile.id));
        QVERIFY(console && console->profile().readOnly);
        action(*console, "readOnly")->trigger();
        auto* dialog = dialogOf<EndReadOnlyDialog>(*console);
        QVERIFY(dialog);
        QVERIFY(console->profile().readOnly);
        click(dialog, "stayReadOnly");
        QVERIFY(console->profile().readOnly);
        QVERIFY(action(*console, "readOnly")->isChecked());
        QVERIFY(spin([&] { return !dialogOf<EndReadOnlyDialog>(*console); }, 5000));
        action(*console, "readOnly")->trigger();
        click(dialogOf<EndReadOnlyDialog>(*console), "endReadOnly");
        QVERIFY(!console->profile().readOnly);
        QVERIFY(action(*console, "import")->isEnabled());
        QVERIFY(!fixture.profiles().withId(profile.id)->readOnly);
    }

    void nothingOfTheFormerIsLeft()
    {
        DeskFixture fixture;
        const ConnectionProfile first =
            fixture.workspace(QStringLiteral("First"), {{"zanzibar", QStringLiteral("Zanzibar Trading")}});
        const ConnectionProfile second =
            fixture.workspace(QStringLiteral("Second"), {{"acme", QStringLiteral("Acme")}});
        QVERIFY2(fixture.problem().isEmpty(), qPrintable(fixture.problem()));
        Console* console = fixture.open(first);
        QVERIFY2(console, qPrintable(fixture.problem()));
        for (const char* room : {"tenants", "events", "audit", "overview"}) {
            console->window().openRoom(QLatin1String(room));
            QVERIFY(DeskFixture::settle(console->window()));
        }
        console->window().openTenant(TenantId("zanzibar"));
        QVERIFY(DeskFixture::settle(console->window()));
        QVERIFY(spin([] { return DeskFixture::allWords().contains(QStringLiteral("Zanzibar Trading")); }, 5000));
        const QPointer<Console> former(console);
        Console* next = fixture.open(second, console);
        QVERIFY2(next, qPrintable(fixture.problem()));
        QVERIFY(spin([&] { return !former; }, 5000));
        QCOMPARE(fixture.desk().consoles().size(), 1);
        for (const char* room : {"tenants", "events", "audit", "overview"}) {
            next->window().openRoom(QLatin1String(room));
            QVERIFY(DeskFixture::settle(next->window()));
        }
        const QString words = DeskFixture::allWords();
        QVERIFY(words.contains(QStringLiteral("Acme")));
        QVERIFY(!words.contains(QStringLiteral("Zanzibar"), Qt::CaseInsensitive));
        // And back again: it is where it was left.
        Console* back = fixture.open(first, next);
        QVERIFY2(back, qPrintable(fixture.problem()));
        QCOMPARE(back->window().openTenants(), QList<TenantId>{TenantId("zanzibar")});
        QVERIFY(spin([] { return !DeskFixture::allWords().contains(QStringLiteral("Second")); }, 5000));
    }

    void aConnectionThatFailsCostsNothing()
    {
        DeskFixture fixture;
        Console* console = fixture.open(fixture.workspace(QStringLiteral("Here"), {{"acme", QStringLiteral("Acme")}}));
        QVERIFY(console);
        console->window().openTenant(TenantId("acme"));
        ConnectionProfile bad;
        bad.name = QStringLiteral("Nowhere");
        bad.folder = fixture.path(QStringLiteral("a file"));
        QFile file(bad.folder);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        file.close();
        QVERIFY(!fixture.open(bad, console));
        QVERIFY(!fixture.problem().isEmpty());
        QCOMPARE(fixture.desk().consoles().size(), 1);
        QVERIFY(console->window().isVisible());
        QCOMPARE(console->window().openTenants(), QList<TenantId>{TenantId("acme")});
        const auto bars = console->window().findChildren<MessageBar*>();
        QVERIFY(std::any_of(bars.begin(), bars.end(),
            [](const MessageBar* bar) { return bar->accessibleName().contains(QStringLiteral("Nowhere")); }));
    }

    void connectionsAreKeptByTheDialog()
    {
        DeskFixture fixture;
        Console* console = fixture.open(fixture.workspace(QStringLiteral("Here"), {{"acme", QStringLiteral("Acme")}}));
        QVERIFY(console);
        ConnectionsDialog* dialog = fixture.desk().showConnections(console);
        const auto field = [&](const char* name) { return dialog->findChild<QLineEdit*>(QLatin1String(name)); };
        click(dialog, "addConnection");
        QVERIFY(dialog->findChild<QCheckBox*>(QStringLiteral("readOnlyProfile"))->isChecked()); // the safe way round
        field("name")->setText(QStringLiteral("here"));
        field("url")->setText(QStringLiteral("https://tenants.example"));
        click(dialog, "saveConnection");
        QVERIFY(field("name")->property("invalid").toBool()); // the name is taken, whatever its case
        QCOMPARE(fixture.profiles().profiles().size(), 1);
        field("name")->setText(QStringLiteral("Team EU"));
        field("url")->setText(QStringLiteral("http://tenants.example"));
        click(dialog, "saveConnection");
        QVERIFY(field("url")->property("invalid").toBool());
        field("url")->setText(QStringLiteral("https://tenants.example"));
        click(dialog, "saveConnection");
        QCOMPARE(fixture.profiles().profiles().size(), 2);
        QVERIFY(fixture.profiles().named(QStringLiteral("team eu"))->readOnly);
        click(dialog, "removeConnection");
        QCOMPARE(fixture.profiles().profiles().size(), 1);
        for (const QWidget* control : dialog->findChildren<QWidget*>()) {
            if (!control->isVisibleTo(dialog))
                continue;
            if (qobject_cast<const QLineEdit*>(control) || qobject_cast<const QPushButton*>(control))
                QVERIFY2(!control->accessibleName().isEmpty() || !control->property("text").toString().isEmpty(),
                    qPrintable(control->objectName()));
        }
    }

    void aTryCanBeCancelledAndSaysWhatItFound()
    {
        DeskFixture fixture;
        Console* console = fixture.open(fixture.workspace(QStringLiteral("Here"), {{"acme", QStringLiteral("Acme")}}));
        QVERIFY(console);
        ConnectionsDialog* dialog = fixture.desk().showConnections(console);
        auto* message = dialog->findChild<MessageBar*>(QStringLiteral("connectionMessage"));
        click(dialog, "testConnection");
        QVERIFY(spin([&] { return message->isVisible() && message->kind() == MessageBar::Kind::Good; }, 5000));
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        click(dialog, "addConnection");
        dialog->findChild<QLineEdit*>(QStringLiteral("name"))->setText(QStringLiteral("Silent"));
        dialog->findChild<QLineEdit*>(QStringLiteral("url"))
            ->setText(QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort()));
        click(dialog, "testConnection");
        QVERIFY(spin([&] { return message->isVisible() && message->kind() == MessageBar::Kind::Info; }, 5000));
        click(dialog, "testConnection"); // it is called Cancel now
        QVERIFY(!message->isVisible());
        silent.close();
        click(dialog, "testConnection");
        QVERIFY(spin([&] { return message->isVisible() && message->kind() == MessageBar::Kind::Warning; }, 10000));
    }
};

QTEST_MAIN(TestDesk)
#include "tst_desk.moc"
