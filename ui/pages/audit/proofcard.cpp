// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/proofcard.h"

#include "client/witness/witnesswatch.h"
#include "ui/pages/common/ledgerwords.h"
#include "ui/style/metrics.h"
#include "ui/text/formats.h"
#include "ui/widgets/parts.h"

#include <QApplication>
#include <QClipboard>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

ProofCard::ProofCard(const PageContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_proof(new EntryProof(context.witness->source(), this))
    , m_title(Parts::label(context.theme, {}, TextStyle::BodyStrong, "", this))
    , m_copy(Parts::link(QStringLiteral("copyProof"), tr("Copy proof"), this))
{
    setObjectName(QStringLiteral("proofCard"));
    m_title->setObjectName(QStringLiteral("proofTitle"));
    m_title->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_copy, 0, Qt::AlignTop);
    column->addLayout(head);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(2);
    m_leaf = row(form, tr("Leaf"), "proofLeaf");
    m_path = row(form, tr("Path"), "proofPath");
    m_signed = row(form, tr("Signed by"), "proofSigner");
    m_leaf->setFont(context.theme.font(TextStyle::Fixed));
    column->addLayout(form);
    connect(m_proof, &EntryProof::changed, this, &ProofCard::show);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        const EntryProof::Proof& proof = m_proof->proof();
        QApplication::clipboard()->setText(QStringLiteral("leaf %1\ncheckpoint %2\nsigned by %3")
                                               .arg(QString::fromLatin1(Ledger::toBase64(proof.leaf)))
                                               .arg(proof.checkpoint)
                                               .arg(QString::fromUtf8(proof.signedBy)));
    });
}

QLabel* ProofCard::row(QFormLayout* form, const QString& name, const char* objectName)
{
    auto* value = Parts::label(m_context.theme, {}, TextStyle::Body, "", this);
    value->setObjectName(QLatin1String(objectName));
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form->addRow(Parts::label(m_context.theme, name, TextStyle::Caption, "muted", this), value);
    return value;
}

void ProofCard::prove(const AuditRow& row)
{
    const auto head = m_context.witness->head(row.log);
    m_unproven = row.epoch == 0;
    // The proof of an entry of an earlier epoch goes by that epoch's last checkpoint, which only this one's carries.
    const bool provable =
        head && row.epoch == head->epoch && m_context.witness->standing(row.log).state != LedgerStanding::State::Broken;
    if (provable) {
        m_proof->prove(*head, row.index, row.entry);
    } else {
        m_proof->forget();
        show();
    }
}

void ProofCard::show()
{
    const EntryProof::Proof& proof = m_proof->proof();
    const bool proven = proof.state == EntryProof::State::Proven;
    QString title;
    switch (proof.state) {
    case EntryProof::State::Asking:
        title = tr("Asking for the proof…");
        break;
    case EntryProof::State::Proven:
        title = tr("Included in checkpoint %1").arg(LedgerWords::place(proof.checkpoint - 1, m_context.formats));
        break;
    case EntryProof::State::NotSignedYet:
        title = tr("Not signed yet: the next checkpoint will cover it");
        break;
    case EntryProof::State::NoAnswer:
        title = m_unproven ? tr("Written before there was a ledger: nothing proves it") : tr("No proof at hand");
        break;
    case EntryProof::State::Broken:
        title = tr("This entry is not the one that was signed");
        break;
    }
    m_title->setText(title);
    setAccessibleName(tr("Proof: %1").arg(title));
    setToolTip(proof.why);
    m_leaf->setText(
        proven ? Formats::elidedId(QString::fromLatin1(Ledger::toBase64(proof.leaf)), 21) : QStringLiteral("–"));
    m_path->setText(proven ? tr("%n hash(es), checked here", nullptr, proof.path) : QStringLiteral("–"));
    m_signed->setText(proven ? QString::fromUtf8(proof.signedBy) : QStringLiteral("–"));
    m_copy->setVisible(proven);
    update();
}

void ProofCard::paintEvent(QPaintEvent*)
{
    ColorRole ground = ColorRole::SurfaceAlt;
    ColorRole line = ColorRole::Border;
    if (m_proof->proof().state == EntryProof::State::Proven) {
        ground = ColorRole::GoodTint;
        line = ColorRole::GoodLine;
    } else if (m_proof->proof().state == EntryProof::State::Broken) {
        ground = ColorRole::DangerTint;
        line = ColorRole::DangerLine;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_context.theme.color(line));
    painter.setBrush(m_context.theme.color(ground));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::RadiusControl, Metrics::RadiusControl);
}

} // namespace Tenantry
