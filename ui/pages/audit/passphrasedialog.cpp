// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/passphrasedialog.h"

#include "client/witness/witnessstore.h"
#include "ui/style/metrics.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

namespace {
constexpr int kShortest = 8;
}

PassphraseDialog::PassphraseDialog(const Theme& theme, WitnessStore& store, QWidget* parent)
    : QDialog(parent)
    , m_store(store)
    , m_first(new QLineEdit(this))
    , m_again(new QLineEdit(this))
    , m_wrong(Parts::label(theme, {}, TextStyle::Body, "danger", this))
    , m_go(Parts::button(QStringLiteral("passphraseGo"), tr("Keep"), "primary", this))
{
    setObjectName(QStringLiteral("passphraseDialog"));
    setWindowTitle(tr("Passphrase"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(440);
    const bool known = store.hasPassphrase();
    auto* text = Parts::label(theme,
        known ? tr("The passphrase opens what this console has seen of the logs in earlier runs.")
              : tr("The passphrase seals what this console has seen of the logs. Without it nobody reads or changes "
                   "that, and it cannot be recovered."),
        TextStyle::Body, "", this);
    text->setWordWrap(true);
    m_first->setObjectName(QStringLiteral("passphrase"));
    m_first->setAccessibleName(tr("Passphrase"));
    m_first->setPlaceholderText(
        known ? tr("Passphrase") : tr("Passphrase, at least %n character(s)", nullptr, kShortest));
    m_again->setObjectName(QStringLiteral("passphraseAgain"));
    m_again->setAccessibleName(tr("Passphrase again"));
    m_again->setPlaceholderText(tr("Passphrase again"));
    m_again->setVisible(!known);
    for (QLineEdit* edit : {m_first, m_again}) {
        edit->setEchoMode(QLineEdit::Password);
        connect(edit, &QLineEdit::textChanged, this, &PassphraseDialog::check);
    }
    m_wrong->hide();
    auto* cancel = Parts::button(QStringLiteral("passphraseCancel"), tr("Cancel"), "", this);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_go);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, 20);
    column->setSpacing(12);
    column->addWidget(text);
    column->addWidget(m_first);
    column->addWidget(m_again);
    column->addWidget(m_wrong);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &PassphraseDialog::go);
    connect(&store, &WitnessStore::loaded, this, &QDialog::accept);
    connect(&store, &WitnessStore::refused, this, [this](const Error& error) {
        m_wrong->setText(error.code == ErrorCode::Unauthorized ? tr("That is not the passphrase.")
                                                               : tr("The key could not be kept."));
        m_wrong->setToolTip(describe(error));
        m_wrong->show();
        check();
    });
    check();
}

void PassphraseDialog::check()
{
    const bool twice = m_store.hasPassphrase() || m_again->text() == m_first->text();
    m_go->setEnabled(twice && m_first->text().size() >= (m_store.hasPassphrase() ? 1 : kShortest));
}

void PassphraseDialog::go()
{
    m_go->setEnabled(false);
    m_wrong->hide();
    m_store.unlock(m_first->text().toUtf8());
}

} // namespace Tenantry
