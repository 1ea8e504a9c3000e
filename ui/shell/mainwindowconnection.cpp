// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of its connection.
#include "ui/pages/page.h"
#include "ui/shell/connectionmarks.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainactions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagefactory.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/rail.h"
#include "ui/shell/statusrow.h"
#include "ui/shell/tenanttabs.h"
#include "ui/style/metrics.h"
#include "ui/widgets/environmentpill.h"
#include "ui/widgets/parts.h"

#include <QBoxLayout>
#include <QDialog>
#include <QPushButton>

namespace Tenantry {

void MainWindow::setProfile(const ConnectionProfile& profile)
{
    const bool turned = profile.readOnly != m_marks->profile().readOnly;
    m_context.profile = profile;
    QString environment = EnvironmentPill::word(profile);
    if (profile.readOnly)
        environment += QStringLiteral(" · ") + tr("READ-ONLY");
    setWindowTitle(profile.name.isEmpty()
            ? QStringLiteral("Tenantry")
            : tr("%1 (%2) – Tenantry", "connection, environment").arg(profile.name, environment));
    m_header->setProfile(profile);
    m_status->setReadOnly(profile.readOnly);
    m_actions->setProfile(profile, m_context.hasPeople);
    m_marks->setProfile(profile);
    if (turned && currentPage())
        rebuildPages();
}

QWidget* MainWindow::makeRailFoot()
{
    m_railFoot =
        Parts::button(m_context.theme, QStringLiteral("railSettings"), QString(), Icon::Settings, "quiet", this);
    Parts::setStyled(m_railFoot, "foot", true);
    connect(m_railFoot, &QPushButton::clicked, this, &MainWindow::openSettings);
    sayRailFoot();
    return m_railFoot;
}

void MainWindow::sayRailFoot()
{
    const QString words = tr("Settings");
    m_railFoot->setFixedWidth(m_rail->isFolded() ? Metrics::RailFolded : Metrics::Rail);
    m_railFoot->setText(m_rail->isFolded() ? QString() : words);
    m_railFoot->setAccessibleName(words);
    m_railFoot->setToolTip(words);
}

void MainWindow::openSettings()
{
    if (m_started && !m_alone) {
        openRoom(QStringLiteral("settings"));
        return;
    }
    auto* dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("settingsDialog"));
    dialog->setWindowTitle(tr("Settings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(dialog);
    Page* page = m_context.pages.makeRoom(QStringLiteral("settings"), dialog);
    if (!page) {
        delete dialog;
        return;
    }
    column->addWidget(page);
    page->activate();
    dialog->resize(820, 640);
    dialog->open();
}

QString MainWindow::currentRoom() const { return m_rooms->currentName(); }

QList<TenantId> MainWindow::openTenants() const
{
    QList<TenantId> tenants;
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (const auto tenant = m_tabs->tenantAt(i))
            tenants.append(*tenant);
    }
    return tenants;
}

} // namespace Tenantry
