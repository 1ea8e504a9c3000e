// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/consoledesk.h"
#include "tests/support/testsupport.h"
#include "ui/pages/members/memberimportdialog.h"
#include "ui/pages/page.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/toast.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// A member's whole life through the real window.
class TestMembersPage : public QObject {
    Q_OBJECT

    std::unique_ptr<ConsoleDesk> m_desk;
    TenantId m_tenant;
    QByteArray m_me;

    template <class T> T* find(const char* name) { return m_desk->window().findChild<T*>(QString::fromLatin1(name)); }
    MemberChangeDialog* dialog(const char* name) { return find<MemberChangeDialog>(name); }
    static void click(QWidget* in, const char* name)
    {
        auto* button = in->findChild<QPushButton*>(QString::fromLatin1(name));
        QVERIFY2(button && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static QString planOf(MemberChangeDialog* dialog)
    {
        return spin([&] { return dialog->isSettled(); }, 5000)
            ? dialog->findChild<QLabel*>(QStringLiteral("memberPlan"))->text()
            : QString();
    }
    Json ask(const QByteArray& query)
    {
        TenantContext context;
        const auto answer = await(m_desk->leak().graphql(Plane::Platform, {query, {}, Json::object()}, context, {}));
        return answer && *answer ? parseJson(**answer).value_or(Json()) : Json();
    }
    /// The row of the members' table that holds the text; -1: none.
    int rowOf(const QString& text)
    {
        const QAbstractItemModel* model = find<QTableView>("membersTable")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                if (model->index(row, column).data().toString() == text)
                    return row;
            }
        }
        return -1;
    }
    QString roleOf(const QString& email)
    {
        const int row = rowOf(email);
        return row < 0 ? QString() : find<QTableView>("membersTable")->model()->index(row, 2).data().toString();
    }
    void reload()
    {
        m_desk->window().currentPage()->refresh();
        QVERIFY(m_desk->settle());
    }
    void select(const QString& email)
    {
        auto* table = find<QTableView>("membersTable");
        QVERIFY2(rowOf(email) >= 0, qPrintable(email));
        table->selectRow(rowOf(email));
    }

private slots:
    void initTestCase()
    {
        m_desk = std::make_unique<ConsoleDesk>();
        QVERIFY(m_desk->open());
        const Json me = ask("{ me { id roles { tenantId } } tenants { nodes { id } } }");
        m_me = QByteArray::fromStdString(me["data"]["me"]["id"].get<std::string>());
        // One that whoever sits here is no member of.
        for (const Json& node : me["data"]["tenants"]["nodes"]) {
            const Json& roles = me["data"]["me"]["roles"];
            if (std::none_of(
                    roles.begin(), roles.end(), [&](const Json& hat) { return hat["tenantId"] == node["id"]; }))
                m_tenant = TenantId(node["id"].get<std::string>());
        }
        QVERIFY(!m_tenant.isEmpty());
        QVERIFY(m_desk->window().openTenant(m_tenant, QStringLiteral("members")));
        QVERIFY(m_desk->settle());
    }
    void cleanupTestCase() { m_desk.reset(); }

    void aWholeLife()
    {
        const QString email = QStringLiteral("nora@acme.example");
        click(&m_desk->window(), "inviteMember");
        auto* invite = dialog("inviteDialog");
        QVERIFY(invite);
        QVERIFY(!invite->findChild<QPushButton*>(QStringLiteral("carryOut"))->isEnabled());
        QTest::keyClicks(invite->findChild<QLineEdit*>(QStringLiteral("memberEmail")), QStringLiteral("nora@@acme"));
        click(invite, "showPlan");
        QVERIFY2(planOf(invite).contains(QStringLiteral("one @")), qPrintable(planOf(invite)));
        QVERIFY(!invite->findChild<QPushButton*>(QStringLiteral("carryOut"))->isEnabled());
        invite->findChild<QLineEdit*>(QStringLiteral("memberEmail"))->setText(email);
        click(invite, "showPlan");
        QVERIFY2(planOf(invite).contains(QStringLiteral("would be invited as viewer")), qPrintable(planOf(invite)));
        click(invite, "carryOut");
        auto* code = invite->findChild<QLabel*>(QStringLiteral("invitationCode"));
        QVERIFY(spin([&] { return code->isVisible(); }, 5000));
        const QByteArray secret = code->text().toLatin1();
        click(invite, "memberCancel");
        QVERIFY(m_desk->settle());
        auto* waiting = find<QTableView>("invitationsTable");
        QVERIFY(waiting->isVisible());
        QCOMPARE(waiting->model()->rowCount(), 1);

        const Json accepted = ask("mutation { acceptInvitation(code: \"" + secret + "\") { role } }");
        QVERIFY2(!accepted.contains("errors"), dumpJson(accepted).constData());
        reload();
        QVERIFY(!waiting->isVisible());
        QCOMPARE(roleOf(email), QStringLiteral("Viewer"));

        select(email);
        click(&m_desk->window(), "changeMemberRole");
        auto* role = dialog("roleDialog");
        auto* box = role->findChild<QComboBox*>(QStringLiteral("memberRole"));
        box->setCurrentIndex(box->findData(static_cast<int>(Role::Member)));
        click(role, "showPlan");
        QVERIFY2(planOf(role).contains(QStringLiteral("1 changed")), qPrintable(planOf(role)));
        click(role, "carryOut");
        QVERIFY(spin([&] { return roleOf(email) == QStringLiteral("Member"); }, 5000));
        QVERIFY(m_desk->settle());

        select(email);
        click(&m_desk->window(), "removeMembers");
        auto* removal = dialog("removeDialog");
        QVERIFY2(planOf(removal).contains(QStringLiteral("1 removed")), qPrintable(planOf(removal)));
        click(removal, "carryOut");
        QVERIFY(spin([&] { return rowOf(email) < 0; }, 5000));
        QVERIFY(m_desk->settle());
        const auto toasts = m_desk->window().findChildren<Toast*>(QStringLiteral("memberToast"));
        QVERIFY(!toasts.isEmpty());
        auto* undo = toasts.last()->findChild<QPushButton*>(QStringLiteral("memberToastAction"));
        QVERIFY(undo && undo->text() == QStringLiteral("Undo"));
        QTest::mouseClick(undo, Qt::LeftButton);
        QVERIFY(spin([&] { return roleOf(email) == QStringLiteral("Member"); }, 5000));
        QVERIFY(m_desk->settle());
    }
    void aConflictIsShown()
    {
        const QString email = QStringLiteral("nora@acme.example");
        select(email);
        click(&m_desk->window(), "changeMemberRole");
        auto* role = dialog("roleDialog");
        // Somebody else is quicker.
        ask("mutation { changeMembers(tenantId: \"" + m_tenant.bytes() + "\", userIds: [\"" + m_me
            + "\"], change: {role: viewer}) { done } }");
        auto* box = role->findChild<QComboBox*>(QStringLiteral("memberRole"));
        box->setCurrentIndex(box->findData(static_cast<int>(Role::Admin)));
        click(role, "showPlan");
        QVERIFY2(planOf(role).contains(QStringLiteral("the role is now Viewer")), qPrintable(planOf(role)));
        QVERIFY(!role->findChild<QPushButton*>(QStringLiteral("carryOut"))->isEnabled());
        click(role, "memberCancel");
        reload();
        QCOMPARE(roleOf(email), QStringLiteral("Viewer"));
    }
    void aListIsTakenWholeOrNotAtAll()
    {
        QTemporaryDir folder;
        const auto written = [&folder](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
        };
        click(&m_desk->window(), "importMembers");
        auto* dialog = find<MemberImportDialog>("memberImport");
        QVERIFY(dialog);
        dialog->readFile(
            written("bad.csv", "email;name;role\nida@x.example;Ida;member\nx;X;viewer\nj@x.example;=1+1;viewer\n"));
        QVERIFY(spin([&] { return dialog->isSettled(); }, 5000));
        auto* preview = dialog->findChild<QTableView*>(QStringLiteral("memberPreview"));
        QCOMPARE(preview->model()->rowCount(), 3);
        QCOMPARE(preview->model()->index(0, 2).data().toString(), QStringLiteral("Added: Member"));
        QCOMPARE(preview->model()->index(1, 2).data().toString(), QStringLiteral("Refused"));
        QVERIFY(preview->model()->index(2, 3).data().toString().contains(QStringLiteral("formula")));
        QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("carryOut"))->isEnabled());
        dialog->readFile(written("good.csv", "email;name;role\nida@x.example;Ida;member\n"));
        QVERIFY(spin([&] { return dialog->isSettled(); }, 5000));
        click(dialog, "carryOut");
        QVERIFY(spin([&] { return roleOf(QStringLiteral("ida@x.example")) == QStringLiteral("Member"); }, 5000));
        QVERIFY(m_desk->settle());
    }
};

QTEST_MAIN(TestMembersPage)
#include "tst_memberspage.moc"
