// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decisions/decisionspage.h"

#include "models/decisionwords.h"
#include "ui/pages/common/pageheader.h"
#include "ui/pages/common/sentences.h"
#include "ui/pages/decisions/decisiondelegate.h"
#include "ui/pages/decisions/decisiondetail.h"
#include "ui/pages/decisions/decisionsheet.h"
#include "ui/pages/tenants/tenantlives.h"
#include "ui/style/metrics.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>

namespace Tenantry {

using Box = PendingChangesModel::Box;

DecisionsPage::DecisionsPage(const PageContext& context, TenantLives& lives, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_book(lives.decisions())
    , m_model(new PendingChangesModel(m_book, context.tenantName, this))
    , m_header(new PageHeader(context.theme, tr("Decisions"), this))
    , m_boxes(new QTabBar(this))
{
    setObjectName(QStringLiteral("decisionsPage"));
    m_header->setNote(tr("What needs a second person, of all kinds"));
    m_boxes->setObjectName(QStringLiteral("decisionBoxes"));
    m_boxes->setAccessibleName(tr("Boxes"));
    m_boxes->setProperty("kind", QStringLiteral("subtabs"));
    m_boxes->setDrawBase(false);
    m_boxes->setExpanding(false);
    for (int box = 0; box < 3; ++box)
        m_boxes->addTab(QString());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(pageMargins());
    column->setSpacing(8);
    column->addWidget(m_header);
    column->addWidget(m_boxes);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(16);
    splitter->addWidget(buildList());
    splitter->addWidget(buildDetail());
    splitter->setSizes({560, 640});
    column->addWidget(splitter, 1);
    connect(m_boxes, &QTabBar::currentChanged, this, [this](int box) {
        m_model->setBox(static_cast<Box>(box));
        showBoxes();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &DecisionsPage::showBoxes);
    connect(&m_book, &DecisionBook::changed, this, &DecisionsPage::showBoxes);
    connect(&m_book, &DecisionBook::settled, this, &Page::settled);
    connect(&m_book, &DecisionBook::failed, this, [this](const Error& error) {
        emit messageRequested(QStringLiteral("warning"), sentenceFor(error), QString(), QString());
    });
    showBoxes();
}

QWidget* DecisionsPage::buildList()
{
    auto* card = new Card(m_context.theme, QStringLiteral("decisionsCard"), {}, this);
    card->setFlush(true);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 10, 12, 10);
    m_filter = new QLineEdit(card);
    m_filter->setObjectName(QStringLiteral("decisionsFilter"));
    m_filter->setAccessibleName(tr("Filter the decisions"));
    m_filter->setPlaceholderText(tr("Filter by tenant, kind or reason"));
    m_filter->setClearButtonEnabled(true);
    top->addWidget(m_filter);
    m_list = new QListView(card);
    m_list->setObjectName(QStringLiteral("decisionsList"));
    m_list->setAccessibleName(tr("Decisions"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new DecisionDelegate(m_context, *m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    m_empty = new EmptyState(m_context.theme, QStringLiteral("noDecisions"), Icon::Check, {}, {}, card);
    m_empty->setAction({});
    m_listStack = new QStackedWidget(card);
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_empty);
    auto* keys = new QHBoxLayout;
    keys->setContentsMargins(12, 8, 12, 8);
    keys->setSpacing(6);
    const QList<std::pair<QStringList, QString>> hints{
        {{QStringLiteral("J"), QStringLiteral("K")}, tr("next, previous")}, {{QStringLiteral("Enter")}, tr("review")},
        {{QStringLiteral("A")}, tr("approve")}, {{QStringLiteral("D")}, tr("refuse")}};
    for (const auto& [caps, words] : hints) {
        for (const QString& cap : caps)
            keys->addWidget(new Badge(m_context.theme, Badge::Kind::KeyCap, cap, card));
        keys->addWidget(Parts::label(m_context.theme, words, TextStyle::Caption, "muted", card));
        keys->addSpacing(8);
    }
    keys->addStretch(1);
    card->body()->addLayout(top);
    card->body()->addWidget(Parts::rule(card));
    card->body()->addWidget(m_listStack, 1);
    card->body()->addWidget(Parts::rule(card));
    card->body()->addLayout(keys);
    connect(m_filter, &QLineEdit::textChanged, m_model, &PendingChangesModel::setSearchText);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DecisionsPage::showCurrent);
    connect(m_list, &QListView::doubleClicked, this, &DecisionsPage::openSheet);
    return card;
}

QWidget* DecisionsPage::buildDetail()
{
    m_card = new Card(m_context.theme, QStringLiteral("decisionCard"), tr("Change"), this);
    m_card->setFlush(true);
    auto* scroll = new QScrollArea(m_card);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("The change"));
    m_detail = new DecisionDetail(m_context, m_book, scroll);
    scroll->setWidget(m_detail);
    scroll->viewport()->setAutoFillBackground(false);
    m_detail->setAutoFillBackground(false);
    m_review = Parts::button(QStringLiteral("reviewChange"), tr("Review…"), "primary", m_card);
    m_note = Parts::label(m_context.theme, {}, TextStyle::Caption, "muted", m_card);
    m_note->setWordWrap(true);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 10, 16, 10);
    foot->setSpacing(12);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_review);
    m_card->body()->addWidget(scroll, 1);
    m_card->body()->addWidget(Parts::rule(m_card));
    m_card->body()->addLayout(foot);
    connect(m_review, &QPushButton::clicked, this, &DecisionsPage::openSheet);
    connect(m_detail, &DecisionDetail::settled, this, &Page::settled);
    return m_card;
}

void DecisionsPage::activate() { m_book.reload(); }

void DecisionsPage::refresh() { m_book.reload(); }

bool DecisionsPage::isSettled() const { return m_book.isSettled() && m_detail->isSettled(); }

QWidget* DecisionsPage::filterWidget() const { return m_filter; }

const PendingRow* DecisionsPage::current() const { return m_model->rowAt(m_list->currentIndex().row()); }

void DecisionsPage::showBoxes()
{
    const QStringList names{tr("I may decide"), tr("I asked"), tr("History")};
    for (int box = 0; box < 3; ++box)
        m_boxes->setTabText(
            box, tr("%1  %2", "box, how many").arg(names[box]).arg(m_model->count(static_cast<Box>(box))));
    const bool any = m_model->rowCount() > 0;
    m_listStack->setCurrentIndex(any ? 0 : 1);
    if (m_model->box() == Box::ForMe)
        m_empty->setTexts(tr("Nothing waits for you"),
            tr("Purges, and changes of many tenants, that somebody else asks for will be here to be decided."));
    else if (m_model->box() == Box::Asked)
        m_empty->setTexts(tr("You asked for nothing"), tr("What you ask for and somebody else decides will be here."));
    else
        m_empty->setTexts(
            tr("Nothing was decided yet"), tr("What was approved, refused, cancelled, or lapsed will be here."));
    if (any && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
    if (!m_wanted.isEmpty())
        choose(m_wanted);
    showCurrent();
}

void DecisionsPage::showCurrent()
{
    const PendingRow* change = current();
    m_card->setVisible(change);
    if (!change)
        return m_shown.clear();
    if (m_shown == change->id && m_shownVersion == change->version)
        return;
    m_shown = change->id;
    m_shownVersion = change->version;
    m_card->setTitle(DecisionWords::title(*change, m_context.tenantName(change->tenant)));
    m_card->setNote(DecisionWords::state(change->state));
    m_detail->show(*change);
    const bool mine = m_book.isMine(*change);
    m_review->setText(change->isDecidable ? tr("Review…") : tr("Open…"));
    m_note->setText(change->state != "PENDING" ? QString()
            : mine                             ? DecisionWords::missing("change.secondPerson", {})
            : change->isDecidable              ? tr("Approving is in the sheet, after all of it was seen.")
                                               : tr("You may not decide this: %1").arg(change->whyNot));
}

void DecisionsPage::choose(const QByteArray& id)
{
    m_wanted = id;
    if (!m_book.find(id))
        return;
    const QByteArray wanted = std::exchange(m_wanted, {});
    m_filter->clear();
    for (int box = 0; box < 3; ++box) {
        m_boxes->setCurrentIndex(box);
        if (const int row = m_model->rowOf(wanted); row >= 0) {
            m_list->setCurrentIndex(m_model->index(row));
            return;
        }
    }
}

DecisionSheet* DecisionsPage::openSheet()
{
    const PendingRow* change = current();
    if (!change)
        return nullptr;
    auto* sheet = new DecisionSheet(m_context, m_book, *change, window());
    sheet->open();
    return sheet;
}

void DecisionsPage::go(int step)
{
    const int row = std::clamp(m_list->currentIndex().row() + step, 0, std::max(0, m_model->rowCount() - 1));
    m_list->setCurrentIndex(m_model->index(row));
}

bool DecisionsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() != Qt::NoModifier)
        return false;
    switch (key->key()) {
    case Qt::Key_J:
        go(1);
        return true;
    case Qt::Key_K:
        go(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_A:
        openSheet();
        return true;
    case Qt::Key_D:
        if (DecisionSheet* sheet = openSheet())
            sheet->wantRefusal();
        return true;
    default:
        return false;
    }
}

} // namespace Tenantry
