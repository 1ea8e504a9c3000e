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

/// The names across stand on their side.
class SideHeader final : public QHeaderView {
public:
    SideHeader(const Theme& theme, QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent)
        , m_theme(theme)
    {
    }
    QSize sizeHint() const override { return {QHeaderView::sizeHint().width(), kNamesAcross}; }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        painter->save();
        painter->setPen(m_theme.color(ColorRole::TextMuted));
        painter->setFont(m_theme.font(TextStyle::Caption));
        painter->translate(rect.bottomLeft());
        painter->rotate(-90);
        const QString name = model()->headerData(section, Qt::Horizontal).toString();
        const QRect along(6, 0, kNamesAcross - 10, rect.width());
        painter->drawText(along, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(name, Qt::ElideRight, along.width()));
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
    setHorizontalHeader(new SideHeader(theme, this));
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
    verticalHeader()->setDefaultAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    verticalHeader()->setFont(theme.font(TextStyle::Caption));
}

void ShareMatrixView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid())
        emit pairChosen(current.data(Qt::AccessibleTextRole).toString());
}

} // namespace Tenantry
