// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/dialogs/actasperson.h"
#include "ui/style/theme.h"

#include <QDialog>
#include <QFuture>
#include <QList>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Tenantry {

/// Chooses who sits at an embedded workspace's desk from now on. Whoever has no passphrase gets one first.
class ActAsDialog final : public QDialog {
    Q_OBJECT
public:
    /// The service's side of it.
    struct Door {
        std::function<QFuture<Result<QList<ActAsPerson>>>()> people;
        std::function<QFuture<Result<void>>(const QByteArray& person, const QByteArray& passphrase)> enter;
        std::function<QFuture<Result<void>>(const QByteArray& person, const QByteArray& passphrase)> setPassphrase;
    };

    ActAsDialog(const Theme& theme, Door door, QWidget* parent);

    bool isSettled() const { return m_underWay == 0; }

signals:
    void entered(const QByteArray& person, const QString& name);

private:
    void filled(const Result<QList<ActAsPerson>>& people);
    void chosen();
    void check();
    void go();
    void enter(const ActAsPerson& person, const QByteArray& passphrase);
    void say(const Error& error);
    const ActAsPerson* current() const;

    Door m_door;
    QList<ActAsPerson> m_people;
    QListWidget* m_list;
    QLineEdit* m_passphrase;
    QLineEdit* m_again;
    QLabel* m_hint;
    QLabel* m_wrong;
    QPushButton* m_go;
    int m_underWay = 0;
};

} // namespace Tenantry
