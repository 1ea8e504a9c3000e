// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/reviewsdialog.h"

#include "models/reviewsmodel.h"
#include "ui/pages/audit/auditgrammar.h"
#include "ui/pages/common/columndelegates.h"
#include "ui/pages/common/sentences.h"
#include "ui/style/metrics.h"
#include "ui/text/formats.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

ReviewsDialog::ReviewsDialog(
    const PageContext& context, LedgerAdmin& admin, const TenantId& tenant, PageMemory now, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_tenant(tenant.isEmpty() ? TenantId("platform") : tenant)
    , m_now(std::move(now))
    , m_model(new ReviewsModel(admin, tenant, this))
    , m_table(new TableView(context.theme, QStringLiteral("reviewsTable"), tr("Reviews"), this))
    , m_name(new QLineEdit(this))
    , m_add(changes(Parts::button(QStringLiteral("saveReview"), tr("Save the filter as a review"), "primary", this)))
    , m_trouble(Parts::label(context.theme, {}, TextStyle::Body, "danger", this))
{
    setObjectName(QStringLiteral("reviewsDialog"));
    setWindowTitle(tr("Reviews"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(840, 480);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    const int widths[] = {170, 110, 110, 100};
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_table->setItemDelegateForColumn(
            column, columnDelegate(context, m_model->columnKind(column), TimeDelegate::Style::Relative, m_table));
        m_table->setColumnWidth(column, widths[column]);
    }
    m_table->hideColumn(ReviewsModel::Notes);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_name->setObjectName(QStringLiteral("reviewName"));
    m_name->setAccessibleName(tr("Name of the new review"));
    m_name->setPlaceholderText(tr("Name of the new review"));
    m_add->setEnabled(false);
    m_trouble->setObjectName(QStringLiteral("reviewTrouble"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto* top = new QHBoxLayout;
    top->addWidget(m_name, 1);
    top->addWidget(m_add);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_table, 1);
    middle->addWidget(buildDetail(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, 20);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_trouble);
    column->addLayout(middle, 1);
    connect(m_name, &QLineEdit::textChanged, this,
        [this](const QString& text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &ReviewsDialog::saveNew);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReviewsDialog::showCurrent);
    connect(m_model, &ReviewsModel::saved, this, [this] {
        m_trouble->hide();
        m_name->clear();
    });
    connect(m_model, &ReviewsModel::failed, this, [this](const Error& error) {
        m_trouble->setText(changeSentenceFor(error));
        m_trouble->setToolTip(describe(error));
        m_trouble->show();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_model->rowCount() > 0)
            m_table->selectRow(0);
        showCurrent();
    });
    showCurrent();
    m_model->reload();
}

QWidget* ReviewsDialog::buildDetail()
{
    auto* side = new QWidget(this);
    m_state = Parts::label(m_context.theme, {}, TextStyle::Body, "muted", side);
    m_state->setObjectName(QStringLiteral("reviewState"));
    m_state->setWordWrap(true);
    m_notes = new QPlainTextEdit(side);
    m_notes->setObjectName(QStringLiteral("reviewNotes"));
    m_notes->setAccessibleName(tr("Notes of the review"));
    m_notes->setPlaceholderText(tr("What was looked at, and what was found"));
    m_notes->setTabChangesFocus(true);
    m_apply =
        Parts::button(m_context.theme, QStringLiteral("applyReview"), tr("Show these entries"), Icon::Filter, "", side);
    m_save = changes(Parts::button(QStringLiteral("saveNotes"), tr("Save notes"), "", side));
    m_signOff =
        changes(Parts::button(m_context.theme, QStringLiteral("signOffReview"), tr("Sign off"), Icon::Check, "", side));
    m_signOff->setToolTip(tr("Adds an entry to the log that says who looked, and at which checkpoint"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_apply);
    foot->addStretch(1);
    foot->addWidget(m_save);
    foot->addWidget(m_signOff);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    column->addWidget(m_notes, 1);
    column->addLayout(foot);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        if (const AuditReview* review = m_model->reviewAt(current())) {
            emit applied(*review);
            accept();
        }
    });
    connect(m_save, &QPushButton::clicked, this, &ReviewsDialog::saveNotes);
    connect(m_signOff, &QPushButton::clicked, this, [this] { m_model->signOff(current(), m_notes->toPlainText()); });
    return side;
}

int ReviewsDialog::current() const { return m_table->currentIndex().row(); }

bool ReviewsDialog::isSettled() const { return m_model->isSettled(); }

void ReviewsDialog::showCurrent()
{
    const AuditReview* review = m_model->reviewAt(current());
    const bool open = review && !review->signedOffAt;
    m_notes->setPlainText(review ? review->notes : QString());
    m_notes->setReadOnly(!open);
    m_apply->setEnabled(review);
    m_save->setEnabled(open);
    m_signOff->setEnabled(open);
    if (!review)
        m_state->setText(m_model->loadState() == LoadState::Loaded
                ? tr("No review yet. Narrow the page to what you look at, and save that under a name.")
                : QString());
    else if (open)
        m_state->setText(tr("Begun by %1, %2")
                             .arg(review->createdBy.toString(), m_context.formats.dateTime(review->createdAt, false)));
    else
        m_state->setText(
            tr("Signed off by %1, %2")
                .arg(review->signedOffBy.toString(), m_context.formats.dateTime(*review->signedOffAt, false)));
}

void ReviewsDialog::saveNew()
{
    AuditReview review;
    review.tenant = m_tenant;
    review.name = m_name->text().trimmed();
    review.filter = AuditGrammar::toJson(m_now);
    m_model->save(review);
}

void ReviewsDialog::saveNotes()
{
    if (const AuditReview* review = m_model->reviewAt(current())) {
        AuditReview changed = *review;
        changed.notes = m_notes->toPlainText();
        m_model->save(changed);
    }
}

} // namespace Tenantry
