// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/connectionmarks.h"

#include "ui/style/metrics.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/environmentpill.h"
#include "ui/widgets/parts.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QDialog>
#include <QEvent>
#include <QLabel>
#include <QMainWindow>

namespace Tenantry {

ConnectionMarks::ConnectionMarks(const Theme& theme, QMainWindow& window)
    : QObject(&window)
    , m_theme(theme)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

void ConnectionMarks::setProfile(const ConnectionProfile& profile)
{
    m_profile = profile;
    holdAll();
}

QString ConnectionMarks::reason() const
{
    return tr("Read-only: %1 lets nothing be changed from here. Turn it off under File > Read-only.")
        .arg(m_profile.name);
}

bool ConnectionMarks::isOurs(const QWidget* widget) const
{
    while (widget && widget != &m_window)
        widget = widget->parentWidget();
    return widget != nullptr;
}

bool ConnectionMarks::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if ((type != QEvent::Show && type != QEvent::EnabledChange) || !watched->isWidgetType())
        return false;
    auto* widget = static_cast<QWidget*>(watched);
    if (type == QEvent::Show) {
        if (auto* dialog = qobject_cast<QDialog*>(widget); dialog && isOurs(dialog))
            markDialog(dialog);
    }
    if (m_profile.readOnly && isChange(widget) && isOurs(widget))
        hold(widget);
    return false;
}

void ConnectionMarks::hold(QWidget* control)
{
    if (control->property("heldReadOnly").toBool() && !control->isEnabled())
        return;
    control->setProperty("heldReadOnly", true);
    const QString why = reason();
    control->setToolTip(why);
    control->setAccessibleDescription(why);
    if (auto* button = qobject_cast<QAbstractButton*>(control))
        button->setIcon(m_theme.icon(Icon::Lock, ColorRole::TextDisabled));
    control->setEnabled(false);
}

/// What menus hold has no events of its own: it is held whenever the connection is looked at.
void ConnectionMarks::holdAll()
{
    for (QAction* action : m_window.findChildren<QAction*>()) {
        if (!isChange(action))
            continue;
        action->setEnabled(!m_profile.readOnly);
        action->setToolTip(m_profile.readOnly ? reason() : QString());
        action->setStatusTip(action->toolTip());
    }
    if (!m_profile.readOnly)
        return;
    for (QWidget* widget : m_window.findChildren<QWidget*>()) {
        if (isChange(widget))
            hold(widget);
    }
}

void ConnectionMarks::markDialog(QDialog* dialog)
{
    auto* column = qobject_cast<QVBoxLayout*>(dialog->layout());
    if (!column || dialog->property("unmarked").toBool()
        || dialog->findChild<QWidget*>(QStringLiteral("dialogConnection")))
        return;
    auto* mark = new QWidget(dialog);
    mark->setObjectName(QStringLiteral("dialogConnection"));
    auto* pill = new EnvironmentPill(m_theme, mark);
    pill->setProfile(m_profile);
    auto* name = Parts::label(m_theme, m_profile.name, TextStyle::Label, "muted", mark);
    name->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(mark);
    // Where a dialog leaves its edge to a tenant's colour it has no margins of its own.
    const bool hasMargins = column->contentsMargins().left() > 0;
    row->setContentsMargins(hasMargins ? QMargins() : QMargins(Metrics::PageSide, 12, Metrics::PageSide, 8));
    row->setSpacing(8);
    row->addWidget(pill);
    row->addWidget(name, 1);
    column->insertWidget(0, mark);
    // A dialog that is shown has its size already, and made no room for this.
    dialog->resize(dialog->width(), dialog->height() + mark->sizeHint().height() + column->spacing());
    mark->setAccessibleName(tr("Connection: %1, %2").arg(m_profile.name, pill->text()));
    dialog->setWindowTitle(
        tr("%1 – %2 (%3)", "dialog, connection, environment").arg(dialog->windowTitle(), m_profile.name, pill->text()));
}

} // namespace Tenantry
