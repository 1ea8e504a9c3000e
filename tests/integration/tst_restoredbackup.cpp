// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/commandline.h"
#include "tests/embedded/servicefixture.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sstream>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// A workspace that is put back from a backup: whoever kept a checkpoint of what is lost is told so by
/// `tenantryd verify`, until an operator acknowledges it as a new epoch.
class TestRestoredBackup : public QObject {
    Q_OBJECT
private slots:
    void isCaughtAndThenAcknowledged()
    {
        ServiceFixture fixture;
        QVERIFY2(fixture.problem().isEmpty(), qPrintable(fixture.problem()));
        fixture.close();
        const QByteArray backup = contentOf(fixture);
        fixture.reopen();
        for (const char* name : {"One", "Two", "Three"})
            QVERIFY(!edit(fixture, name).contains("errors"));
        fixture.reopen(); // signs at its end
        const Json head = ask(fixture, R"({ ledgerHead(tenantId: "acme") { size checkpoint } })")["data"]["ledgerHead"];
        const QByteArray witness = QByteArray::fromStdString(head["checkpoint"].get<std::string>());
        QVERIFY(witness.contains("/acme/1\n5\n"));
        fixture.close();
        QCOMPARE(verify(fixture, witness), 0);

        restore(fixture, backup);
        QCOMPARE(verify(fixture, witness), 1);
        QVERIFY(m_said.contains("rolled-back"));
        // Without the witness nothing tells: that is what it is for.
        QCOMPARE(verify(fixture, {}), 0);

        fixture.reopen();
        edit(fixture, "Four");
        const Json done = fixture.ask("operator", Plane::Platform,
            "mutation ($c: String!) { acknowledgeEpoch(tenantId: \"acme\", reason: \"the disk broke\", checkpoint: $c) "
            "{ epoch size } }",
            "", {{"c", witness.toStdString()}});
        QVERIFY2(!done.contains("errors"), dumpJson(done).constData());
        edit(fixture, "Five");
        fixture.close();
        const int code = verify(fixture, witness);
        QVERIFY2(code == 0, m_said.constData());
        // What the witness sees of the new epoch holds like that of any.
        fixture.reopen();
        const Json next =
            ask(fixture, R"({ ledgerHead(tenantId: "acme") { epoch size checkpoint } })")["data"]["ledgerHead"];
        QCOMPARE(next["epoch"], Json(2));
        edit(fixture, "Six");
        fixture.close();
        QCOMPARE(verify(fixture, QByteArray::fromStdString(next["checkpoint"].get<std::string>())), 0);
    }

private:
    static Json ask(ServiceFixture& fixture, const char* query)
    {
        return fixture.ask("operator", Plane::Platform, query);
    }
    static Json edit(ServiceFixture& fixture, const char* name)
    {
        return fixture.ask("operator", Plane::Platform,
            "mutation ($n: String!) { putTenant(tenant: {id: \"acme\", name: $n}) { id } }", "", {{"n", name}});
    }
    static QString database(const ServiceFixture& fixture) { return fixture.folder() + QStringLiteral("/tenantry.db"); }
    static QByteArray contentOf(const ServiceFixture& fixture)
    {
        QFile file(database(fixture));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void restore(const ServiceFixture& fixture, const QByteArray& backup)
    {
        for (const char* suffix : {"-wal", "-shm"})
            QFile::remove(database(fixture) + QLatin1String(suffix));
        QFile file(database(fixture));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(backup);
    }
    int verify(ServiceFixture& fixture, const QByteArray& witness)
    {
        QStringList words{QStringLiteral("verify"), QStringLiteral("--data"), fixture.folder(), QStringLiteral("--key"),
            fixture.folder() + QStringLiteral("/keys/ledger.pub")};
        if (!witness.isEmpty()) {
            QFile file(fixture.folder() + QStringLiteral("/witness.txt"));
            if (!file.open(QIODevice::WriteOnly))
                return -1;
            file.write(witness);
            words += {QStringLiteral("--checkpoint"), file.fileName()};
        }
        std::ostringstream out;
        CommandIo io{out, out, fixture.clock(), false, {}};
        const int code = static_cast<int>(runCommandLine(words, io));
        m_said = QByteArray::fromStdString(out.str());
        return code;
    }

    QByteArray m_said;
};

QTEST_GUILESS_MAIN(TestRestoredBackup)
#include "tst_restoredbackup.moc"
