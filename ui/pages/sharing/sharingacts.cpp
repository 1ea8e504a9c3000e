// SPDX-License-Identifier: GPL-3.0-or-later
// What is done from the Sharing room: each in a dialog of its own.
#include "models/sharegrantsmodel.h"
#include "models/sharerequestsmodel.h"
#include "models/sharesides.h"
#include "models/sharewords.h"
#include "ui/pages/sharing/approvalsheet.h"
#include "ui/pages/sharing/sharelistview.h"
#include "ui/pages/sharing/sharereasondialog.h"
#include "ui/pages/sharing/sharesentences.h"
#include "ui/pages/sharing/sharetimeline.h"
#include "ui/pages/sharing/sharingpage.h"

#include <QStackedWidget>
#include <QTabBar>

namespace Tenantry {

namespace {

/// Whether it was done is all that a dialog needs to know.
template <class Row> QFuture<Result<void>> whether(QFuture<Result<Row>> step)
{
    return step.then(QtFuture::Launch::Sync,
        [](const Result<Row>& row) { return row ? Result<void>() : Result<void>(fail(row.error())); });
}

ShareReasonDialog::Step stepFor(ShareGrantPanel::Act act, const ShareGrantRow& grant, ShareActions& actions)
{
    using Act = ShareGrantPanel::Act;
    ShareReasonDialog::Step step;
    const auto take = [&](ShareGrantStep which) {
        step.act = [&actions, grant, which](const QString& reason, int, const QByteArray& token) {
            return whether(actions.step(grant, which, reason, token));
        };
    };
    switch (act) {
    case Act::Suspend:
        step.title = SharingPage::tr("Suspend the grant");
        step.words = SharingPage::tr("The consumer sees nothing until you resume it. Its clock runs on.");
        step.action = SharingPage::tr("Suspend");
        take(ShareGrantStep::Suspend);
        break;
    case Act::Resume:
        step.title = SharingPage::tr("Resume the grant");
        step.words = SharingPage::tr("The consumer sees again what the grant shows.");
        step.action = SharingPage::tr("Resume");
        take(ShareGrantStep::Resume);
        break;
    case Act::Review:
        step.title = SharingPage::tr("Review the broken glass");
        step.words = SharingPage::tr("Say what you found: was it needed, and was it used as it should be?");
        step.action = SharingPage::tr("Reviewed");
        take(ShareGrantStep::Review);
        break;
    case Act::Extend:
        step.title = SharingPage::tr("Ask for more time");
        step.words = SharingPage::tr("Both sides have to agree again. Until then the grant stays as it is.");
        step.action = SharingPage::tr("Ask");
        step.takesHours = true;
        step.act = [&actions, grant](const QString& reason, int hours, const QByteArray& token) {
            return whether(actions.extend(grant, hours, reason, token));
        };
        break;
    default:
        step.title = SharingPage::tr("Revoke the grant");
        step.words = SharingPage::tr(
            "The gate is shut at once. The service then asks again as the consumer, and keeps the receipt of being "
            "denied. This is final.");
        step.action = SharingPage::tr("Revoke");
        step.isDanger = true;
        take(ShareGrantStep::Revoke);
    }
    return step;
}

} // namespace

ApprovalSheet* SharingPage::openSheet()
{
    const int row = m_inboxView->currentRow();
    const ShareRequestRow* request = m_inbox->rowAt(row);
    if (!request || part() != Part::Inbox)
        return nullptr;
    QList<ShareRequestRow> alike;
    for (const int other : m_inbox->rowsAlike(row)) {
        if (other != row)
            alike.append(*m_inbox->rowAt(other));
    }
    auto* sheet = new ApprovalSheet(m_tools, *request, alike, window());
    connect(sheet, &ApprovalSheet::decided, this, &SharingPage::load);
    sheet->open();
    return sheet;
}

void SharingPage::deny()
{
    if (ApprovalSheet* sheet = openSheet())
        sheet->focusReason();
}

void SharingPage::cancelChosen()
{
    const ShareRequestRow* request = m_outbox->rowAt(m_outboxView->currentRow());
    if (!request || part() != Part::Outbox || request->state != ShareRequestState::Pending)
        return;
    ShareReasonDialog::Step step;
    step.title = tr("Cancel the request");
    step.words = ShareSentences::title(*request);
    step.action = tr("Cancel the request");
    step.needsReason = false;
    step.act = [this, request = *request](const QString& reason, int, const QByteArray& token) {
        return whether(m_actions.cancel(request, reason, token));
    };
    auto* dialog = new ShareReasonDialog(m_context.theme, std::move(step), window());
    connect(dialog, &ShareReasonDialog::done, this, &SharingPage::load);
    dialog->open();
}

void SharingPage::act(ShareGrantPanel::Act act)
{
    const ShareGrantRow* grant = m_grants->rowAt(m_grantsView->currentRow());
    if (act == ShareGrantPanel::Act::Timeline)
        return openTimeline();
    if (!grant)
        return;
    if (act == ShareGrantPanel::Act::Amend)
        return openWizard(ShareWizard::Purpose::Amend);
    auto* dialog = new ShareReasonDialog(m_context.theme, stepFor(act, *grant, m_actions), window());
    connect(dialog, &ShareReasonDialog::done, this, [this, act] {
        // What ends is shown until its receipt was seen.
        m_grants->setAll(m_grants->showsAll() || act == ShareGrantPanel::Act::Revoke);
        load();
    });
    dialog->open();
}

void SharingPage::showGrant(int row) { m_grantPanel->show(m_grants->rowAt(row)); }

void SharingPage::openWizard(ShareWizard::Purpose purpose)
{
    const QList<TenantId> own = m_tenant.isEmpty() ? m_sides->tenants() : QList<TenantId>{m_tenant};
    QList<TenantId> others;
    for (const auto* model : {m_inbox, m_outbox}) {
        for (int row = 0; row < model->rowCount(); ++row) {
            const ShareRequestRow* request = model->rowAt(row);
            for (const TenantId& tenant :
                request ? QList<TenantId>{request->provider, request->consumer} : QList<TenantId>()) {
                if (!others.contains(tenant))
                    others.append(tenant);
            }
        }
    }
    auto* wizard = new ShareWizard(m_tools, purpose, own, others, window());
    const ShareGrantRow* grant = m_grants->rowAt(m_grantsView->currentRow());
    if (purpose == ShareWizard::Purpose::Amend && grant)
        wizard->setGrant(*grant);
    connect(wizard, &ShareWizard::done, this, &SharingPage::load);
    wizard->open();
}

void SharingPage::openTimeline()
{
    if (part() == Part::Active) {
        if (const ShareGrantRow* grant = m_grants->rowAt(m_grantsView->currentRow())) {
            const QString title = tr("%1 sees data of %2")
                                      .arg(ShareWords::name(grant->consumer, grant->consumerName),
                                          ShareWords::name(grant->provider, grant->providerName));
            (new ShareTimeline(m_tools, title, grant->request, grant->id, window()))->open();
        }
        return;
    }
    const bool isInbox = part() == Part::Inbox;
    const ShareRequestRow* request =
        isInbox ? m_inbox->rowAt(m_inboxView->currentRow()) : m_outbox->rowAt(m_outboxView->currentRow());
    if (request)
        (new ShareTimeline(m_tools, ShareSentences::title(*request), request->id, {}, window()))->open();
}

} // namespace Tenantry
