// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signindialog.h"

#include "base/async.h"
#include "ui/dialogs/certificatewords.h"
#include "ui/dialogs/errorwords.h"
#include "ui/dialogs/secretwords.h"
#include "ui/style/metrics.h"
#include "ui/widgets/environmentpill.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/parts.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Tenantry {

using SignIn = ConnectionProfile::SignIn;

SignInDialog::SignInDialog(
    const Theme& theme, SignInSession& session, SecretStore& secrets, const Error& why, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_session(session)
    , m_secrets(secrets)
    , m_message(new MessageBar(theme, QStringLiteral("signInMessage"), MessageBar::Kind::Warning, this))
    , m_place(Parts::label(theme, {}, TextStyle::Label, "muted", this))
    , m_passphraseRow(makePassphrase())
    , m_go(Parts::button(QStringLiteral("signInGo"), tr("Sign in"), "primary", this))
    , m_cancel(Parts::button(QStringLiteral("signInCancel"), tr("Cancel"), "", this))
{
    setObjectName(QStringLiteral("signInDialog"));
    setProperty("unmarked", true); // says itself which one it is
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(520);
    const ConnectionProfile& profile = session.profile();
    setWindowTitle(tr("Sign in to %1").arg(profile.name));
    auto* pill = new EnvironmentPill(theme, this);
    pill->setProfile(profile);
    auto* target = Parts::label(theme, profile.target(), TextStyle::Body, "muted", this);
    target->setTextFormat(Qt::PlainText);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(pill);
    head->addWidget(target, 1);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_go);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, 20);
    column->setSpacing(12);
    column->addWidget(Parts::label(theme, windowTitle(), TextStyle::DialogTitle, "", this));
    column->addLayout(head);
    column->addWidget(m_message);
    column->addWidget(profile.signIn == SignIn::Kept ? makeToken()
            : profile.signIn == SignIn::OpenId       ? makeBrowser()
                                                     : makeOutside());
    column->addWidget(m_place);
    column->addWidget(m_passphraseRow);
    column->addStretch(1);
    column->addLayout(foot);
    m_message->hide();
    m_place->setWordWrap(true);
    if (why.code != ErrorCode::Cancelled)
        say(why);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&session, &SignInSession::signedIn, this, &QDialog::accept);
    connect(&session, &SignInSession::attemptFailed, this, &SignInDialog::attemptFailed);
    connect(&secrets, &SecretStore::placeChanged, this, &SignInDialog::tellPlace);
    m_go->setDefault(true);
    if (m_token)
        m_token->setFocus();
    else
        m_go->setFocus();
    tellPlace();
    secrets.settle();
}

QWidget* SignInDialog::makeToken()
{
    auto* box = new QWidget(this);
    m_token = new QLineEdit(box);
    m_token->setObjectName(QStringLiteral("token"));
    m_token->setAccessibleName(tr("Token"));
    m_token->setPlaceholderText(tr("Paste the token here"));
    m_token->setEchoMode(QLineEdit::Password);
    auto* file = Parts::button(QStringLiteral("tokenFromFile"), tr("From a file…"), "", box);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_token, 1);
    row->addWidget(file);
    m_go->setEnabled(false);
    connect(m_token, &QLineEdit::textChanged, this,
        [this](const QString& text) { m_go->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_go, &QPushButton::clicked, this, &SignInDialog::keepToken);
    connect(file, &QPushButton::clicked, this, &SignInDialog::takeFile);
    return box;
}

QWidget* SignInDialog::makeBrowser()
{
    auto* box = new QWidget(this);
    m_step = Parts::label(
        m_theme, tr("The page of %1 opens in your browser.").arg(m_session.profile().issuer), TextStyle::Body, "", box);
    m_step->setObjectName(QStringLiteral("signInStep"));
    m_step->setWordWrap(true);
    m_copy = Parts::link(QStringLiteral("copySignInAddress"), tr("Copy the address"), box);
    m_copy->hide();
    m_go->setText(tr("Open the browser"));
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_step, 1);
    row->addWidget(m_copy);
    connect(m_go, &QPushButton::clicked, this, &SignInDialog::openBrowser);
    return box;
}

QWidget* SignInDialog::makeOutside()
{
    const ConnectionProfile& profile = m_session.profile();
    auto* text = Parts::label(m_theme,
        profile.signIn == SignIn::TokenFile
            ? tr("The token stands in %1. Put a new one there and go on.").arg(profile.tokenFile)
            : tr("The token stands in the environment variable %1, which is read when the console starts.")
                  .arg(profile.variable),
        TextStyle::Body, "", this);
    text->setWordWrap(true);
    m_go->setText(tr("Go on"));
    connect(m_go, &QPushButton::clicked, this, [this] {
        const auto token = m_session.bearer()();
        if (!token)
            return say(token.error());
        m_session.tryAgain();
    });
    return text;
}

QWidget* SignInDialog::makePassphrase()
{
    auto* row = new QWidget(this);
    row->setObjectName(QStringLiteral("passphraseRow"));
    m_passphrase = new QLineEdit(row);
    m_passphrase->setObjectName(QStringLiteral("secretsPassphrase"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_unlock = Parts::button(QStringLiteral("secretsUnlock"), QString(), "", row);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_passphrase, 1);
    layout->addWidget(m_unlock);
    connect(m_unlock, &QPushButton::clicked, this, &SignInDialog::unlock);
    connect(m_passphrase, &QLineEdit::textChanged, this, &SignInDialog::tellPlace);
    return row;
}

void SignInDialog::tellPlace()
{
    const bool outside =
        m_session.profile().signIn == SignIn::TokenFile || m_session.profile().signIn == SignIn::Environment;
    m_place->setVisible(!outside);
    m_place->setText(SecretWords::place(m_secrets));
    m_place->setToolTip(m_secrets.why());
    m_passphraseRow->setVisible(!outside && m_secrets.place() == SecretStore::Place::Memory);
    const bool known = m_secrets.hasPassphrase();
    m_unlock->setText(known ? tr("Open the file") : tr("Seal with a passphrase"));
    m_passphrase->setPlaceholderText(known
            ? tr("Passphrase")
            : tr("Passphrase, at least %n character(s)", nullptr, SecretStore::kShortestPassphrase));
    m_unlock->setEnabled(m_passphrase->text().size() >= (known ? 1 : SecretStore::kShortestPassphrase));
}

void SignInDialog::unlock()
{
    m_unlock->setEnabled(false);
    whenDone(m_secrets.unlock(m_passphrase->text().toUtf8()), this, [this](const Result<void>& opened) {
        if (!opened) {
            m_message->setMessage(MessageBar::Kind::Warning,
                opened.error().code == ErrorCode::Unauthorized ? tr("That is not the passphrase.")
                                                               : ErrorWords::title(opened.error()),
                {});
            m_message->setToolTip(describe(opened.error()));
            m_message->show();
            return tellPlace();
        }
        m_passphrase->clear();
        m_message->hide();
        // What was in there may be all that is needed.
        whenDone(m_session.begin(), this, [this](const Result<void>& in) {
            if (in)
                m_session.tryAgain();
        });
    });
}

void SignInDialog::keepToken()
{
    whenDone(m_session.giveToken(m_token->text().toUtf8()), this, [this](const Result<void>& kept) {
        if (!kept)
            say(kept.error());
    });
}

void SignInDialog::takeFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Token file"));
    if (path.isEmpty())
        return;
    const auto token = bearerFromFile(path)();
    if (!token)
        return say(token.error());
    m_token->setText(QString::fromLatin1(*token));
}

void SignInDialog::openBrowser()
{
    m_message->hide();
    m_go->setEnabled(false);
    m_session.cancelAttempt();
    SignInAttempt& attempt = m_session.startAttempt();
    connect(&attempt, &SignInAttempt::stepped, this, &SignInDialog::stepped);
    connect(&attempt, &SignInAttempt::strayReply, this, [this] {
        m_message->setMessage(MessageBar::Kind::Warning, tr("A reply came that nobody asked for here."),
            tr("It was refused. The sign-in goes on waiting for its own."));
        m_message->show();
    });
    connect(m_copy, &QPushButton::clicked, &attempt,
        [&attempt] { QGuiApplication::clipboard()->setText(attempt.address().toString(QUrl::FullyEncoded)); });
    stepped(SignInAttempt::Step::Discovering);
}

void SignInDialog::stepped(SignInAttempt::Step step)
{
    m_copy->setVisible(step == SignInAttempt::Step::Browser);
    switch (step) {
    case SignInAttempt::Step::Discovering:
        m_step->setText(tr("Asking %1 how one signs in…").arg(m_session.profile().issuer));
        break;
    case SignInAttempt::Step::Browser:
        m_step->setText(tr("Sign in on the page in your browser. This window waits for five minutes."));
        break;
    case SignInAttempt::Step::Exchanging:
    case SignInAttempt::Step::Verifying:
        m_step->setText(tr("Looking at what the provider gave…"));
    }
}

void SignInDialog::attemptFailed(const Error& error, const std::optional<CertificateTrouble>& certificate)
{
    m_go->setEnabled(true);
    m_copy->hide();
    m_step->setText(tr("Nobody was signed in. You can try again."));
    if (certificate) {
        m_message->setMessage(
            MessageBar::Kind::Danger, CertificateWords::title(*certificate), CertificateWords::advice(*certificate));
        m_message->setToolTip(CertificateWords::detail(*certificate));
        m_message->show();
        return;
    }
    switch (error.code) {
    case ErrorCode::IoError:
        m_message->setMessage(MessageBar::Kind::Warning, tr("The provider did not answer, or not in time."), {});
        break;
    case ErrorCode::InvalidArgument:
        m_message->setMessage(MessageBar::Kind::Danger, tr("The provider is not who this connection says it is."),
            tr("Its document names another issuer or leads elsewhere. Look at the issuer's address; nothing was "
               "sent."));
        break;
    case ErrorCode::Unauthorized:
        m_message->setMessage(MessageBar::Kind::Warning, tr("The provider did not let you in."), error.detail);
        break;
    default:
        m_message->setMessage(
            MessageBar::Kind::Warning, tr("The provider does not speak as this console needs it."), {});
    }
    m_message->setToolTip(describe(error));
    m_message->show();
}

void SignInDialog::say(const Error& error)
{
    const QString goesOn =
        m_session.isWaiting() ? tr("What you asked for waits, and goes on once you are signed in.") : QString();
    m_message->setMessage(MessageBar::Kind::Warning,
        error.code == ErrorCode::InvalidArgument ? tr("This is no token.") : ErrorWords::title(error), goesOn);
    m_message->setToolTip(describe(error));
    m_message->show();
}

void SignInDialog::reject()
{
    m_session.giveUp();
    QDialog::reject();
}

} // namespace Tenantry
