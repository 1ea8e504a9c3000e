// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusrow.h"

#include "client/verificationcounter.h"
#include "ui/style/metrics.h"
#include "ui/text/formats.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/statuslabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>

namespace Tenantry {

namespace {

QWidget* divider(QWidget* parent)
{
    QWidget* line = Parts::rule(parent);
    line->setFixedSize(1, 16);
    return line;
}

} // namespace

StatusRow::StatusRow(const Theme& theme, const Formats& formats, VerificationCounter& counter, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_formats(formats)
    , m_counter(counter)
    , m_connection(new StatusLabel(theme, StatusKind::Muted, QString(), this))
    , m_latencyText(Parts::label(theme, QString(), TextStyle::Label, "muted", this))
    , m_shield(new QLabel(this))
    , m_verified(Parts::label(theme, QString(), TextStyle::Label, "muted", this))
    , m_breaches(Parts::label(theme, QString(), TextStyle::LabelStrong, "danger", this))
    , m_readOnly(new QWidget(this))
    , m_readOnlyText(Parts::label(theme, QString(), TextStyle::Label, "muted", m_readOnly))
    , m_zone(Parts::label(theme, QString(), TextStyle::Label, "muted", this))
{
    setObjectName(QStringLiteral("statusRow"));
    setFixedHeight(Metrics::StatusBar);
    m_connection->setObjectName(QStringLiteral("connection"));
    m_latencyText->setObjectName(QStringLiteral("latency"));
    m_shield->setObjectName(QStringLiteral("shield"));
    m_verified->setObjectName(QStringLiteral("verified"));
    m_breaches->setObjectName(QStringLiteral("breaches"));
    m_zone->setObjectName(QStringLiteral("zone"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 1, Metrics::PageSide, 0);
    row->setSpacing(8);
    row->addWidget(m_connection);
    row->addWidget(m_latencyText);
    row->addWidget(divider(this));
    row->addWidget(m_shield);
    row->addWidget(m_verified);
    row->addWidget(m_breaches);
    row->addWidget(divider(this));
    row->addWidget(m_readOnly);
    row->addStretch();
    row->addWidget(m_zone);
    auto* locked = new QHBoxLayout(m_readOnly);
    locked->setContentsMargins(0, 0, 0, 0);
    locked->setSpacing(6);
    locked->addWidget(Parts::iconLabel(theme, Icon::Lock, ColorRole::TextMuted, Metrics::IconSmall, m_readOnly));
    locked->addWidget(m_readOnlyText);
    m_readOnly->setObjectName(QStringLiteral("readOnly"));
    m_readOnly->hide();
    connect(&counter, &VerificationCounter::changed, this, &StatusRow::count);
    connect(&theme, &Theme::changed, this, &StatusRow::count);
    retranslate();
}

void StatusRow::setReadOnly(bool readOnly) { m_readOnly->setVisible(readOnly); }

void StatusRow::setLatency(std::optional<int> ms)
{
    m_asked = true;
    m_latency = ms;
    retranslate();
}

void StatusRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StatusRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(0, 0, width(), 1, m_theme.color(ColorRole::Border));
}

void StatusRow::count()
{
    const VerificationTotals totals = m_counter.totals();
    m_breached = totals.breaches > 0;
    const QString verified =
        tr("%1 records verified").arg(m_formats.number(static_cast<qint64>(totals.records.verified)));
    const QString breaches = tr("%n breach(es)", nullptr, static_cast<int>(totals.breaches));
    m_verified->setText(verified + QStringLiteral(" · ") + (m_breached ? QString() : breaches));
    m_breaches->setText(breaches);
    m_breaches->setVisible(m_breached);
    m_shield->setPixmap(m_theme.pixmap(m_breached ? Icon::Broken : Icon::Verified,
        m_breached ? ColorRole::Danger : ColorRole::Good, Metrics::IconSmall, devicePixelRatioF()));
    m_shield->setProperty("breached", m_breached);
    m_shield->setAccessibleName(verified + QStringLiteral(", ") + breaches);
}

void StatusRow::retranslate()
{
    if (!m_asked) {
        m_connection->setStatus(StatusKind::Ended, tr("Not connected"));
    } else if (m_latency) {
        m_connection->setStatus(StatusKind::Good, tr("Connected"));
    } else {
        m_connection->setStatus(StatusKind::Warning, tr("No answer"));
    }
    m_latencyText->setVisible(m_latency.has_value());
    m_latencyText->setText(m_formats.duration(m_latency.value_or(0)));
    m_zone->setText(tr("Times in %1").arg(m_formats.zoneName()));
    m_readOnlyText->setText(tr("Read-only connection"));
    m_readOnly->setAccessibleName(m_readOnlyText->text());
    count();
}

} // namespace Tenantry
