// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tenants/tenantlives.h"

#include "models/decisionwords.h"
#include "models/lifeundo.h"
#include "models/platformdecisionsource.h"
#include "models/platformtenantlifeadmin.h"
#include "models/settle.h"
#include "ui/pages/common/sentences.h"
#include "ui/pages/tenants/bulkdialog.h"
#include "ui/pages/tenants/certificatedialog.h"
#include "ui/pages/tenants/edittenantdialog.h"
#include "ui/pages/tenants/lifewords.h"
#include "ui/pages/tenants/newtenantdialog.h"
#include "ui/pages/tenants/stepdialog.h"
#include "ui/text/formats.h"
#include "ui/widgets/toast.h"

#include <QTimer>
#include <QUuid>

namespace Tenantry {

namespace {
constexpr int kToastMs = 12000;
constexpr int kLookAgainMs = 2000;
} // namespace

TenantLives::TenantLives(const PageContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_admin(std::make_unique<PlatformTenantLifeAdmin>(context.platform))
    , m_book(new DecisionBook(std::make_unique<PlatformDecisionSource>(context.platform, *m_admin), this))
{
    m_context.lives = this;
    connect(m_book, &DecisionBook::ended, this, &TenantLives::watch);
    connect(m_book, &DecisionBook::vanished, this, [this](const PendingRow& change) {
        if (change.kind == "tenant.purge")
            lookFor(change.tenant); // what waited for it goes with it
    });
}

void TenantLives::setHost(QWidget* window) { m_host = window; }

const TenantRow* TenantLives::known(const TenantId& tenant) const
{
    const auto it = m_known.constFind(tenant);
    return it == m_known.cend() ? nullptr : &*it;
}

void TenantLives::over()
{
    if (--m_underWay == 0)
        emit settled();
}

void TenantLives::fetch(const TenantId& tenant)
{
    ++m_underWay;
    whenSettled(m_admin->tenant(tenant), this, [this](const Result<std::optional<TenantRow>>& row) {
        if (row && *row) {
            m_known.insert((*row)->tenant.id, **row);
            emit learned(**row);
        }
        over();
    });
}

QString TenantLives::whyNot(LifeOrder::Kind kind, const TenantRow* row) const
{
    using Kind = LifeOrder::Kind;
    if (m_book->me() && !m_book->isOperator())
        return tr(
            "This needs an operator of the platform. You are signed in as %1, who is none. An operator can do it, or "
            "make you one. Rule: permissions.")
            .arg(m_book->me()->name);
    if (!row)
        return {};
    if (row->life.isPurging)
        return DecisionWords::missing("tenant.busy", {});
    const TenantStatus status = row->tenant.status;
    if (kind == Kind::Edit && status == TenantStatus::Archived)
        return tr("An archived tenant is not edited. Restore it first. Rule: tenant.archived.");
    if (kind == Kind::Purge && status != TenantStatus::Archived)
        return DecisionWords::missing("tenant.toArchive", {});
    if (kind == Kind::Purge && row->life.purgeAfter && *row->life.purgeAfter > m_context.formats.now())
        return tr("The time in which it can be restored has to pass first: until %1. Nobody can shorten it but by "
                  "archiving it "
                  "again with fewer days. Rule: purge.wait.")
            .arg(m_context.formats.dateTime(*row->life.purgeAfter, false));
    return {};
}

PlanDialog* TenantLives::opened(PlanDialog* dialog, LifeOrder::Kind kind, const QString& name, const TenantId& tenant)
{
    connect(dialog, &PlanDialog::carriedOut, this, [this, dialog, kind, name, tenant](const PlannedAnswer& answer) {
        LifeOrder order;
        order.kind = kind;
        order.tenants = {tenant};
        if (const auto* many = qobject_cast<BulkDialog*>(dialog))
            order = many->order();
        took(order, answer, answer.change->tenant ? answer.change->tenant->tenant.name : name);
        if (kind == LifeOrder::Kind::Create && answer.change->tenant)
            emit created(answer.change->tenant->tenant.id);
    });
    dialog->open();
    return dialog;
}

PlanDialog* TenantLives::create()
{
    return opened(new NewTenantDialog(m_context, *m_admin, m_host), LifeOrder::Kind::Create, tr("The tenant"), {});
}

PlanDialog* TenantLives::step(LifeOrder::Kind kind, const TenantRow& row)
{
    PlanDialog* dialog = nullptr;
    if (kind == LifeOrder::Kind::Edit)
        dialog = new EditTenantDialog(m_context, *m_admin, row, m_host);
    else
        dialog = new StepDialog(m_context, *m_admin, kind, row, m_host);
    return opened(dialog, kind, row.tenant.name, row.tenant.id);
}

PlanDialog* TenantLives::bulk(const QList<TenantRow>& rows, const Json& change)
{
    return opened(new BulkDialog(m_context, *m_admin, rows, change, m_host), LifeOrder::Kind::Bulk,
        tr("%n tenant(s)", nullptr, static_cast<int>(rows.size())), {});
}

void TenantLives::showCertificates(const TenantId& tenant)
{
    (new CertificateDialog(m_context, *m_admin, tenant, m_host))->open();
}

void TenantLives::took(const LifeOrder& order, const PlannedAnswer& answer, const QString& name)
{
    const ChangeAnswer& change = *answer.change;
    const TenantId tenant = change.tenant ? change.tenant->tenant.id : TenantId();
    if (change.pending) {
        m_book->put(*change.pending);
        say(Icon::Users, LifeWords::waits(order.kind, name), tr("Nothing is done until then."), tenant, tr("Show it"),
            [this, id = change.pending->id] { emit decisionRequested(id); });
        return;
    }
    if (change.tenant) {
        m_known.insert(tenant, *change.tenant);
        emit learned(*change.tenant);
    } else {
        for (const TenantId& one : order.tenants) {
            if (m_known.contains(one))
                fetch(one);
        }
    }
    setUndo(undoOf(order, change), name);
    say(Icon::Check, LifeWords::done(order.kind, name), m_undo ? tr("Ctrl+Z takes it back.") : QString(), tenant,
        m_undo ? tr("Undo") : QString(), [this] { undo(); });
    emit changed();
}

void TenantLives::say(Icon icon, const QString& title, const QString& note, const TenantId& tenant,
    const QString& action, std::function<void()> act)
{
    if (!m_host)
        return;
    delete m_toast;
    m_toast = new Toast(m_context.theme, QStringLiteral("lifeToast"), icon, title, note, m_host);
    if (!tenant.isEmpty())
        m_toast->setTenant(TenantColour(tenant.bytes()));
    m_toast->setAction(action);
    connect(m_toast, &Toast::actionTriggered, this, [this, act = std::move(act)] {
        if (m_toast)
            m_toast->hide();
        act();
    });
    connect(m_toast, &Toast::dismissed, m_toast, &QObject::deleteLater);
    m_toast->showFor(kToastMs);
}

void TenantLives::setUndo(std::optional<LifeOrder> order, const QString& name)
{
    m_undo = std::move(order);
    m_undoName = name;
    emit undoChanged(m_undo.has_value());
}

void TenantLives::undo()
{
    if (!m_undo)
        return;
    LifeOrder back = *m_undo;
    back.reason = tr("Undo");
    back.token = QUuid::createUuid().toByteArray(QUuid::Id128);
    const QString name = m_undoName;
    setUndo(std::nullopt, {});
    ++m_underWay;
    whenSettled(m_admin->ask(back, false, {}), this, [this, back, name](const Result<PlannedAnswer>& answer) {
        if (answer && answer->change) {
            took(back, *answer, answer->change->tenant ? answer->change->tenant->tenant.name : name);
        } else {
            const QString why = answer && answer->refusal ? DecisionWords::why(*answer->refusal)
                                                          : changeSentenceFor(answer ? Error{} : answer.error());
            say(Icon::Warning, tr("%1 could not be taken back.").arg(name), why, {}, {}, [] {});
        }
        over();
    });
}

/// A purge that was approved, whoever did: nothing of the tenant is shown from here on.
void TenantLives::watch(const PendingRow& change)
{
    if (change.state != "APPLIED")
        return;
    if (change.kind == "tenant.purge")
        lookFor(change.tenant);
    else
        emit changed();
}

void TenantLives::lookFor(const TenantId& tenant)
{
    ++m_underWay;
    whenSettled(m_admin->tenant(tenant), this, [this, tenant](const Result<std::optional<TenantRow>>& row) {
        if (row && !*row) {
            letGo(tenant);
        } else if (row) { // it is large, and being deleted
            m_known.insert(tenant, **row);
            emit learned(**row);
            if ((*row)->life.isPurging)
                QTimer::singleShot(kLookAgainMs, this, [this, tenant] { lookFor(tenant); });
        }
        over();
    });
}

void TenantLives::letGo(const TenantId& tenant)
{
    m_known.remove(tenant);
    if (m_undo && m_undo->tenants.contains(tenant))
        setUndo(std::nullopt, {});
    emit purged(tenant);
    say(Icon::Check, tr("%1 is purged.").arg(tenant.toString()), tr("A certificate says what was removed."), {},
        tr("Show the certificate"), [this, tenant] { showCertificates(tenant); });
    emit changed();
}

} // namespace Tenantry
