// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/delegates/raildelegate.h"
#include "ui/shell/rooms.h"
#include "ui/style/metrics.h"

#include <QEvent>
#include <QPainter>
#include <QStandardItemModel>

namespace Tenantry {

namespace {

constexpr int kRoomRole = Qt::UserRole + 1;

} // namespace

Rail::Rail(const Theme& theme, QWidget* parent)
    : QListView(parent)
    , m_theme(theme)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("rail"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new RailDelegate(theme, this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setViewportMargins(0, 8, 1, 0);
    viewport()->setAutoFillBackground(false);
    for (const QString& name : Rooms::names()) {
        auto* item = new QStandardItem;
        item->setData(name, kRoomRole);
        item->setData(static_cast<int>(Rooms::icon(name)), RailDelegate::IconRole);
        m_model->appendRow(item);
    }
    setModel(m_model);
    retranslate();
    setFolded(false);
    const auto choose = [this](const QModelIndex& index) {
        if (index.isValid() && (index.flags() & Qt::ItemIsEnabled))
            emit roomChosen(index.data(kRoomRole).toString());
    };
    connect(this, &QListView::clicked, this, choose);
    connect(this, &QListView::activated, this, choose);
}

void Rail::setCurrentRoom(const QString& room)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (index.data(kRoomRole).toString() == room) {
            setCurrentIndex(index);
            return;
        }
    }
    setCurrentIndex({});
    clearSelection();
}

void Rail::setFolded(bool folded)
{
    m_folded = folded;
    setFixedWidth(folded ? Metrics::RailFolded : Metrics::Rail);
    scheduleDelayedItemsLayout();
}

void Rail::setOpenBreaches(int count)
{
    setCount(QStringLiteral("isolation"), count, true,
        count > 0 ? tr("Isolation, %n open breach(es)", nullptr, count) : QString());
}

void Rail::setDecisions(int count)
{
    setCount(QStringLiteral("decisions"), count, false,
        count > 0 ? tr("Decisions, %n that you may take", nullptr, count) : QString());
}

void Rail::setCount(const QString& room, int count, bool danger, const QString& said)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem* item = m_model->item(row);
        if (item->data(kRoomRole).toString() != room)
            continue;
        item->setData(count, RailDelegate::CountRole);
        item->setData(danger, RailDelegate::CountDangerRole);
        item->setAccessibleText(said.isEmpty() ? item->text() : said);
    }
}

void Rail::setSharesToDecide(int count)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem* item = m_model->item(row);
        if (item->data(kRoomRole).toString() != QLatin1String("sharing"))
            continue;
        item->setData(count, RailDelegate::CountRole);
        item->setAccessibleText(count > 0 ? tr("Sharing, %n request(s) to decide", nullptr, count) : item->text());
    }
}

void Rail::setRoomsEnabled(bool enabled)
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_model->item(row)->setEnabled(enabled);
}

void Rail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QListView::changeEvent(event);
}

void Rail::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), m_theme.color(ColorRole::Window));
    }
    QListView::paintEvent(event);
}

void Rail::retranslate()
{
    setAccessibleName(tr("Rooms"));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem* item = m_model->item(row);
        item->setText(Rooms::title(item->data(kRoomRole).toString()));
        item->setToolTip(item->text());
    }
}

} // namespace Tenantry
