// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profiles/connectiontest.h"
#include "ui/style/theme.h"

#include <QDialog>
#include <QPointer>

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;

namespace Tenantry {

class ConnectionEditor;
class MessageBar;
class ProfileStore;
class SecretStore;

/// All connections: add, change, try, remove, open. What was changed is kept by Save, and a change that was not saved
/// is never thrown away by choosing another one.
class ConnectionsDialog final : public QDialog {
    Q_OBJECT
public:
    /// Makes the try of a connection with whatever lets one in there; may answer null where that is being asked for.
    using Tester = std::function<ConnectionTest*(const ConnectionProfile&, QObject* parent)>;

    ConnectionsDialog(const Theme& theme, ProfileStore& store, SecretStore& secrets, Tester tester,
        const QString& current, QWidget* parent = nullptr);

    ConnectionEditor& editor() const { return *m_editor; }

signals:
    void openRequested(const QString& id, bool newWindow);
    void removed(const Tenantry::ConnectionProfile& profile);
    /// Somebody wants to put in a token, or to sign in.
    void signInRequested(const Tenantry::ConnectionProfile& profile);

private:
    QWidget* makeList();
    QWidget* makeSide();
    void fill(const QString& chosen);
    void chosen();
    void add();
    bool save();
    void remove();
    void test();
    void stopTest();
    void tell(const ConnectionReport& report);
    void check();
    void tellSecrets();
    QString currentId() const;

    const Theme& m_theme;
    ProfileStore& m_store;
    SecretStore& m_secrets;
    Tester m_tester;
    QString m_current; ///< the one that is open in the window behind
    QListWidget* m_list;
    ConnectionEditor* m_editor;
    MessageBar* m_message;
    QLabel* m_where;
    QPushButton* m_remove;
    QPushButton* m_test;
    QPushButton* m_signIn;
    QPushButton* m_save;
    QPushButton* m_open;
    QPushButton* m_openNew;
    QPointer<ConnectionTest> m_running;
    bool m_changed = false;
    bool m_filling = false;
};

} // namespace Tenantry
