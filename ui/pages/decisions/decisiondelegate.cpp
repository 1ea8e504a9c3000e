// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decisions/decisiondelegate.h"

#include "models/decisionwords.h"
#include "models/pendingchangesmodel.h"
#include "ui/style/metrics.h"
#include "ui/style/theme.h"
#include "ui/text/formats.h"
#include "ui/widgets/monogram.h"

#include <QPainter>

namespace Tenantry {

namespace {

constexpr int kEntryHeight = 84;
constexpr int kLine = 22;
constexpr int64_t kSoonMs = Timestamp::kDay;

} // namespace

DecisionDelegate::DecisionDelegate(const PageContext& context, const PendingChangesModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_context(context)
    , m_model(model)
{
}

QSize DecisionDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, kEntryHeight}; }

void DecisionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const PendingRow* change = m_model.rowAt(index.row());
    if (!change)
        return;
    const Theme& theme = m_context.theme;
    const Formats& formats = m_context.formats;
    const bool chosen = option.state & QStyle::State_Selected;
    const QRect all = option.rect;
    painter->save();
    if (chosen) {
        painter->fillRect(all, theme.color(ColorRole::Selection));
        painter->fillRect(QStyle::visualRect(option.direction, all, QRect(all.x(), all.y(), 3, all.height())),
            theme.color(ColorRole::Accent));
    }
    painter->fillRect(all.x(), all.bottom(), all.width(), 1, theme.color(ColorRole::Border));
    const QRect inner = all.adjusted(14, 9, -12, -9);
    const auto line = [&](int number) { return QRect(inner.x(), inner.y() + number * kLine, inner.width(), kLine); };
    const auto write = [&](QRect where, TextStyle style, ColorRole role, const QString& text, bool atEnd) {
        where = QStyle::visualRect(option.direction, all, where);
        painter->setFont(theme.font(style));
        painter->setPen(theme.color(role));
        const Qt::Alignment side = atEnd ? Qt::AlignRight : Qt::AlignLeft;
        painter->drawText(where, QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
        return painter->fontMetrics().horizontalAdvance(text);
    };
    const bool waits = change->state == "PENDING";
    const bool soon = waits && change->lapsesAt.ms - formats.now().ms < kSoonMs;
    const QString end =
        waits ? tr("lapses %1").arg(formats.relative(change->lapsesAt)) : DecisionWords::state(change->state);
    const int taken = write(line(0), soon ? TextStyle::BodyStrong : TextStyle::Body,
        soon ? ColorRole::Warning : ColorRole::TextMuted, end, true);
    QRect title = line(0).adjusted(28, 0, -taken - 12, 0);
    const QString name = change->tenant == kPlatformTenant ? QString() : m_context.tenantName(change->tenant);
    const QRect sign = QStyle::visualRect(option.direction, all,
        QRect(
            inner.x(), line(0).center().y() - Metrics::MonogramList / 2, Metrics::MonogramList, Metrics::MonogramList));
    if (name.isEmpty())
        Monogram::paintPerson(*painter, theme, sign, QStringLiteral("PL"));
    else
        Monogram::paintTenant(
            *painter, theme, sign, Formats::initials(name), TenantColour(change->tenant.bytes()), theme.isDark());
    write(title, TextStyle::BodyStrong, ColorRole::Text, DecisionWords::title(*change, name), false);
    write(line(1), TextStyle::Body, ColorRole::Text, change->reason.simplified(), false);
    write(line(2), TextStyle::Caption, ColorRole::TextMuted,
        tr("asked %1 by %2").arg(formats.relative(change->requestedAt), change->requestedBy.toString())
            + QStringLiteral("  ·  ") + tr("needs %1").arg(QString::fromUtf8(change->permission)),
        false);
    painter->restore();
}

} // namespace Tenantry
