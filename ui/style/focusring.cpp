// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/focusring.h"

#include "ui/style/focusframe.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>

namespace Tenantry {

FocusRing::FocusRing(QObject* parent)
    : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

FocusRing::~FocusRing() { delete m_frame; }

QWidget* FocusRing::ringed(QWidget* focused)
{
    for (QWidget* widget = focused; widget && !widget->isWindow(); widget = widget->parentWidget()) {
        if (widget->property("focusRing").toBool())
            return widget;
    }
    const bool control = qobject_cast<QAbstractButton*>(focused) || qobject_cast<QLineEdit*>(focused)
        || qobject_cast<QComboBox*>(focused) || qobject_cast<QPlainTextEdit*>(focused)
        || qobject_cast<QTabBar*>(focused);
    return control ? focused : nullptr;
}

void FocusRing::follow(QWidget* focused)
{
    QWidget* target = ringed(focused);
    if (!target) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    // The frame becomes its target's sibling and dies with that window: make it again when it has.
    if (!m_frame)
        m_frame = new FocusFrame(target);
    m_frame->setWidget(target);
}

} // namespace Tenantry
