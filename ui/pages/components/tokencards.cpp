// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/components/tokencards.h"

#include "ui/pages/components/huesheet.h"
#include "ui/pages/components/rolesheet.h"
#include "ui/style/metrics.h"
#include "ui/text/tabulartext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/parts.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Tenantry::TokenCards {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ComponentsPage)
};

Card* quietCard(const Theme& theme, const QString& objectName, const QString& title, QWidget* parent)
{
    auto* card = new Card(theme, objectName, title, parent);
    card->setQuietTitle();
    return card;
}

class FigureSample final : public QWidget {
public:
    explicit FigureSample(const Theme& theme)
        : m_theme(theme)
        , m_text(theme.font(TextStyle::Figure))
    {
        setFixedSize(static_cast<int>(std::ceil(m_text.width(kSample))) + 1, 34);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(m_theme.color(ColorRole::Text));
        m_text.paint(painter, QRectF(rect()), Qt::AlignLeft | Qt::AlignVCenter, kSample);
    }

private:
    static constexpr QStringView kSample = u"4,918,206";
    const Theme& m_theme;
    TabularText m_text;
};

/// Squares of the spacing steps with their sizes below.
class Steps final : public QWidget {
public:
    explicit Steps(const Theme& theme)
        : m_theme(theme)
    {
        setFixedSize(112, 42);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setFont(m_theme.font(TextStyle::Caption));
        int x = 2;
        for (const int step : {4, 8, 12, 16, 24}) {
            const QRectF square(x + 0.5, 24 - step + 0.5, step - 1, step - 1);
            painter.setPen(m_theme.color(ColorRole::Accent));
            painter.setBrush(m_theme.color(ColorRole::AccentLine));
            painter.drawRect(square);
            painter.setPen(m_theme.color(ColorRole::TextMuted));
            painter.drawText(QRectF(square.center().x() - 12, 27, 24, 15), Qt::AlignCenter, QString::number(step));
            x += step + 10;
        }
    }

private:
    const Theme& m_theme;
};

QFrame* sample(const Theme& theme, const QString& text, int height)
{
    auto* box = new QFrame;
    box->setProperty("frame", QStringLiteral("tip"));
    box->setFixedHeight(height);
    auto* inside = new QHBoxLayout(box);
    inside->setContentsMargins(7, 0, 7, 0);
    inside->addWidget(Parts::label(theme, text, TextStyle::Caption));
    return box;
}

} // namespace

QWidget* hues(const Theme& theme, bool dark, QWidget* parent)
{
    Card* card = quietCard(theme, dark ? QStringLiteral("sheetHuesDark") : QStringLiteral("sheetHuesLight"),
        dark ? Words::tr("Twelve tenant colours · dark") : Words::tr("Twelve tenant colours · light"), parent);
    card->body()->addWidget(new HueSheet(theme, dark));
    return card;
}

QWidget* roles(const Theme& theme, QWidget* parent)
{
    Card* card = quietCard(theme, QStringLiteral("sheetRoles"), Words::tr("Roles · light, dark"), parent);
    card->body()->addWidget(new RoleSheet(theme));
    return card;
}

QWidget* type(const Theme& theme, QWidget* parent)
{
    Card* card = quietCard(theme, QStringLiteral("sheetType"), Words::tr("Type · Inter"), parent);
    card->body()->setSpacing(4);
    const auto note = [&](const char* text) {
        return Parts::label(theme, QLatin1String(text), TextStyle::Caption, "muted");
    };
    const auto row = [&](const QList<std::pair<QWidget*, QWidget*>>& pairs, int gap) {
        auto* layout = new QHBoxLayout;
        layout->setSpacing(4);
        for (const auto& [shown, said] : pairs) {
            layout->addWidget(shown, 0, Qt::AlignBaseline);
            layout->addWidget(said, 0, Qt::AlignBaseline);
            layout->addSpacing(gap);
        }
        layout->addStretch();
        card->body()->addLayout(layout);
    };
    row({{new FigureSample(theme), note("28/600")},
            {Parts::label(theme, Words::tr("Page"), TextStyle::PageTitle), note("20/600")},
            {Parts::label(theme, Words::tr("Dialog"), TextStyle::DialogTitle), note("16/600")}},
        5);
    row({{Parts::label(theme, Words::tr("Card title"), TextStyle::BodyStrong), note("13/600")},
            {Parts::label(theme, Words::tr("Body"), TextStyle::Body), note("13/400")},
            {Parts::label(theme, Words::tr("Caption"), TextStyle::Caption), note("11/400")},
            {Parts::label(theme, QStringLiteral("9f3c…e21a"), TextStyle::Fixed), note("12")}},
        4);
    return card;
}

QWidget* spacing(const Theme& theme, QWidget* parent)
{
    Card* card = quietCard(theme, QStringLiteral("sheetSpacing"), Words::tr("Spacing and heights"), parent);
    card->body()->setSpacing(5);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    QLabel* words = Parts::label(theme,
        Words::tr("4 icon to text · 8 controls\n12 in cards · 16 between cards\n24 page margin, sides"),
        TextStyle::Caption, "muted");
    top->addWidget(new Steps(theme), 0, Qt::AlignTop);
    top->addWidget(words, 0, Qt::AlignTop);
    top->addStretch();
    card->body()->addLayout(top);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(6);
    bottom->addWidget(sample(theme, Words::tr("24 compact row"), Metrics::RowCompact), 0, Qt::AlignBottom);
    bottom->addWidget(sample(theme, Words::tr("26 small"), Metrics::SmallControl), 0, Qt::AlignBottom);
    bottom->addWidget(sample(theme, Words::tr("30 row"), Metrics::RowComfortable), 0, Qt::AlignBottom);
    bottom->addWidget(sample(theme, Words::tr("32 control"), Metrics::ControlHeight), 0, Qt::AlignBottom);
    bottom->addStretch();
    card->body()->addLayout(bottom);
    card->body()->addStretch();
    return card;
}

} // namespace Tenantry::TokenCards
