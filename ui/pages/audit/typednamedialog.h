// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QDialog>

namespace Tenantry {

/// A destructive step: says what it does, and goes on once the technical name was typed. Deletes itself when closed.
class TypedNameDialog final : public QDialog {
    Q_OBJECT
public:
    TypedNameDialog(const Theme& theme, const QString& title, const QString& text, const QString& name,
        const QString& action, QWidget* parent);
};

} // namespace Tenantry
