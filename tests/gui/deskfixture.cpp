// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/deskfixture.h"

#include "client/queries.h"
#include "embedded/embeddedbinding.h"
#include "embedded/embeddedservice.h"
#include "tests/support/testsupport.h"
#include "ui/pages/page.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QTabBar>

namespace Tenantry::Testing {

namespace {

void addWords(QStringList& words, const QWidget* widget)
{
    words += {widget->windowTitle(), widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()};
    for (const char* name : {"text", "placeholderText", "plainText"}) {
        const QVariant value = widget->property(name);
        if (value.isValid())
            words.append(value.toString());
    }
    if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            words.append(tabs->tabText(i));
    }
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    const QAbstractItemModel* model = view ? view->model() : nullptr;
    for (int row = 0; model && row < std::min(model->rowCount(), 200); ++row) {
        for (int column = 0; column < model->columnCount(); ++column)
            words.append(model->index(row, column).data().toString());
    }
}

} // namespace

DeskFixture::DeskFixture()
    : m_settings(std::make_unique<QSettings>(path(QStringLiteral("s.ini")), QSettings::IniFormat))
    , m_profiles(path(QStringLiteral("config")))
    , m_secrets(path(QStringLiteral("data")), Keychain(), false)
{
    m_languages.use(QStringLiteral("en"));
    m_desk = std::make_unique<Desk>(
        Console::Lent{m_theme, m_languages, m_settings, m_clock, m_watchdog, QTimeZone::utc(), &m_profiles}, m_profiles,
        m_secrets, [this](const QUrl& url) {
            m_visited.append(url);
            return true;
        });
    QObject::connect(
        m_desk.get(), &Desk::failed, m_desk.get(), [this](const Error& error) { m_problem = describe(error); });
}

DeskFixture::~DeskFixture() { m_desk.reset(); }

ConnectionProfile DeskFixture::workspace(
    const QString& name, const QList<std::pair<QByteArray, QString>>& tenants, bool sample)
{
    ConnectionProfile profile;
    profile.name = name;
    profile.folder = path(name);
    const auto service = EmbeddedService::open({profile.folder, true, sample}, m_clock);
    if (!service) {
        m_problem = describe(service.error());
        return profile;
    }
    const auto binding = (*service)->bindImporter(SessionId("seed"));
    for (const auto& [id, title] : tenants) {
        const Json tenant{{"id", id.toStdString()}, {"name", title.toStdString()}};
        const auto made = resultOf(binding->graphql(Plane::Platform,
            {"mutation($tenant: TenantInput!) { putTenant(tenant: $tenant) { id } }", {}, Json{{"tenant", tenant}}}, {},
            {}));
        if (!made || made->contains("\"errors\""))
            m_problem = made ? QString::fromUtf8(*made) : describe(made.error());
    }
    const auto kept = m_profiles.put(profile);
    if (!kept)
        m_problem = describe(kept.error());
    return kept.value_or(profile);
}

Console* DeskFixture::consoleOf(const QString& name)
{
    for (Console* console : m_desk->consoles()) {
        if (console->profile().name == name)
            return console;
    }
    return nullptr;
}

Console* DeskFixture::open(const ConnectionProfile& profile, Console* instead)
{
    m_problem.clear();
    Console* there = nullptr;
    const auto watching = QObject::connect(m_desk.get(), &Desk::opened, m_desk.get(), [&](Console* c) { there = c; });
    m_desk->open(profile, {}, instead);
    spin([&] { return there != nullptr || !m_problem.isEmpty(); }, 20000);
    QObject::disconnect(watching);
    if (there)
        settle(there->window());
    return there;
}

bool DeskFixture::settle(MainWindow& window)
{
    return spin(
        [&] {
            const Page* page = window.currentPage();
            return page && page->isSettled();
        },
        15000);
}

QString DeskFixture::allWords()
{
    // What was deleted later, outside an event loop, is gone by now.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QStringList words;
    for (const QWidget* widget : QApplication::allWidgets())
        addWords(words, widget);
    return words.join(QLatin1Char('\n'));
}

} // namespace Tenantry::Testing
