// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connectionsdialog.h"

#include "client/profiles/profilestore.h"
#include "client/secrets/secretstore.h"
#include "ui/dialogs/certificatewords.h"
#include "ui/dialogs/connectioneditor.h"
#include "ui/dialogs/errorwords.h"
#include "ui/dialogs/secretwords.h"
#include "ui/style/metrics.h"
#include "ui/widgets/environmentpill.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/parts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>

namespace Tenantry {

namespace {

constexpr int kIdRole = Qt::UserRole + 1;
constexpr int kListWidth = 240;

} // namespace

ConnectionsDialog::ConnectionsDialog(const Theme& theme, ProfileStore& store, SecretStore& secrets, Tester tester,
    const QString& current, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_store(store)
    , m_secrets(secrets)
    , m_tester(std::move(tester))
    , m_current(current)
    , m_list(new QListWidget(this))
    , m_editor(new ConnectionEditor(theme, this))
    , m_message(new MessageBar(theme, QStringLiteral("connectionMessage"), MessageBar::Kind::Info, this))
    , m_where(Parts::label(theme, {}, TextStyle::Label, "muted", this))
    , m_remove(Parts::button(QStringLiteral("removeConnection"), tr("Remove"), "danger-outline", this))
    , m_test(Parts::button(QStringLiteral("testConnection"), tr("Try it"), "", this))
    , m_signIn(Parts::button(QStringLiteral("connectionSignIn"), tr("Sign in…"), "", this))
    , m_save(Parts::button(QStringLiteral("saveConnection"), tr("Save"), "", this))
    , m_open(Parts::button(QStringLiteral("openConnection"), tr("Open"), "primary", this))
    , m_openNew(Parts::button(QStringLiteral("openConnectionNew"), tr("In a new window"), "", this))
{
    setObjectName(QStringLiteral("connectionsDialog"));
    setProperty("unmarked", true); // it is about all of them
    setWindowTitle(tr("Connections"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* row = new QHBoxLayout;
    row->setSpacing(Metrics::Gap);
    row->addWidget(makeList());
    row->addWidget(makeSide(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, 20);
    column->setSpacing(12);
    column->addWidget(Parts::label(theme, tr("Connections"), TextStyle::DialogTitle, "", this));
    column->addLayout(row, 1);
    resize(920, 640);
    connect(m_list, &QListWidget::currentRowChanged, this, &ConnectionsDialog::chosen);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_open->click(); });
    connect(m_editor, &ConnectionEditor::edited, this, [this] {
        m_changed = true;
        stopTest();
        m_message->hide();
        check();
    });
    connect(m_save, &QPushButton::clicked, this, &ConnectionsDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &ConnectionsDialog::remove);
    connect(m_test, &QPushButton::clicked, this, &ConnectionsDialog::test);
    connect(m_signIn, &QPushButton::clicked, this, [this] {
        if (!m_changed || save())
            emit signInRequested(m_editor->profile());
    });
    for (QPushButton* button : {m_open, m_openNew}) {
        connect(button, &QPushButton::clicked, this, [this, isNew = button == m_openNew] {
            if (m_changed && !save())
                return;
            const QString id = currentId();
            accept();
            emit openRequested(id, isNew);
        });
    }
    connect(&secrets, &SecretStore::placeChanged, this, &ConnectionsDialog::tellSecrets);
    tellSecrets();
    secrets.settle();
    fill(current);
    if (store.trouble()) {
        m_message->setMessage(MessageBar::Kind::Warning, tr("The list of connections could not be read."),
            tr("It was kept as %1; this list begins anew.").arg(store.trouble()->path));
        m_message->setToolTip(describe(*store.trouble()));
        m_message->show();
    }
}

QWidget* ConnectionsDialog::makeList()
{
    auto* side = new QWidget(this);
    side->setFixedWidth(kListWidth);
    m_list->setObjectName(QStringLiteral("connectionList"));
    m_list->setAccessibleName(tr("Connections"));
    m_list->setUniformItemSizes(true);
    auto* add = Parts::button(m_theme, QStringLiteral("addConnection"), tr("Add"), Icon::Plus, "", side);
    connect(add, &QPushButton::clicked, this, &ConnectionsDialog::add);
    auto* foot = new QHBoxLayout;
    foot->addWidget(add);
    foot->addStretch(1);
    foot->addWidget(m_remove);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    return side;
}

QWidget* ConnectionsDialog::makeSide()
{
    auto* side = new QWidget(this);
    auto* scroll = new QScrollArea(side);
    scroll->setObjectName(QStringLiteral("connectionForm"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* holder = new QWidget(scroll);
    auto* inner = new QVBoxLayout(holder);
    inner->setContentsMargins(2, 2, 12, 2);
    inner->addWidget(m_editor);
    inner->addStretch(1);
    scroll->setWidget(holder);
    // setWidget() has them filled with the window's ground; a dialog's is another.
    scroll->viewport()->setAutoFillBackground(false);
    holder->setAutoFillBackground(false);
    m_message->hide();
    m_where->setObjectName(QStringLiteral("secretsPlace"));
    m_where->setWordWrap(true);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_test);
    foot->addWidget(m_signIn);
    foot->addStretch(1);
    foot->addWidget(m_save);
    foot->addWidget(m_openNew);
    foot->addWidget(m_open);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(scroll, 1);
    column->addWidget(m_message);
    column->addWidget(m_where);
    column->addLayout(foot);
    return side;
}

QString ConnectionsDialog::currentId() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->data(kIdRole).toString() : QString();
}

void ConnectionsDialog::fill(const QString& chosenId)
{
    m_filling = true;
    m_list->clear();
    for (const ConnectionProfile& profile : m_store.profiles()) {
        auto* item = new QListWidgetItem(profile.name, m_list);
        item->setSizeHint({0, Metrics::RowComfortable});
        item->setData(kIdRole, profile.id);
        item->setToolTip(profile.target());
        QPixmap dot(10, 10);
        dot.fill(EnvironmentPill::color(m_theme, profile));
        item->setIcon(QIcon(dot));
        item->setText(QStringLiteral("%1 · %2").arg(profile.name, EnvironmentPill::word(profile)));
        if (profile.id == chosenId)
            m_list->setCurrentItem(item);
    }
    if (m_list->currentRow() < 0 && m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_filling = false;
    chosen();
}

void ConnectionsDialog::chosen()
{
    if (m_filling)
        return;
    if (m_changed && !m_editor->profile().id.isEmpty() && m_editor->profile().id != currentId()) {
        // What was changed is kept, or the choice goes back to what is wrong with it.
        const QString wanted = currentId();
        const QString mine = m_editor->profile().id;
        const bool kept = save();
        if (!kept) {
            m_filling = true;
            for (int row = 0; row < m_list->count(); ++row) {
                if (m_list->item(row)->data(kIdRole).toString() == mine)
                    m_list->setCurrentRow(row);
            }
            m_filling = false;
            return;
        }
        return fill(wanted);
    }
    stopTest();
    const auto profile = m_store.withId(currentId());
    m_editor->setProfile(profile.value_or(ConnectionProfile()));
    m_editor->setEnabled(profile.has_value());
    m_changed = false;
    check();
}

void ConnectionsDialog::add()
{
    if (m_changed && !save())
        return;
    m_filling = true;
    m_list->setCurrentRow(-1);
    m_filling = false;
    stopTest();
    ConnectionProfile fresh;
    fresh.kind = ConnectionProfile::Kind::Service;
    fresh.stage = ConnectionProfile::Stage::Production;
    fresh.readOnly = true; // the safe way round: whoever means to change things says so
    m_editor->setProfile(fresh);
    m_editor->setEnabled(true);
    m_changed = true;
    check();
    m_editor->findChild<QWidget*>(QStringLiteral("name"))->setFocus();
}

bool ConnectionsDialog::save()
{
    m_editor->clearTrouble();
    const auto kept = m_store.put(m_editor->profile());
    if (!kept) {
        m_editor->showTrouble(kept.error());
        return false;
    }
    m_changed = false;
    fill(kept->id);
    return true;
}

void ConnectionsDialog::remove()
{
    const auto profile = m_store.withId(currentId());
    if (!profile)
        return chosen();
    if (const auto gone = m_store.remove(profile->id); !gone) {
        m_editor->showTrouble(gone.error());
        return;
    }
    m_changed = false;
    emit removed(*profile);
    fill({});
    m_message->setMessage(MessageBar::Kind::Info, tr("%1 was removed.").arg(profile->name),
        tr("Its data and its service are as they were; its token was forgotten."));
    m_message->show();
}

void ConnectionsDialog::test()
{
    if (m_running) {
        stopTest();
        check();
        return;
    }
    m_editor->clearTrouble();
    ConnectionProfile profile = m_editor->profile();
    if (const auto good = checkProfile(profile); !good) {
        m_editor->showTrouble(good.error());
        return;
    }
    m_running = m_tester(profile, this);
    if (!m_running)
        return;
    m_message->setMessage(MessageBar::Kind::Info, tr("Trying %1…").arg(profile.target()), {});
    m_message->show();
    connect(m_running, &ConnectionTest::finished, this, &ConnectionsDialog::tell);
    m_running->start();
    check();
}

void ConnectionsDialog::stopTest()
{
    if (!m_running)
        return;
    delete m_running;
    m_message->hide();
}

void ConnectionsDialog::tell(const ConnectionReport& report)
{
    m_running->deleteLater();
    m_running.clear();
    m_message->setToolTip(report.error ? describe(*report.error) : QString());
    if (report.certificate) {
        m_message->setMessage(MessageBar::Kind::Danger, CertificateWords::title(*report.certificate),
            CertificateWords::advice(*report.certificate));
        m_message->setToolTip(CertificateWords::detail(*report.certificate));
    } else if (report.error) {
        m_message->setMessage(MessageBar::Kind::Warning,
            report.health ? tr("It is there, and did not let you in.") : ErrorWords::title(*report.error),
            ErrorWords::advice(*report.error));
    } else if (report.health) {
        const QString planes = !report.can ? tr("What it can do it says to those who sign in.")
            : !report.can->platformPlane   ? tr("It serves one tenant and has no platform.")
                                           : tr("Both planes answer.");
        m_message->setMessage(MessageBar::Kind::Good,
            tr("It answered in %1 ms: %2 %3.")
                .arg(report.health->latencyMs)
                .arg(QString::fromUtf8(report.health->status), QString::fromUtf8(report.health->version)),
            planes);
    } else {
        m_message->setMessage(MessageBar::Kind::Good,
            report.willBeMade ? tr("The folder is free: a workspace will be made there.") : tr("A workspace is there."),
            {});
    }
    m_message->show();
    check();
}

void ConnectionsDialog::check()
{
    const ConnectionProfile profile = m_editor->profile();
    const bool any = m_editor->isEnabled();
    const bool kept = !profile.id.isEmpty();
    m_test->setText(m_running ? tr("Cancel") : tr("Try it"));
    m_test->setEnabled(any);
    m_save->setEnabled(any && m_changed);
    m_open->setEnabled(any && (kept || m_changed) && profile.id != m_current);
    m_open->setToolTip(any && profile.id == m_current && kept ? tr("It is open in this window.") : QString());
    m_openNew->setEnabled(any && (kept || m_changed));
    m_remove->setEnabled(kept);
    m_signIn->setVisible(profile.isService()
        && (profile.signIn == ConnectionProfile::SignIn::Kept || profile.signIn == ConnectionProfile::SignIn::OpenId));
    m_where->setVisible(m_signIn->isVisibleTo(this));
}

void ConnectionsDialog::tellSecrets()
{
    m_where->setText(SecretWords::place(m_secrets));
    m_where->setToolTip(m_secrets.why());
}

} // namespace Tenantry
