// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace Tenantry {

/// A destructive step: says what it does, and goes on once the technical name was typed, and the reason where it is
/// asked. Deletes itself when closed.
class TypedNameDialog final : public QDialog {
    Q_OBJECT
public:
    void askReason(); ///< which then has to be given, too
    QString reason() const;

    TypedNameDialog(const Theme& theme, const QString& title, const QString& text, const QString& name,
        const QString& action, QWidget* parent);

private:
    void check();

    QString m_wanted;
    QLineEdit* m_typed;
    QLineEdit* m_reason;
    QPushButton* m_go;
};

} // namespace Tenantry
