// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Tenantry {

class WitnessStore;

/// Asks for the passphrase that seals what the console has seen of the logs: where it was set, once, else twice.
class PassphraseDialog final : public QDialog {
    Q_OBJECT
public:
    PassphraseDialog(const Theme& theme, WitnessStore& store, QWidget* parent);

private:
    void check();
    void go();

    WitnessStore& m_store;
    QLineEdit* m_first;
    QLineEdit* m_again;
    QLabel* m_wrong;
    QPushButton* m_go;
};

} // namespace Tenantry
