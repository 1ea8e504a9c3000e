// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sharing/sharematrixview.h"

#include "models/roles.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace Tenantry {

namespace {

constexpr int kSquare = 26;
constexpr int kNames = 140;
constexpr int kNamesAcross = 120;

class SquareDelegate final : public QStyledItemDelegate {
public:
    SquareDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QRect rect = option.rect.adjusted(1, 1, -1, -1);
        const int active = index.data(ShareMatrixModel::ActiveRole).toInt();
        const int onHold = index.data(ShareMatrixModel::SuspendedRole).toInt();
        const bool isSelf = index.row() == index.column();
        painter->fillRect(rect, m_theme.color(isSelf ? ColorRole::Border : ColorRole::SurfaceAlt));
        const QByteArray provider = index.data(Roles::TenantId).toByteArray();
        if (active > 0 || onHold > 0) {
            const QColor hue = m_theme.tenant(provider);
            if (active > 0) {
                painter->fillRect(rect.adjusted(3, 3, -3, -3), hue);
                painter->setPen(TenantColour(provider).textOn(m_theme.isDark()));
                painter->setFont(m_theme.font(TextStyle::Pill));
                painter->drawText(rect, Qt::AlignCenter, QString::number(active));
            } else {
                painter->fillRect(rect.adjusted(3, 3, -3, -3), QBrush(hue, Qt::BDiagPattern));
            }
        }
        if (option.state & QStyle::State_Selected) {
            painter->setPen(QPen(m_theme.color(ColorRole::Accent), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(rect);
        }
    }

private:
    const Theme& m_theme;
};

/// Plain names; those across stand on their side.
class NameHeader final : public QHeaderView {
public:
    NameHeader(const Theme& theme, Qt::Orientation orientation, QWidget* parent)
        : QHeaderView(orientation, parent)
        , m_theme(theme)
    {
    }
    QSize sizeHint() const override
    {
        return orientation() == Qt::Horizontal ? QSize(QHeaderView::sizeHint().width(), kNamesAcross)
                                               : QSize(kNames, QHeaderView::sizeHint().height());
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        painter->save();
        painter->fillRect(rect, m_theme.color(ColorRole::Surface));
        painter->setPen(m_theme.color(ColorRole::TextMuted));
        painter->setFont(m_theme.font(TextStyle::Caption));
        const QString name = model()->headerData(section, orientation()).toString();
        QRect along = rect.adjusted(4, 0, -8, 0);
        Qt::Alignment alignment = Qt::AlignTrailing | Qt::AlignVCenter;
        if (orientation() == Qt::Horizontal) {
            painter->translate(rect.bottomLeft());
            painter->rotate(-90);
            along = QRect(6, 0, kNamesAcross - 10, rect.width());
            alignment = Qt::AlignLeft | Qt::AlignVCenter;
        }
        painter->drawText(along, alignment, painter->fontMetrics().elidedText(name, Qt::ElideRight, along.width()));
        painter->restore();
    }

private:
    const Theme& m_theme;
};

} // namespace

ShareMatrixView::ShareMatrixView(const Theme& theme, ShareMatrixModel* model, QWidget* parent)
    : QTableView(parent)
{
    setObjectName(QStringLiteral("shareMatrix"));
    setAccessibleName(tr("Who sees whose data: providers down, consumers across"));
    setModel(model);
    setItemDelegate(new SquareDelegate(theme, this));
    setHorizontalHeader(new NameHeader(theme, Qt::Horizontal, this));
    setVerticalHeader(new NameHeader(theme, Qt::Vertical, this));
    setStyleSheet(QStringLiteral("QTableCornerButton::section { background: transparent; border: none; }"));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    for (QHeaderView* header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::Fixed);
        header->setMinimumSectionSize(kSquare);
        header->setDefaultSectionSize(kSquare);
    }
    verticalHeader()->setFixedWidth(kNames);
}

void ShareMatrixView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid())
        emit pairChosen(current.data(Qt::AccessibleTextRole).toString());
}

} // namespace Tenantry
