// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/tourlives.h"

#include "client/queries.h"
#include "embedded/embeddedservice.h"
#include "models/settle.h"
#include "ui/console/console.h"
#include "ui/pages/common/plandialog.h"
#include "ui/pages/decisions/decisionsheet.h"
#include "ui/pages/decisions/decisionspage.h"
#include "ui/pages/tenants/tenantlives.h"
#include "ui/shell/mainwindow.h"

#include <QItemSelectionModel>
#include <QLineEdit>
#include <QTableView>

namespace Tenantry {

namespace {

void fillLine(QWidget* dialog, const char* name, const QString& text)
{
    if (auto* line = dialog ? dialog->findChild<QLineEdit*>(QLatin1String(name)) : nullptr) {
        line->clear();
        line->insert(text); // as somebody who writes
    }
}

} // namespace

TourLives::TourLives(Console& console, const TenantId& tenant)
    : m_console(console)
    , m_lives(console.lives())
    , m_tomas(console.workspace().bindAs(EmbeddedService::sampleSecondOperator()))
    , m_tenant(tenant)
{
}

TourLives::~TourLives() = default;

MainWindow& TourLives::window() const { return m_console.window(); }

void TourLives::archive(const TenantId& tenant, int keepDays, std::function<void(int)> then)
{
    LifeOrder order;
    order.kind = LifeOrder::Kind::Archive;
    order.tenants = {tenant};
    order.reason = QStringLiteral("The contract ended on 31 October.");
    order.keepDays = keepDays;
    whenSettled(m_lives.admin().tenant(tenant), this,
        [this, order, then = std::move(then)](const Result<std::optional<TenantRow>>& row) mutable {
            if (!row || !*row)
                return emit failed(QStringLiteral("no tenant to archive"));
            order.versions = {(*row)->life.version};
            whenSettled(m_lives.admin().ask(order, false, {}), this,
                [this, then = std::move(then)](const Result<PlannedAnswer>& done) {
                    if (!done || !done->change || !done->change->tenant)
                        return emit failed(QStringLiteral("it was not archived"));
                    then(done->change->tenant->life.version);
                });
        });
}

void TourLives::prepare(const TenantId& archived, const TenantId& unwanted)
{
    m_archived = archived;
    m_unwanted = unwanted;
    archive(archived, 30, [this](int) { archive(m_unwanted, 0, [this](int version) { askForPurge(version); }); });
}

void TourLives::askForPurge(int version)
{
    const Json variables{{"id", m_unwanted.toStdString()}, {"confirmId", m_unwanted.toStdString()},
        {"reason", "The contract ended on 31 October and all data was handed over; ticket OPS-4417."},
        {"expectedVersion", version}};
    whenSettled(m_tomas->graphql(Plane::Platform, {Queries::Platform::kPurgeTenant, {}, variables}, {}, {}), this,
        [this](const Result<QByteArray>& answer) {
            if (!answer || answer->contains("\"errors\""))
                return emit failed(QStringLiteral("no purge was asked for"));
            m_lives.decisions().reload();
            m_lives.fetch(m_tenant);
            m_lives.fetch(m_unwanted);
            emit ready();
        });
}

bool TourLives::openArchived() { return window().openTenant(m_archived); }

bool TourLives::chooseSome()
{
    window().openRoom(QStringLiteral("tenants"));
    auto* table = window().findChild<QTableView*>(QStringLiteral("tenantsTable"));
    for (const int row : {1, 3, 4})
        table->selectionModel()->select(
            table->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    return true;
}

bool TourLives::openPlan()
{
    window().openTenant(m_tenant);
    const TenantRow* row = m_lives.known(m_tenant);
    PlanDialog* dialog = row ? m_lives.step(LifeOrder::Kind::Suspend, TenantRow(*row)) : nullptr;
    fillLine(dialog, "stepReason", QStringLiteral("Unpaid since September; ticket BILL-212"));
    return dialog != nullptr;
}

/// Begun before the last change: what the service has by now is another thing.
bool TourLives::openConflict()
{
    window().openTenant(m_tenant);
    const TenantRow* row = m_lives.known(m_tenant);
    if (!row)
        return false;
    TenantRow seen = *row;
    --seen.life.version;
    seen.tenant.plan = "business";
    seen.tenant.name = QStringLiteral("Acme");
    PlanDialog* dialog = m_lives.step(LifeOrder::Kind::Edit, seen);
    fillLine(dialog, "tenant-name", QStringLiteral("Acme Holding"));
    fillLine(dialog, "tenant-group", QStringLiteral("Europe"));
    return true;
}

bool TourLives::openPurge()
{
    window().openTenant(m_unwanted);
    const TenantRow* row = m_lives.known(m_unwanted);
    PlanDialog* dialog = row ? m_lives.step(LifeOrder::Kind::Purge, TenantRow(*row)) : nullptr;
    return dialog != nullptr;
}

bool TourLives::openNew()
{
    window().openRoom(QStringLiteral("tenants"));
    PlanDialog* dialog = m_lives.create();
    fillLine(dialog, "tenant-name", QStringLiteral("Northwind Traders"));
    fillLine(dialog, "tenant-subdomain", QStringLiteral("g1obex"));
    return true;
}

bool TourLives::openInbox() { return window().openRoom(QStringLiteral("decisions")); }

bool TourLives::openSheet()
{
    openInbox();
    auto* page = qobject_cast<DecisionsPage*>(window().currentPage());
    return page && page->openSheet();
}

bool TourLives::isSettled(const QDialog* dialog)
{
    if (const auto* plan = qobject_cast<const PlanDialog*>(dialog))
        return plan->isSettled();
    const auto* sheet = qobject_cast<const DecisionSheet*>(dialog);
    return !sheet || sheet->isSettled();
}

} // namespace Tenantry
