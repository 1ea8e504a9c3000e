// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roles.h"
#include "ui/widgets/tablecopy.h"

#include <QStandardItemModel>
#include <QTest>

using namespace Tenantry;

/// What the clipboard gets: whole values, escaped as the format wants, and nothing of a row that is not loaded.
class TableCopyTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void formats_data();
    void formats();

private:
    QStandardItemModel m_model{3, 2};
};

void TableCopyTest::initTestCase()
{
    m_model.setHorizontalHeaderLabels({QStringLiteral("Name"), QStringLiteral("Id")});
    m_model.setItem(0, 0, new QStandardItem(QStringLiteral("Acme, \"Inc\" | EU")));
    m_model.setItem(0, 1, new QStandardItem(QStringLiteral("usr…9c")));
    m_model.item(0, 1)->setData(QStringLiteral("usr_41c09c"), Roles::RawValue);
    m_model.setItem(1, 0, new QStandardItem(QStringLiteral("not shown")));
    m_model.item(1, 0)->setData(QVariant::fromValue(RowState::Withheld), Roles::RowState);
    m_model.setItem(2, 0, new QStandardItem(QStringLiteral("two\nlines")));
    m_model.setItem(2, 1, new QStandardItem(QStringLiteral("x\ty")));
}

void TableCopyTest::formats_data()
{
    using enum TableCopy::Format;
    QTest::addColumn<TableCopy::Format>("format");
    QTest::addColumn<QString>("text");
    QTest::newRow("tsv") << Tsv << QStringLiteral("Name\tId\nAcme, \"Inc\" | EU\tusr_41c09c\ntwo lines\tx y\n");
    QTest::newRow("csv") << Csv
                         << QStringLiteral("Name,Id\n\"Acme, \"\"Inc\"\" | EU\",usr_41c09c\n\"two\nlines\",x\ty\n");
    QTest::newRow("markdown")
        << Markdown
        << QStringLiteral("| Name | Id |\n| --- | --- |\n| Acme, \"Inc\" \\| EU | usr_41c09c |\n| two lines | x y |\n");
    QTest::newRow("json") << Json
                          << QStringLiteral(
                                 "[\n  {\n    \"Name\": \"Acme, \\\"Inc\\\" | EU\",\n    \"Id\": \"usr_41c09c\"\n  },\n"
                                 "  {\n    \"Name\": \"two\\nlines\",\n    \"Id\": \"x\\ty\"\n  }\n]\n");
}

void TableCopyTest::formats()
{
    QFETCH(TableCopy::Format, format);
    QTEST(TableCopy::text(m_model, {0, 1, 2}, {0, 1}, format), "text");
}

QTEST_MAIN(TableCopyTest)
#include "tst_tablecopy.moc"
