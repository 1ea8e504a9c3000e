// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/components/feedbackcards.h"

#include "ui/widgets/card.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QTimer>

namespace Tenantry::FeedbackCards {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ComponentsPage)
};

} // namespace

QWidget* toasts(const Theme& theme, QWidget* parent)
{
    auto* card = new Card(
        theme, QStringLiteral("sheetToasts"), Words::tr("Toasts · top edge in the colour of the tenant"), parent);
    card->setQuietTitle();
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* changed = new Toast(theme, QStringLiteral("sheetToastChanged"), Icon::Check, Words::tr("Role changed"),
        QStringLiteral("Acme Corp"));
    changed->setTenant(TenantColour("org_acme_corp"));
    changed->setAction(Words::tr("Undo"));
    auto* revoked = new Toast(theme, QStringLiteral("sheetToastRevoked"), Icon::Verified, Words::tr("Revoked, proven"),
        QStringLiteral("Globex → Soylent"));
    revoked->setTenant(TenantColour("org_globex"));
    revoked->setAction(Words::tr("Receipt"));
    row->addWidget(changed, 1);
    row->addWidget(revoked, 1);
    card->body()->addLayout(row);
    return card;
}

QWidget* messages(const Theme& theme, QWidget* parent)
{
    auto* card = new Card(theme, QStringLiteral("sheetMessages"), Words::tr("Message bars"), parent);
    card->setQuietTitle();
    const auto add = [&](MessageBar::Kind kind, const QString& emphasis, const QString& text, const QString& action) {
        auto* bar = new MessageBar(theme, QStringLiteral("sheetMessage%1").arg(static_cast<int>(kind)));
        bar->setMessage(kind, emphasis, text);
        bar->setAction(action);
        card->body()->addWidget(bar);
    };
    add(MessageBar::Kind::Info, {}, Words::tr("A newer checkpoint is being verified."), Words::tr("Show"));
    add(MessageBar::Kind::Warning, Words::tr("No answer."), Words::tr("Data from 14:31:40."), Words::tr("Try now"));
    add(MessageBar::Kind::Danger, Words::tr("Broken at #17:"), Words::tr("content changed."), Words::tr("Evidence"));
    card->body()->setSpacing(6);
    return card;
}

QWidget* menuAndTip(const Theme& theme, QWidget* parent)
{
    auto* card = new Card(theme, QStringLiteral("sheetMenus"), Words::tr("Menu and tool tip"), parent);
    card->setQuietTitle();
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* menu = new QMenu;
    menu->setWindowFlags(Qt::Widget); // a menu that stays open in the page
    menu->setObjectName(QStringLiteral("sheetMenu"));
    menu->setAccessibleName(Words::tr("Menu"));
    QAction* copy = menu->addAction(theme.icon(Icon::Copy), Words::tr("Copy as TSV"));
    copy->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_C));
    copy->setShortcutContext(Qt::WidgetShortcut);
    menu->addAction(theme.icon(Icon::Link), Words::tr("Copy link"));
    menu->addSeparator();
    menu->addAction(theme.icon(Icon::Filter), Words::tr("Filter by this value"));
    QAction* suspend =
        menu->addAction(theme.icon(Icon::Suspend), Words::tr("Suspend…") + QLatin1Char('\t') + Words::tr("needs role"));
    suspend->setEnabled(false);
    QTimer::singleShot(0, menu, [menu, copy] { menu->setActiveAction(copy); }); // being shown would clear it
    auto* tip = new QFrame;
    tip->setProperty("frame", QStringLiteral("tip"));
    auto* lines = new QVBoxLayout(tip);
    lines->setContentsMargins(11, 6, 11, 6);
    lines->setSpacing(0);
    lines->addWidget(Parts::label(theme, QStringLiteral("Tue 18 Nov, 14:32:06.741 CET"), TextStyle::Body));
    lines->addWidget(Parts::label(theme, QStringLiteral("2025-11-18T13:32:06.741Z"), TextStyle::Body, "muted"));
    row->addWidget(menu, 0, Qt::AlignTop);
    row->addWidget(tip, 0, Qt::AlignTop);
    row->addStretch();
    menu->show();
    card->body()->addLayout(row);
    card->body()->addStretch();
    return card;
}

} // namespace Tenantry::FeedbackCards
