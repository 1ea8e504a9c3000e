// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settingspage.h"

#include "ui/shell/rooms.h"
#include "ui/shell/settings.h"
#include "ui/style/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/environmentpill.h"
#include "ui/widgets/parts.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSet>
#include <QSignalBlocker>
#include <QTimeZone>

namespace Tenantry {

namespace {

constexpr int kColumnWidth = 760;
constexpr int kControlWidth = 260;

} // namespace

SettingsPage::SettingsPage(Theme& theme, Settings& settings, QList<ConnectionProfile> connections, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_connections(std::move(connections))
    , m_search(new QLineEdit(this))
    , m_column(nullptr)
    , m_none(Parts::label(theme, tr("No setting has these words."), TextStyle::Body, "muted", this))
{
    setObjectName(QStringLiteral("settingsPage"));
    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_search->setAccessibleName(tr("Find a setting"));
    m_search->setPlaceholderText(tr("Find a setting"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kControlWidth);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("settingsScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    auto* holder = new QWidget(scroll);
    holder->setMaximumWidth(kColumnWidth);
    m_column = new QVBoxLayout(holder);
    m_column->setContentsMargins(0, 0, 12, Metrics::PageTop);
    m_column->setSpacing(Metrics::Gap);
    addLook();
    addTime();
    addStart();
    addAlerts();
    addHistory();
    m_none->hide();
    m_column->addWidget(m_none);
    m_column->addStretch(1);
    scroll->setWidget(holder);
    scroll->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* head = new QHBoxLayout;
    head->addWidget(Parts::label(theme, tr("Settings"), TextStyle::PageTitle, "", this));
    head->addStretch(1);
    head->addWidget(m_search);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(Metrics::PageSide, Metrics::PageTop, Metrics::PageSide, 0);
    all->setSpacing(Metrics::Gap);
    all->addLayout(head);
    all->addWidget(scroll, 1);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::narrow);
}

void SettingsPage::activate() { }

QWidget* SettingsPage::filterWidget() const { return m_search; }

Card* SettingsPage::addCard(const char* name, const QString& title)
{
    auto* card = new Card(m_theme, QLatin1String(name), title, this);
    card->body()->setContentsMargins(Metrics::CardMargin, 4, Metrics::CardMargin, Metrics::CardMargin);
    card->body()->setSpacing(14);
    m_column->addWidget(card);
    m_cards.append(card);
    return card;
}

void SettingsPage::addRow(Card* card, const QString& title, const QString& text, QWidget* control)
{
    auto* row = new QWidget(card);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* label = Parts::label(m_theme, title, TextStyle::BodyStrong, "", row);
    auto* line = Parts::label(m_theme, text, TextStyle::Body, "muted", row);
    line->setWordWrap(true);
    words->addWidget(label);
    words->addWidget(line);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    layout->addLayout(words, 1);
    layout->addWidget(control, 0, Qt::AlignTop);
    control->setAccessibleName(title);
    control->setAccessibleDescription(text);
    control->setToolTip(text);
    label->setBuddy(control);
    card->body()->addWidget(row);
    QString all = title + QLatin1Char(' ') + text;
    if (const auto* box = qobject_cast<const QComboBox*>(control); box && box->count() < 20) {
        for (int i = 0; i < box->count(); ++i)
            all += QLatin1Char(' ') + box->itemText(i);
    }
    m_rows.append({row, card, all.toCaseFolded()});
}

QComboBox* SettingsPage::addChoice(Card* card, const char* name, const QString& title, const QString& text,
    const Choices& choices, const QVariant& now, const std::function<void(const QVariant&)>& choose)
{
    auto* box = new QComboBox(card);
    box->setObjectName(QLatin1String(name));
    box->setFixedWidth(kControlWidth);
    for (const auto& [words, value] : choices)
        box->addItem(words, value);
    box->setCurrentIndex(std::max(0, box->findData(now)));
    connect(box, &QComboBox::currentIndexChanged, this, [box, choose](int at) { choose(box->itemData(at)); });
    addRow(card, title, text, box);
    return box;
}

void SettingsPage::addSwitch(Card* card, const char* name, const QString& title, const QString& text, bool now,
    const std::function<void(bool)>& choose)
{
    auto* box = new QCheckBox(card);
    box->setObjectName(QLatin1String(name));
    box->setChecked(now);
    connect(box, &QCheckBox::toggled, this, choose);
    addRow(card, title, text, box);
}

void SettingsPage::addLook()
{
    Card* card = addCard("settingsLook", tr("Look"));
    QComboBox* theme =
        addChoice(card, "theme", tr("Theme"), tr("Light or dark, or whatever the desktop is at the moment."),
            {{tr("As the desktop"), static_cast<int>(Theme::Mode::FollowDesktop)},
                {tr("Light"), static_cast<int>(Theme::Mode::Light)}, {tr("Dark"), static_cast<int>(Theme::Mode::Dark)}},
            static_cast<int>(m_theme.mode()), [this](const QVariant& value) {
                const auto mode = static_cast<Theme::Mode>(value.toInt());
                m_settings.setThemeMode(mode);
                m_theme.setMode(mode);
            });
    // The menu changes it too.
    connect(&m_theme, &Theme::changed, theme, [this, theme] {
        const QSignalBlocker quiet(theme);
        theme->setCurrentIndex(theme->findData(static_cast<int>(m_theme.mode())));
    });
    addChoice(card, "density", tr("Density"), tr("How high the rows of tables are: 30 or 24 pixels."),
        {{tr("As each page wants it"), static_cast<int>(Theme::Density::ByPage)},
            {tr("Comfortable everywhere"), static_cast<int>(Theme::Density::Comfortable)},
            {tr("Compact everywhere"), static_cast<int>(Theme::Density::Compact)}},
        static_cast<int>(m_theme.density()), [this](const QVariant& value) {
            const auto density = static_cast<Theme::Density>(value.toInt());
            m_settings.setDensity(density);
            m_theme.setDensity(density);
        });
    addChoice(card, "language", tr("Language"), tr("What the window speaks. Logs and technical details stay English."),
        {{tr("As the desktop"), QString()}, {QStringLiteral("English"), QStringLiteral("en")},
            {QStringLiteral("Deutsch"), QStringLiteral("de")}},
        m_settings.language(), [this](const QVariant& value) {
            // Later: the page is built anew, with this box in it.
            QMetaObject::invokeMethod(
                &m_settings, [settings = &m_settings, code = value.toString()] { settings->setLanguage(code); },
                Qt::QueuedConnection);
        });
}

void SettingsPage::addTime()
{
    Card* card = addCard("settingsTime", tr("Time"));
    Choices zones{{tr("Of this computer (%1)").arg(QString::fromLatin1(QTimeZone::systemTimeZoneId())), QString()},
        {QStringLiteral("UTC"), QStringLiteral("UTC")}};
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        // Europe/Berlin, not the hundreds of names that mean the same.
        if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("posix/") && !id.startsWith("right/"))
            zones.append({QString::fromLatin1(id), QString::fromLatin1(id)});
    }
    QComboBox* box = addChoice(card, "timeZone", tr("Time zone"),
        tr("In which zone times are shown. What is stored, sent and exported is UTC in any case."), zones,
        m_settings.timeZone(), [this](const QVariant& value) {
            QMetaObject::invokeMethod(
                &m_settings, [settings = &m_settings, name = value.toString()] { settings->setTimeZone(name); },
                Qt::QueuedConnection);
        });
    box->setMaxVisibleItems(20);
}

void SettingsPage::addStart()
{
    Card* card = addCard("settingsStart", tr("Start"));
    Choices connections{{tr("The workspace of this computer"), QString()}};
    for (const ConnectionProfile& one : std::as_const(m_connections))
        connections.append({QStringLiteral("%1 (%2)").arg(one.name, EnvironmentPill::word(one)), one.id});
    addChoice(card, "startConnection", tr("Connection"),
        tr("What is opened where nothing else is asked for on the command line."), connections,
        m_settings.startConnection(),
        [this](const QVariant& value) { m_settings.setStartConnection(value.toString()); });
    Choices rooms{{tr("Where it was left"), QString()}};
    for (const QString& room : Rooms::names())
        rooms.append({Rooms::title(room), room});
    addChoice(card, "startPage", tr("Page"), tr("What is shown first once a connection is open."), rooms,
        m_settings.startPage(), [this](const QVariant& value) { m_settings.setStartPage(value.toString()); });
}

void SettingsPage::addAlerts()
{
    Card* card = addCard("settingsAlerts", tr("Notifications"));
    addSwitch(card, "alertBreach", tr("Breaches"),
        tr("Where isolation breaks, the window calls in the task bar. It is said in the window in any case."),
        m_settings.alertsOnBreach(), [this](bool on) { m_settings.setAlertsOnBreach(on); });
    addSwitch(card, "alertSilence", tr("Lost connections"),
        tr("Where a service stops answering, the window calls in the task bar."), m_settings.alertsOnSilence(),
        [this](bool on) { m_settings.setAlertsOnSilence(on); });
}

void SettingsPage::addHistory()
{
    Card* card = addCard("settingsHistory", tr("On this computer"));
    addChoice(card, "keepDays", tr("Leftovers"),
        tr("How long lines that an import could not take, and lists that were put aside, are kept. Cases of breaches "
           "and "
           "what was witnessed of the logs are evidence: they are kept for ever."),
        {{tr("%n day(s)", nullptr, 30), 30}, {tr("%n day(s)", nullptr, 90), 90}, {tr("%n day(s)", nullptr, 365), 365},
            {tr("For ever"), 0}},
        m_settings.keepDays(), [this](const QVariant& value) { m_settings.setKeepDays(value.toInt()); });
}

void SettingsPage::narrow(const QString& text)
{
    const QStringList words = text.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QSet<Card*> shown;
    for (const Row& row : std::as_const(m_rows)) {
        const bool fits =
            std::all_of(words.begin(), words.end(), [&](const QString& word) { return row.words.contains(word); });
        row.widget->setVisible(fits);
        if (fits)
            shown.insert(row.card);
    }
    for (Card* card : std::as_const(m_cards))
        card->setVisible(shown.contains(card));
    m_none->setVisible(shown.isEmpty());
}

} // namespace Tenantry
