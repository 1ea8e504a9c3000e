// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startpage.h"

#include "ui/style/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/environmentpill.h"
#include "ui/widgets/parts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

namespace Tenantry {

namespace {

constexpr int kSquare = 44;
constexpr int kStep = 52;
constexpr int kColumns = 6;
constexpr int kCardWidth = 293;
constexpr qsizetype kConnections = 4; ///< at most, in the card; the dialog has all

} // namespace

StartPage::StartPage(const Theme& theme, const QList<ConnectionProfile>& connections, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_drawing(new QWidget(this))
    , m_sample(changes(Parts::button(QStringLiteral("createSample"), tr("Create sample"), "primary", this)))
{
    setObjectName(QStringLiteral("startPage"));
    m_drawing->setFixedSize(kStep * kColumns, kStep * 2);
    m_drawing->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* import = changes(Parts::button(QStringLiteral("importLogs"), tr("Import…"), "", this));
    auto* title = Parts::label(theme, tr("No tenants yet"), TextStyle::PageTitle, "", this);
    auto* text = Parts::label(theme, tr("Tenants, their events and the proof that they are kept apart will be here."),
        TextStyle::Body, "muted", this);

    auto* cards = new QHBoxLayout;
    cards->setSpacing(Metrics::Gap);
    cards->addStretch();
    cards->addWidget(makeChoice(QStringLiteral("sampleChoice"), Icon::Database, tr("Create a sample workspace"),
        tr("12 organisations with members, sessions and 50,000 events. Stays in a folder on this computer."),
        m_sample));
    cards->addWidget(makeChoice(QStringLiteral("importChoice"), Icon::Import, tr("Import your logs"),
        tr("CloudTrail, JSON Lines or CSV. Importing a file twice adds nothing; lines that cannot be read are kept "
           "aside."),
        import));
    if (!connections.isEmpty())
        cards->addWidget(makeConnections(connections));
    cards->addStretch();

    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(m_drawing, 0, Qt::AlignHCenter);
    column->addSpacing(24);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addSpacing(24);
    column->addLayout(cards);
    column->addSpacing(24);
    column->addWidget(makeReassurance(), 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_sample, &QPushButton::clicked, this, &StartPage::sampleRequested);
    connect(import, &QPushButton::clicked, this, &StartPage::importRequested);
}

QWidget* StartPage::makeChoice(
    const QString& name, Icon icon, const QString& title, const QString& text, QPushButton* button)
{
    auto* card = new Card(m_theme, name, QString(), this);
    card->setFixedWidth(kCardWidth);
    auto* words = Parts::label(m_theme, text, TextStyle::Body, "muted", card);
    words->setWordWrap(true);
    auto* body = card->body();
    body->setContentsMargins(Metrics::Gap, Metrics::Gap, Metrics::Gap, Metrics::Gap);
    body->setSpacing(8);
    body->addWidget(Parts::iconLabel(m_theme, icon, ColorRole::Accent, Metrics::Icon, card));
    body->addWidget(Parts::label(m_theme, title, TextStyle::BodyStrong, "", card));
    body->addWidget(words);
    body->addStretch();
    body->addWidget(button, 0, Qt::AlignLeft);
    return card;
}

QWidget* StartPage::makeConnections(const QList<ConnectionProfile>& connections)
{
    auto* all = Parts::button(QStringLiteral("startConnections"), tr("Connections…"), "", this);
    connect(all, &QPushButton::clicked, this, &StartPage::connectionsRequested);
    auto* card = static_cast<Card*>(makeChoice(QStringLiteral("connectionsChoice"), Icon::Link, tr("Open a connection"),
        tr("Another workspace, or a service elsewhere."), all));
    for (qsizetype i = 0; i < std::min<qsizetype>(connections.size(), kConnections); ++i) {
        const ConnectionProfile& one = connections.at(i);
        auto* row = new QWidget(card);
        auto* pill = new EnvironmentPill(m_theme, row);
        pill->setProfile(one);
        auto* open = Parts::link(QStringLiteral("startConnection"), one.name, row);
        open->setAccessibleName(tr("Open %1, %2", "connection, environment").arg(one.name, pill->text()));
        connect(open, &QPushButton::clicked, this, [this, id = one.id] { emit connectionRequested(id); });
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(8);
        layout->addWidget(pill);
        layout->addWidget(open);
        layout->addStretch(1);
        card->body()->insertWidget(card->body()->count() - 2, row);
    }
    return card;
}

QWidget* StartPage::makeReassurance()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const QString& text : {tr("No account"), tr("No telemetry")}) {
        layout->addWidget(Parts::iconLabel(m_theme, Icon::Check, ColorRole::Good, Metrics::IconSmall, row));
        layout->addWidget(Parts::label(m_theme, text, TextStyle::Label, "muted", row));
        layout->addSpacing(12);
    }
    return row;
}

void StartPage::activate() { m_sample->setFocus(); }

void StartPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF origin = m_drawing->pos() + QPointF(4.5, 4.5);
    for (int i = 0; i < TenantColour::kHues; ++i) {
        const QColor hue = m_theme.tenant(TenantColour::ofHue(i));
        const QRectF square(
            origin + QPointF((i % kColumns) * kStep, (i / kColumns) * kStep), QSizeF(kSquare - 1, kSquare - 1));
        painter.setPen(QPen(hue, 1.5));
        painter.setBrush(Palette::mix(hue, m_theme.color(ColorRole::Window), 0.08));
        painter.drawRoundedRect(square, Metrics::RadiusCard, Metrics::RadiusCard);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Palette::mix(hue, m_theme.color(ColorRole::Window), 0.45));
        const double widths[] = {20, 28, 14};
        for (int line = 0; line < 3; ++line)
            painter.drawRoundedRect(QRectF(square.left() + 8, square.top() + 11 + 9 * line, widths[line], 4), 2, 2);
    }
}

} // namespace Tenantry
