// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/embeddedservice.h"
#include "tests/client/fakeprovider.h"
#include "tests/gui/deskfixture.h"
#include "tests/support/testsupport.h"
#include "ui/dialogs/actasdialog.h"
#include "ui/dialogs/signindialog.h"
#include "ui/shell/actionregistry.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

constexpr Timestamp kNow{1763472726000};

template <class Widget> Widget* find(QWidget* in, const char* name)
{
    return in->findChild<Widget*>(QLatin1String(name));
}

} // namespace

/// Who sits at the desk: another of a workspace's people, or whoever signs in to a service.
class TestPeople : public QObject {
    Q_OBJECT

    static int rowOf(QListWidget* list, const char* name)
    {
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text().contains(QLatin1String(name)))
                return row;
        }
        return -1;
    }
    static SignInDialog* signInDialog()
    {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* dialog = qobject_cast<SignInDialog*>(widget); dialog && dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

private slots:
    void actsAsSomebodyElse()
    {
        DeskFixture fixture;
        const ConnectionProfile profile =
            fixture.workspace(QStringLiteral("Sample"), {{"acme", QStringLiteral("Acme")}}, true);
        Console* console = fixture.open(profile);
        QVERIFY2(console, qPrintable(fixture.problem()));
        console->window().openTenant(TenantId("acme"));
        QVERIFY(DeskFixture::settle(console->window()));
        const QPointer<Console> former(console);

        ActAsDialog* dialog = fixture.desk().actAs(*console);
        auto* list = find<QListWidget>(dialog, "people");
        QVERIFY(spin([&] { return dialog->isSettled() && list->count() == 3; }, 5000));
        list->setCurrentRow(rowOf(list, "Ines Okafor"));
        auto* go = find<QPushButton>(dialog, "actAsGo");
        auto* passphrase = find<QLineEdit>(dialog, "actAsPassphrase");
        auto* again = find<QLineEdit>(dialog, "actAsAgain");
        QVERIFY(again->isVisible() && !go->isEnabled()); // she has none yet
        passphrase->setText(QStringLiteral("correct horse"));
        again->setText(QStringLiteral("correct house"));
        QVERIFY(!go->isEnabled());
        again->setText(QStringLiteral("correct horse"));
        QTest::mouseClick(go, Qt::LeftButton);
        QVERIFY(spin([&] { return !former; }, 20000));
        QCOMPARE(fixture.desk().consoles().size(), 1);
        Console* next = fixture.desk().consoles().first();
        QCOMPARE(next->person(), EmbeddedService::sampleAuditor());
        QVERIFY(next->window().openTenants().isEmpty()); // what the operator had open is nothing to her
        QVERIFY(DeskFixture::settle(next->window()));
        const auto me = resultOf(next->workspace().platform().graphql({"{ me { id } }", {}, Json::object()}));
        VERIFY_OK(me);
        QVERIFY(QByteArray::fromStdString(me->data.dump()).contains("ines.okafor"));
        QVERIFY(!DeskFixture::allWords().contains(QStringLiteral("Desktop person")));

        // Back: the desktop person has set no passphrase. A wrong one lets nobody in, and says so.
        dialog = fixture.desk().actAs(*next);
        list = find<QListWidget>(dialog, "people");
        QVERIFY(spin([&] { return dialog->isSettled() && list->count() == 3; }, 5000));
        list->setCurrentRow(rowOf(list, "Desktop operator"));
        QVERIFY(!find<QLineEdit>(dialog, "actAsPassphrase")->isVisible());
        const QPointer<Console> ines(next);
        QTest::mouseClick(find<QPushButton>(dialog, "actAsGo"), Qt::LeftButton);
        QVERIFY(spin([&] { return !ines; }, 20000));
        Console* back = fixture.desk().consoles().first();
        QCOMPARE(back->person(), EmbeddedService::desktopPerson());
        QCOMPARE(back->window().openTenants(), QList<TenantId>{TenantId("acme")}); // as it was left

        dialog = fixture.desk().actAs(*back);
        list = find<QListWidget>(dialog, "people");
        QVERIFY(spin([&] { return dialog->isSettled() && list->count() == 3; }, 5000));
        list->setCurrentRow(rowOf(list, "Ines Okafor"));
        find<QLineEdit>(dialog, "actAsPassphrase")->setText(QStringLiteral("wrong horse"));
        QTest::mouseClick(find<QPushButton>(dialog, "actAsGo"), Qt::LeftButton);
        QVERIFY(spin([&] { return find<QLabel>(dialog, "actAsWrong")->isVisible(); }, 10000));
        QCOMPARE(fixture.desk().consoles(), QList<Console*>{back});
        dialog->close();
    }

    void signsInToAService()
    {
        FakeProvider provider(kNow);
        ScriptedServer service;
        service.always(ScriptedServer::answer(401, R"({"error":"Unauthorized"})"));
        DeskFixture fixture;
        ConnectionProfile profile = provider.profile();
        profile.id.clear();
        profile.url = service.url();
        const auto kept = fixture.profiles().put(profile);
        VERIFY_OK(kept);
        fixture.desk().open(*kept);
        QVERIFY(spin([] { return signInDialog() != nullptr; }, 10000));
        SignInDialog* dialog = signInDialog();
        QVERIFY(dialog->windowTitle().contains(QStringLiteral("Team EU")));
        QVERIFY(find<QWidget>(dialog, "passphraseRow")->isVisible()); // no keychain, and it says so
        // A provider that is another than it says: told, and nobody is sent there.
        provider.document["issuer"] = "https://id.example";
        QTest::mouseClick(find<QPushButton>(dialog, "signInGo"), Qt::LeftButton);
        auto* message = find<MessageBar>(dialog, "signInMessage");
        QVERIFY(spin([&] { return message->isVisible() && message->kind() == MessageBar::Kind::Danger; }, 5000));
        QVERIFY(fixture.visited().isEmpty());
        provider.document["issuer"] = provider.issuer().toStdString();
        QTest::mouseClick(find<QPushButton>(dialog, "signInGo"), Qt::LeftButton);
        QVERIFY(spin([&] { return fixture.visited().size() == 1; }, 5000));
        QVERIFY(find<QPushButton>(dialog, "copySignInAddress")->isVisible());
        QVERIFY(provider.browse(fixture.visited().first()));
        QVERIFY(spin([] { return signInDialog() == nullptr; }, 5000));
        // What waited was sent with the token, once; this service does not take that either.
        QVERIFY(spin([&] { return !fixture.problem().isEmpty(); }, 15000));
        QVERIFY(std::any_of(service.seen.begin(), service.seen.end(), [](const ScriptedServer::Request& request) {
            return request.headers.value("authorization") == "Bearer access-1";
        }));
        QVERIFY(fixture.desk().consoles().isEmpty());
    }

    void whoDoesNotSignInIsToldSo()
    {
        ScriptedServer service;
        service.always(ScriptedServer::answer(401, R"({"error":"Unauthorized"})"));
        DeskFixture fixture;
        ConnectionProfile profile = FakeProvider(kNow).profile();
        profile.id.clear();
        profile.url = service.url();
        profile.signIn = ConnectionProfile::SignIn::Kept;
        const auto kept = fixture.profiles().put(profile);
        VERIFY_OK(kept);
        fixture.desk().open(*kept);
        QVERIFY(spin([] { return signInDialog() != nullptr; }, 10000));
        auto* token = find<QLineEdit>(signInDialog(), "token");
        QCOMPARE(token->echoMode(), QLineEdit::Password);
        QTest::mouseClick(find<QPushButton>(signInDialog(), "signInCancel"), Qt::LeftButton);
        QVERIFY(spin([&] { return fixture.problem().contains(QStringLiteral("UNAUTHORIZED")); }, 10000));
        QVERIFY(fixture.desk().consoles().isEmpty());
    }
};

QTEST_MAIN(TestPeople)
#include "tst_people.moc"
