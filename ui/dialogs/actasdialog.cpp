// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/actasdialog.h"

#include "base/async.h"
#include "ui/style/metrics.h"
#include "ui/widgets/parts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace Tenantry {

namespace {
constexpr int kShortestOfAPerson = 8;
}

ActAsDialog::ActAsDialog(const Theme& theme, Door door, QWidget* parent)
    : QDialog(parent)
    , m_door(std::move(door))
    , m_list(new QListWidget(this))
    , m_passphrase(new QLineEdit(this))
    , m_again(new QLineEdit(this))
    , m_hint(Parts::label(theme, {}, TextStyle::Body, "muted", this))
    , m_wrong(Parts::label(theme, {}, TextStyle::Body, "danger", this))
    , m_go(Parts::button(QStringLiteral("actAsGo"), tr("Act as"), "primary", this))
{
    setObjectName(QStringLiteral("actAsDialog"));
    setWindowTitle(tr("Act as…"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(480, 420);
    auto* words = Parts::label(theme,
        tr("The window closes for you and opens for them, with what they may see. The change is in the audit log."),
        TextStyle::Body, "muted", this);
    words->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("people"));
    m_list->setAccessibleName(tr("People of this workspace"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_passphrase->setObjectName(QStringLiteral("actAsPassphrase"));
    m_again->setObjectName(QStringLiteral("actAsAgain"));
    m_again->setAccessibleName(tr("Passphrase again"));
    m_again->setPlaceholderText(tr("Passphrase again"));
    for (QLineEdit* edit : {m_passphrase, m_again}) {
        edit->setEchoMode(QLineEdit::Password);
        connect(edit, &QLineEdit::textChanged, this, &ActAsDialog::check);
    }
    m_hint->setWordWrap(true);
    m_wrong->setObjectName(QStringLiteral("actAsWrong"));
    m_wrong->setWordWrap(true);
    m_wrong->hide();
    auto* cancel = Parts::button(QStringLiteral("actAsCancel"), tr("Cancel"), "", this);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_go);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, 20);
    column->setSpacing(12);
    column->addWidget(Parts::label(theme, tr("Act as somebody else"), TextStyle::DialogTitle, "", this));
    column->addWidget(words);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    column->addWidget(m_passphrase);
    column->addWidget(m_again);
    column->addWidget(m_wrong);
    column->addLayout(foot);
    connect(m_list, &QListWidget::currentRowChanged, this, &ActAsDialog::chosen);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &ActAsDialog::go);
    ++m_underWay;
    whenDone(m_door.people(), this, [this](const Result<QList<ActAsPerson>>& people) { filled(people); });
    chosen();
}

void ActAsDialog::filled(const Result<QList<ActAsPerson>>& people)
{
    --m_underWay;
    if (!people)
        return say(people.error());
    m_people = *people;
    for (const ActAsPerson& person : std::as_const(m_people)) {
        const QString name = person.isCurrent ? tr("%1 (now)").arg(person.name) : person.name;
        auto* item = new QListWidgetItem(QStringLiteral("%1 · %2").arg(name, person.hats), m_list);
        item->setSizeHint({0, Metrics::RowComfortable});
        item->setToolTip(QString::fromUtf8(person.id));
        if (person.isCurrent)
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    for (int row = 0; row < m_people.size(); ++row) {
        if (!m_people.at(row).isCurrent) {
            m_list->setCurrentRow(row);
            break;
        }
    }
    chosen();
}

const ActAsPerson* ActAsDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_people.size() && !m_people.at(row).isCurrent ? &m_people.at(row) : nullptr;
}

void ActAsDialog::chosen()
{
    const ActAsPerson* person = current();
    const bool first = person && !person->hasPassphrase && !person->isFree;
    m_passphrase->clear();
    m_again->clear();
    m_wrong->hide();
    m_passphrase->setVisible(person && (person->hasPassphrase || first));
    m_again->setVisible(first);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setPlaceholderText(
        first ? tr("Passphrase, at least %n character(s)", nullptr, kShortestOfAPerson) : tr("Passphrase"));
    m_hint->setText(!person  ? QString()
            : first          ? tr("%1 has no passphrase yet. Set one; from then on it is asked for.").arg(person->name)
            : person->isFree ? tr("%1 has set no passphrase: none is asked for.").arg(person->name)
                             : tr("The passphrase of %1").arg(person->name));
    check();
}

void ActAsDialog::check()
{
    const ActAsPerson* person = current();
    bool good = person && m_underWay == 0;
    if (good && person->hasPassphrase)
        good = !m_passphrase->text().isEmpty();
    else if (good && !person->isFree)
        good = m_passphrase->text().size() >= kShortestOfAPerson && m_passphrase->text() == m_again->text();
    m_go->setEnabled(good);
}

void ActAsDialog::go()
{
    const ActAsPerson* chosenPerson = current();
    if (!chosenPerson)
        return;
    const ActAsPerson person = *chosenPerson;
    const QByteArray passphrase = m_passphrase->text().toUtf8();
    m_wrong->hide();
    if (person.hasPassphrase || person.isFree)
        return enter(person, passphrase);
    ++m_underWay;
    check();
    whenDone(m_door.setPassphrase(person.id, passphrase), this, [this, person, passphrase](const Result<void>& set) {
        --m_underWay;
        if (!set)
            return say(set.error());
        enter(person, passphrase);
    });
}

void ActAsDialog::enter(const ActAsPerson& person, const QByteArray& passphrase)
{
    ++m_underWay;
    check();
    whenDone(m_door.enter(person.id, passphrase), this, [this, person](const Result<void>& in) {
        --m_underWay;
        if (!in)
            return say(in.error());
        accept();
        emit entered(person.id, person.name);
    });
}

void ActAsDialog::say(const Error& error)
{
    m_wrong->setText(error.code == ErrorCode::Unauthorized
            ? tr("That is not the passphrase. The try is in the audit log.")
            : error.code == ErrorCode::RateLimited ? tr("Too many wrong passphrases. Wait half a minute.")
                                                   : tr("It did not work. You are who you were."));
    m_wrong->setToolTip(describe(error));
    m_wrong->show();
    m_passphrase->selectAll();
    m_passphrase->setFocus();
    check();
}

} // namespace Tenantry
