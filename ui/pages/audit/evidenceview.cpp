// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/evidenceview.h"

#include "base/async.h"
#include "client/witness/witnesswatch.h"
#include "models/ledgeradmin.h"
#include "ui/pages/audit/typednamedialog.h"
#include "ui/pages/common/ledgerwords.h"
#include "ui/text/formats.h"
#include "ui/widgets/card.h"
#include "ui/widgets/parts.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace Tenantry {

EvidenceView::EvidenceView(const PageContext& context, LedgerAdmin& admin, const TenantId& tenant, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_admin(admin)
    , m_tenant(tenant)
    , m_title(Parts::label(context.theme, {}, TextStyle::PageTitle, "", this))
    , m_meaning(Parts::label(context.theme, {}, TextStyle::Body, "", this))
    , m_facts(Parts::label(context.theme, {}, TextStyle::Body, "muted", this))
    , m_keptCard(new Card(context.theme, QStringLiteral("keptCard"), tr("What this console had seen"), this))
    , m_shownCard(new Card(context.theme, QStringLiteral("shownCard"), tr("What it was shown"), this))
    , m_rowCard(new Card(context.theme, QStringLiteral("rowCard"), tr("Entries around it"), this))
{
    setObjectName(QStringLiteral("evidenceView"));
    setAccessibleName(tr("Evidence that the log is broken"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    buildHead();
    m_kept = text("keptNote", tr("The checkpoint that this console had seen"), m_keptCard);
    m_shown = text("shownNote", tr("The checkpoint that it was shown"), m_shownCard);
    m_around = text("entriesAround", tr("Entries around the row, as they are stored"), m_rowCard);
    auto* notes = new QHBoxLayout;
    notes->setSpacing(16);
    notes->addWidget(m_keptCard, 1);
    notes->addWidget(m_shownCard, 1);
    column->addLayout(notes, 2);
    column->addWidget(m_rowCard, 3);
}

void EvidenceView::buildHead()
{
    m_title->setObjectName(QStringLiteral("evidenceTitle"));
    m_meaning->setObjectName(QStringLiteral("evidenceMeaning"));
    m_meaning->setWordWrap(true);
    m_facts->setObjectName(QStringLiteral("evidenceFacts"));
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* back =
        Parts::button(m_context.theme, QStringLiteral("backToLog"), tr("Back to the log"), Icon::From, "", this);
    auto* accept = Parts::button(QStringLiteral("acceptLog"), tr("Start over with this log…"), "danger-outline", this);
    m_restored = Parts::button(QStringLiteral("acknowledgeRestore"), tr("It was restored…"), "", this);
    m_restored->setToolTip(
        tr("For a log that is older than it was because a backup was put back: its next epoch begins, and says so"));
    auto* save = Parts::button(m_context.theme, QStringLiteral("exportEvidence"), tr("Export evidence bundle…"),
        Icon::Export, "primary", this);
    auto* icon = Parts::iconLabel(m_context.theme, Icon::Broken, ColorRole::Danger, 28, this);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_meaning);
    words->addWidget(m_facts);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(icon, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    head->addWidget(back, 0, Qt::AlignTop);
    head->addWidget(m_restored, 0, Qt::AlignTop);
    head->addWidget(accept, 0, Qt::AlignTop);
    head->addWidget(save, 0, Qt::AlignTop);
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
    connect(back, &QPushButton::clicked, this, &EvidenceView::backRequested);
    connect(save, &QPushButton::clicked, this, &EvidenceView::chooseFolder);
    connect(accept, &QPushButton::clicked, this, &EvidenceView::confirmAccept);
    connect(m_restored, &QPushButton::clicked, this, &EvidenceView::confirmRestore);
}

QPlainTextEdit* EvidenceView::text(const char* objectName, const QString& spoken, Card* in)
{
    auto* edit = new QPlainTextEdit(in);
    edit->setObjectName(QLatin1String(objectName));
    edit->setAccessibleName(spoken);
    edit->setReadOnly(true);
    edit->setFont(m_context.theme.font(TextStyle::Fixed));
    edit->setWordWrapMode(QTextOption::WrapAnywhere);
    in->body()->addWidget(edit);
    return edit;
}

void EvidenceView::show(const LedgerBreach* breach)
{
    if (!breach || *breach == m_breach)
        return;
    m_breach = *breach;
    const QString what = LedgerWords::finding(breach->kind);
    const QString log = m_context.tenantName(m_tenant);
    m_title->setText(breach->row ? tr("The log of %1 is broken at %2: %3")
                                       .arg(log, LedgerWords::place(*breach->row, m_context.formats), what)
                                 : tr("The log of %1 is broken: %2").arg(log, what));
    m_meaning->setText(LedgerWords::meaning(breach->kind));
    m_facts->setText(tr("Seen %1").arg(m_context.formats.dateTime(breach->seenAt)) + QStringLiteral("  ·  ")
        + QString::fromUtf8(breach->kind)
        + (breach->detail.isEmpty() ? QString() : QStringLiteral("  ·  ") + breach->detail));
    const QString none = tr("Nothing was seen before: there is no older checkpoint.");
    m_kept->setPlainText(breach->keptNote.isEmpty() ? none : QString::fromUtf8(breach->keptNote));
    m_shown->setPlainText(
        breach->shownNote.isEmpty() ? tr("No checkpoint was shown.") : QString::fromUtf8(breach->shownNote));
    m_keptCard->setNote(breach->keptNote.isEmpty() ? QString() : tr("kept by this console"));
    m_restored->setVisible(breach->mayBeRestored());
    m_rowCard->setVisible(breach->row.has_value());
    m_rows.clear();
    m_around->clear();
    if (breach->row)
        askForRows();
}

void EvidenceView::askForRows()
{
    const uint64_t row = *m_breach.row;
    const auto head = m_context.witness->head(m_tenant);
    const uint64_t from = row < EvidenceBundle::kAround ? 0 : row - EvidenceBundle::kAround;
    ++m_underWay;
    whenDone(m_context.witness->source().entries(
                 m_tenant, head ? head->epoch : 1, from, 2 * static_cast<int>(EvidenceBundle::kAround) + 1, {}),
        this, [this, row](const Result<ShownRows>& rows) {
            QString shown;
            qsizetype broken = -1;
            for (const ShownRow& one : rows.value_or(ShownRows()).rows) {
                broken = one.index == row ? shown.size() : broken;
                shown += QStringLiteral("%1 #%2  %3\n")
                             .arg(one.index == row ? QStringLiteral(">") : QStringLiteral(" "))
                             .arg(one.index)
                             .arg(QString::fromUtf8(one.entry));
                m_rows.append(one);
            }
            m_around->setPlainText(rows ? shown : tr("The service does not show them: %1").arg(describe(rows.error())));
            mark(broken);
            over();
        });
}

void EvidenceView::mark(qsizetype at)
{
    if (at < 0)
        return;
    QTextCursor cursor(m_around->document());
    cursor.setPosition(static_cast<int>(at));
    m_around->setTextCursor(cursor);
    m_around->centerCursor();
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    QTextEdit::ExtraSelection row;
    row.cursor = cursor;
    row.format.setBackground(m_context.theme.color(ColorRole::DangerTint));
    row.format.setForeground(m_context.theme.color(ColorRole::Text));
    m_around->setExtraSelections({row});
}

void EvidenceView::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder for the evidence bundle"));
    dialog->setObjectName(QStringLiteral("evidenceFolder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &EvidenceView::exportTo);
    dialog->open();
}

void EvidenceView::exportTo(const QString& folder)
{
    EvidenceBundle bundle;
    bundle.breach = m_breach;
    for (const auto& key : m_context.witness->pinnedKeys())
        bundle.keys.append(key.toText());
    bundle.pinnedAt = m_context.witness->pinnedAt();
    bundle.server = m_context.profileName.toUtf8();
    bundle.rows = m_rows;
    ++m_underWay;
    whenDone(QtConcurrent::run([bundle, folder] { return bundle.writeTo(folder); }), this,
        [this](const Result<QString>& path) {
            if (path)
                emit exported(*path);
            else
                emit failed(path.error());
            over();
        });
}

void EvidenceView::confirmAccept()
{
    auto* dialog = new TypedNameDialog(m_context.theme, tr("Start over with this log"),
        tr("The console forgets what it had seen of this log and trusts what it is shown next. Do this only where you "
           "know why the log is as it is: after a restore that somebody stands for, or an installation set up anew. "
           "Export the evidence first; it is not kept."),
        m_tenant.toString(), tr("Start over"), this);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_context.witness->accept(m_tenant);
        emit backRequested();
    });
    dialog->open();
}

void EvidenceView::confirmRestore()
{
    auto* dialog = new TypedNameDialog(m_context.theme, tr("This log was restored"),
        tr("What was written after the backup is lost, and stays lost. The log begins its next epoch with an entry "
           "that "
           "says who stands for the restore, why, and how far the log had come when this console last saw it. Export "
           "the "
           "evidence first; it is not kept."),
        m_tenant.toString(), tr("Begin the next epoch"), this);
    dialog->askReason();
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        ++m_underWay;
        whenDone(m_admin.acknowledgeRestore(m_tenant, dialog->reason(), m_breach.keptNote), this,
            [this](const Result<void>& begun) {
                if (begun) {
                    m_context.witness->followRestore(m_tenant);
                    emit backRequested();
                } else {
                    emit refused(begun.error());
                }
                over();
            });
    });
    dialog->open();
}

void EvidenceView::over()
{
    if (--m_underWay == 0)
        emit settled();
}

} // namespace Tenantry
