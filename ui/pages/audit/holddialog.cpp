// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/holddialog.h"

#include "models/settle.h"
#include "ui/pages/common/sentences.h"
#include "ui/style/metrics.h"
#include "ui/text/formats.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

HoldDialog::HoldDialog(const PageContext& context, LedgerAdmin& admin, const TenantId& tenant, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_admin(admin)
    , m_tenant(tenant)
    , m_list(new QListWidget(this))
    , m_reason(new QLineEdit(this))
    , m_place(changes(Parts::button(QStringLiteral("placeHold"), tr("Place a hold"), "primary", this)))
    , m_release(changes(Parts::button(QStringLiteral("releaseHold"), tr("Release the hold"), "danger-outline", this)))
    , m_trouble(Parts::label(context.theme, {}, TextStyle::Body, "danger", this))
{
    setObjectName(QStringLiteral("holdDialog"));
    setWindowTitle(tr("Legal hold"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(560, 360);
    auto* words = Parts::label(context.theme,
        tr("While a hold stands nothing of this log is pruned and nothing is erased. Placing and releasing are entries "
           "of the log."),
        TextStyle::Body, "muted", this);
    words->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("holds"));
    m_list->setAccessibleName(tr("Legal holds"));
    m_reason->setObjectName(QStringLiteral("holdReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason, for placing or releasing"));
    m_trouble->setObjectName(QStringLiteral("holdTrouble"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_release);
    foot->addStretch(1);
    foot->addWidget(m_place);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, 20);
    column->setSpacing(12);
    column->addWidget(Parts::label(context.theme, tr("Legal hold"), TextStyle::DialogTitle, "", this));
    column->addWidget(words);
    column->addWidget(m_list, 1);
    column->addWidget(m_reason);
    column->addWidget(m_trouble);
    column->addLayout(foot);
    connect(m_reason, &QLineEdit::textChanged, this, &HoldDialog::check);
    connect(m_list, &QListWidget::currentRowChanged, this, &HoldDialog::check);
    connect(m_place, &QPushButton::clicked, this, [this] {
        ++m_underWay;
        whenSettled(m_admin.setHold(m_tenant, m_reason->text().trimmed()), this,
            [this](const Result<LedgerHold>& hold) { took(hold); });
        check();
    });
    connect(m_release, &QPushButton::clicked, this, [this] {
        const LedgerHold* hold = current();
        if (!hold)
            return;
        ++m_underWay;
        whenSettled(m_admin.releaseHold(hold->id, m_reason->text().trimmed()), this,
            [this](const Result<LedgerHold>& released) { took(released); });
        check();
    });
    load();
}

const LedgerHold* HoldDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_holds.size() ? &m_holds.at(row) : nullptr;
}

void HoldDialog::check()
{
    const bool said = !m_reason->text().trimmed().isEmpty() && m_underWay == 0;
    m_place->setEnabled(said);
    m_release->setEnabled(said && current() && current()->stands());
}

void HoldDialog::load()
{
    ++m_underWay;
    whenSettled(m_admin.holds(m_tenant), this, [this](const Result<QList<LedgerHold>>& holds) {
        --m_underWay;
        if (holds) {
            m_holds = *holds;
            show();
        } else {
            m_trouble->setText(changeSentenceFor(holds.error()));
            m_trouble->show();
        }
        check();
    });
    check();
}

void HoldDialog::show()
{
    m_list->clear();
    for (const LedgerHold& hold : m_holds) {
        const QString placed =
            tr("%1 · placed by %2, %3")
                .arg(hold.reason, hold.placedBy.toString(), m_context.formats.dateTime(hold.placedAt, false));
        m_list->addItem(hold.stands() ? tr("Stands: %1").arg(placed)
                                      : tr("Released %1: %2").arg(m_context.formats.date(*hold.releasedAt), placed));
    }
    if (!m_holds.isEmpty())
        m_list->setCurrentRow(0);
}

void HoldDialog::took(const Result<LedgerHold>& hold)
{
    --m_underWay;
    m_trouble->setVisible(!hold);
    if (!hold) {
        m_trouble->setText(changeSentenceFor(hold.error()));
        m_trouble->setToolTip(describe(hold.error()));
        check();
        return;
    }
    m_reason->clear();
    emit changed();
    load();
}

} // namespace Tenantry
