// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jumpdialog.h"

#include "ui/shell/rooms.h"
#include "ui/shell/tenantdirectory.h"
#include "ui/shell/tenantdot.h"
#include "ui/style/metrics.h"
#include "ui/widgets/parts.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPointer>
#include <QTimer>

namespace Tenantry {

namespace {

enum { KindRole = Qt::UserRole + 1, IdRole };
enum Kind { RoomKind, TenantKind, ActionKind };
constexpr int kWidth = 688;
constexpr int kTop = 72;
constexpr int kFieldHeight = 52;
constexpr int kVisibleRows = 10;

} // namespace

JumpDialog::JumpDialog(const Theme& theme, TenantDirectory& tenants, QList<QAction*> actions, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_theme(theme)
    , m_tenants(tenants)
    , m_actions(std::move(actions))
    , m_text(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("jumpDialog"));
    setAccessibleName(tr("Search or jump to"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setObjectName(QStringLiteral("jumpText"));
    m_text->setAccessibleName(tr("Search"));
    m_text->setPlaceholderText(tr("A room, a tenant by name or id, an action"));
    m_text->setProperty("bare", true);
    m_list->setObjectName(QStringLiteral("jumpList"));
    m_list->setAccessibleName(tr("Results"));
    m_list->setIconSize({Metrics::IconSmall, Metrics::IconSmall});
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);

    auto* field = new QHBoxLayout;
    field->setContentsMargins(16, 0, 16, 0);
    field->setSpacing(12);
    field->addWidget(Parts::iconLabel(theme, Icon::Search, ColorRole::TextMuted, Metrics::Icon, this));
    field->addWidget(m_text, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 8);
    layout->setSpacing(0);
    layout->addLayout(field);
    layout->setStretch(0, 0);
    layout->addWidget(Parts::rule(this));
    layout->addSpacing(4);
    layout->addWidget(m_list, 1);
    m_text->setFixedHeight(kFieldHeight);
    resize(kWidth, kFieldHeight + 14 + kVisibleRows * Metrics::RailItem);
    move(parent->mapToGlobal(QPoint((parent->width() - kWidth) / 2, kTop)));

    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
        fill({});
        m_tenants.search(text.trimmed());
    });
    connect(m_text, &QLineEdit::returnPressed, this, &JumpDialog::follow);
    connect(m_list, &QListWidget::itemClicked, this, &JumpDialog::follow);
    connect(&tenants, &TenantDirectory::searched, this, [this](const QString& text, const QList<Tenant>& found) {
        if (text == m_text->text().trimmed())
            fill(found);
    });
    fill({});
    m_tenants.search({});
    m_text->setFocus();
}

bool JumpDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow((m_list->currentRow() + step + m_list->count()) % m_list->count());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void JumpDialog::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.setPen(m_theme.color(ColorRole::Control));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void JumpDialog::fill(const QList<Tenant>& tenants)
{
    const QString wanted = m_text->text().trimmed();
    m_list->clear();
    const auto add = [this](const QIcon& icon, const QString& text, Kind kind, const QVariant& id) {
        auto* item = new QListWidgetItem(icon, text, m_list);
        item->setSizeHint({0, Metrics::RailItem});
        item->setData(KindRole, kind);
        item->setData(IdRole, id);
    };
    for (const QString& room : Rooms::names()) {
        if (wanted.isEmpty() || Rooms::title(room).contains(wanted, Qt::CaseInsensitive))
            add(m_theme.icon(Rooms::icon(room), ColorRole::TextMuted), Rooms::title(room), RoomKind, room);
    }
    for (const Tenant& tenant : tenants) {
        const QString id = tenant.id.toString();
        add(tenantDot(m_theme, tenant.id.bytes(), devicePixelRatioF()),
            tenant.name == id ? id : tr("%1  ·  %2", "name and id of a tenant").arg(tenant.name, id), TenantKind,
            tenant.id.bytes());
    }
    for (const QAction* action : std::as_const(m_actions)) {
        const QString words = QString(action->text()).remove(QLatin1Char('&'));
        if (!wanted.isEmpty() && action->isEnabled() && words.contains(wanted, Qt::CaseInsensitive))
            add(m_theme.icon(Icon::Right, ColorRole::TextMuted), words, ActionKind, action->objectName());
    }
    m_list->setCurrentRow(0);
}

void JumpDialog::follow()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const int kind = item->data(KindRole).toInt();
    const QVariant id = item->data(IdRole);
    accept();
    if (kind == RoomKind)
        emit roomChosen(id.toString());
    if (kind == TenantKind)
        emit tenantChosen(TenantId(id.toByteArray()));
    for (QAction* action : std::as_const(m_actions)) {
        if (kind == ActionKind && action->objectName() == id.toString())
            QTimer::singleShot(0, action, &QAction::trigger);
    }
}

} // namespace Tenantry
