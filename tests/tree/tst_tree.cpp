// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tree/includetable.h"
#include "tests/tree/sourcetree.h"

#include <QDir>
#include <QSet>
#include <QTest>

using namespace Tenantry::Testing;

/// Holds the shape of the tree: who may include whom, how long a file may be, one class a header, and what stands at
/// the top.
class TestTree : public QObject {
    Q_OBJECT

    QList<SourceFile> m_files;

private slots:
    void initTestCase()
    {
        m_files = sourceTree();
        QVERIFY(m_files.size() > 50);
    }

    void nobodyIncludesUpwards()
    {
        QStringList wrong;
        for (const SourceFile& file : m_files) {
            for (const auto& [line, other] : file.includedRooms()) {
                if (!mayInclude(file.room(), other))
                    wrong.append(QStringLiteral("%1:%2 includes %3").arg(file.path).arg(line).arg(other));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void theTableRefusesWhatItShould()
    {
        QVERIFY(!mayInclude(QStringLiteral("base"), QStringLiteral("domain")));
        QVERIFY(!mayInclude(QStringLiteral("models"), QStringLiteral("storage")));
        QVERIFY(!mayInclude(QStringLiteral("ui/pages"), QStringLiteral("embedded")));
        QVERIFY(!mayInclude(QStringLiteral("ui/pages"), QStringLiteral("graphql")));
        QVERIFY(!mayInclude(QStringLiteral("client"), QStringLiteral("service")));
        QVERIFY(mayInclude(QStringLiteral("ui/console"), QStringLiteral("embedded")));
    }

    void onlyStorageSpeaksSql()
    {
        static const QSet<QString> sql{QStringLiteral("#include <QSqlDatabase>"),
            QStringLiteral("#include <QSqlQuery>"), QStringLiteral("#include <QSqlDriver>"),
            QStringLiteral("#include <sqlite3.h>")};
        for (const SourceFile& file : m_files) {
            if (file.room() == QLatin1String("storage") || file.room() == QLatin1String("tests"))
                continue;
            for (const QString& line : file.lines)
                QVERIFY2(!sql.contains(line.trimmed()), qPrintable(file.path));
        }
    }

    void filesStaySmall()
    {
        QStringList wrong;
        for (const SourceFile& file : m_files) {
            if (file.lines.size() > 401)
                wrong.append(QStringLiteral("%1 has %2 lines").arg(file.path).arg(file.lines.size() - 1));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void oneClassAHeader()
    {
        // The nodes of a syntax tree are one family and are read together; test helpers likewise.
        QStringList wrong;
        for (const SourceFile& file : m_files) {
            if (!file.path.endsWith(QLatin1String(".h")) || file.room() == QLatin1String("tests"))
                continue;
            if (file.path.startsWith(QLatin1String("app/graphql/")))
                continue;
            int classes = 0;
            for (const QString& line : file.lines) {
                if (line.startsWith(QLatin1String("class ")) && !line.endsWith(QLatin1Char(';')))
                    ++classes;
            }
            if (classes > 1)
                wrong.append(
                    QStringLiteral("%1 defines %2").arg(file.path, file.definedTypes().join(QStringLiteral(", "))));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void everyFileNamesItsLicence()
    {
        for (const SourceFile& file : m_files)
            QVERIFY2(file.lines.first() == QLatin1String("// SPDX-License-Identifier: GPL-3.0-or-later"),
                qPrintable(file.path));
    }

    void headersAreGuarded()
    {
        for (const SourceFile& file : m_files) {
            if (file.path.endsWith(QLatin1String(".h")))
                QVERIFY2(file.lines.contains(QStringLiteral("#pragma once")), qPrintable(file.path));
        }
    }

    void theTopStaysBare()
    {
        static const QSet<QString> allowed{QStringLiteral("CMakeLists.txt"), QStringLiteral("CMakePresets.json"),
            QStringLiteral("LICENSE"), QStringLiteral("README.md"), QStringLiteral("app"), QStringLiteral("models"),
            QStringLiteral("resources"), QStringLiteral("tests"), QStringLiteral("translations"), QStringLiteral("ui"),
            QStringLiteral("build")};
        const QDir top(QStringLiteral(TENANTRY_SOURCE_DIR));
        for (const QString& name : top.entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
            QVERIFY2(allowed.contains(name), qPrintable(name));
    }
};

QTEST_APPLESS_MAIN(TestTree)
#include "tst_tree.moc"
