// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/members/memberimportdialog.h"

#include "base/async.h"
#include "client/memberlist.h"
#include "models/words.h"
#include "ui/pages/members/memberwords.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tableview.h"

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>

namespace Tenantry {

namespace {

MemberAdmin::Reply refusedReply(const Error& error)
{
    return readyFuture(Result<MemberReply>(MemberReply{{}, RefusalRow{error, {}, {}, {}, {}}}));
}

} // namespace

MemberImportDialog::MemberImportDialog(const PageContext& context, MemberAdmin& admin, QWidget* parent)
    : MemberChangeDialog(context, QStringLiteral("memberImport"), tr("Import members"),
        tr("A CSV file whose first row names the columns: userId or email, and name and role. Each row is shown with "
           "what becomes of it; then all of them are taken, or none."),
        tr("Import"), false, parent)
    , m_admin(admin)
    , m_rows(new QStandardItemModel(0, 4, this))
    , m_path(new QLineEdit(this))
{
    setMinimumSize(820, 560);
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_path->setObjectName(QStringLiteral("memberFile"));
    m_path->setReadOnly(true);
    m_path->setAccessibleName(tr("File"));
    auto* choose = Parts::button(QStringLiteral("chooseMemberFile"), tr("Choose a file…"), "", row);
    line->addWidget(m_path, 1);
    line->addWidget(choose);
    addField(tr("File"), row);
    m_rows->setHorizontalHeaderLabels({tr("Line"), tr("Who"), tr("Outcome"), tr("Why")});
    auto* table = new TableView(context.theme, QStringLiteral("memberPreview"), tr("What becomes of each row"), this);
    table->setModel(m_rows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setColumnWidth(0, 60);
    table->setColumnWidth(1, 190);
    table->setColumnWidth(2, 150);
    table->horizontalHeader()->setStretchLastSection(true);
    addWide(table);
    connect(choose, &QPushButton::clicked, this, &MemberImportDialog::chooseFile);
    connect(this, &MemberChangeDialog::planned, this, &MemberImportDialog::fill);
    setAsk([this](bool dryRun) {
        if (m_unreadable)
            return refusedReply({ErrorCode::InvalidArgument, m_unreadable->detail, {}});
        const bool isWrong =
            std::any_of(m_lines.begin(), m_lines.end(), [](const MemberLine& one) { return one.problem.has_value(); });
        const Json rows = MemberList::toRows(m_lines);
        if (rows.empty())
            return refusedReply({ErrorCode::InvalidArgument, tr("there is no row to take"), {}});
        if (isWrong && !dryRun)
            return refusedReply({ErrorCode::InvalidArgument, tr("a row of the file is refused"), {}});
        return m_admin.import(rows, dryRun);
    });
}

void MemberImportDialog::chooseFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Import members"), {}, tr("Lists (*.csv *.txt);;All files (*)"));
    if (!path.isEmpty())
        readFile(path);
}

void MemberImportDialog::readFile(const QString& path)
{
    m_path->setText(path);
    m_lines.clear();
    m_rows->removeRows(0, m_rows->rowCount());
    fieldsChanged();
    QFile file(path);
    const auto lines = file.open(QIODevice::ReadOnly)
        ? MemberList::parse(file.read(MemberList::kMostBytes + 1))
        : Result<QList<MemberLine>>(tl::make_unexpected(Error{ErrorCode::NotFound, tr("the file cannot be read"), {}}));
    m_unreadable = lines ? std::nullopt : std::optional(lines.error());
    if (lines)
        m_lines = *lines;
    askPlan();
}

void MemberImportDialog::addRow(int line, const QString& who, const QString& outcome, const QString& note)
{
    QList<QStandardItem*> items;
    for (const QString& text : {QString::number(line), who, outcome, note})
        items.append(new QStandardItem(text));
    m_rows->appendRow(items);
}

void MemberImportDialog::fill(const MemberChangeAnswer& change)
{
    m_rows->removeRows(0, m_rows->rowCount());
    qsizetype next = 0;
    bool isWrong = false;
    for (const MemberLine& line : m_lines) {
        const QString who = line.name.isEmpty() ? (line.email.isEmpty() ? line.userId : line.email) : line.name;
        if (line.problem) {
            addRow(line.line, who, MemberWords::outcome("REFUSED"), line.problem->detail);
            isWrong = true;
            continue;
        }
        const auto row = change.rows.value(next++);
        if (!row)
            continue;
        const QString roles = row->after ? (row->before && row->before != row->after
                                      ? tr("%1 → %2").arg(Words::of(*row->before), Words::of(*row->after))
                                      : Words::of(*row->after))
                                         : QString();
        addRow(line.line, who,
            roles.isEmpty() ? MemberWords::outcome(row->outcome)
                            : tr("%1: %2").arg(MemberWords::outcome(row->outcome), roles),
            row->problem);
    }
    if (isWrong)
        refusePlan();
}

} // namespace Tenantry
