// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/signin/signinsession.h"
#include "ui/style/theme.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Tenantry {

class MessageBar;

/// Signs a person in to one service: by a token that is put in, by the browser, or by a new token in the file or the
/// environment. Accepted once somebody is signed in; rejected, whoever waits is told that nobody is.
class SignInDialog final : public QDialog {
    Q_OBJECT
public:
    /// `why`: what the service said, where it is for the second time; its code is Cancelled where nothing was said.
    SignInDialog(
        const Theme& theme, SignInSession& session, SecretStore& secrets, const Error& why, QWidget* parent = nullptr);

    void reject() override;

private:
    QWidget* makeToken();
    QWidget* makeBrowser();
    QWidget* makeOutside();
    QWidget* makePassphrase();
    void keepToken();
    void takeFile();
    void openBrowser();
    void stepped(SignInAttempt::Step step);
    void attemptFailed(const Error& error, const std::optional<CertificateTrouble>& certificate);
    void unlock();
    void tellPlace();
    void say(const Error& error);

    const Theme& m_theme;
    SignInSession& m_session;
    SecretStore& m_secrets;
    MessageBar* m_message;
    QLabel* m_place;
    QLineEdit* m_passphrase = nullptr; ///< before the row whose making sets them
    QPushButton* m_unlock = nullptr;
    QWidget* m_passphraseRow;
    QLineEdit* m_token = nullptr;
    QLabel* m_step = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_go;
    QPushButton* m_cancel;
};

} // namespace Tenantry
