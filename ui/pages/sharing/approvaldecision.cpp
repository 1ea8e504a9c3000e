// SPDX-License-Identifier: GPL-3.0-or-later
// What an approval sheet sends, and what becomes of it.
#include "models/settle.h"
#include "ui/pages/sharing/approvalsheet.h"
#include "ui/pages/sharing/sharesentences.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QUuid>

namespace Tenantry {

void ApprovalSheet::focusReason() { m_reason->setFocus(); }

void ApprovalSheet::decide(bool approve)
{
    m_queue = {m_request};
    if (m_together->isVisible() && m_together->isChecked() && !narrowed())
        m_queue += m_alike;
    m_trouble->hide();
    decideNext(approve, m_reason->toPlainText().trimmed());
}

void ApprovalSheet::decideNext(bool approve, const QString& reason)
{
    const ShareRequestRow next = m_queue.takeFirst();
    ++m_underWay;
    check();
    whenSettled(m_tools.actions.decide(next, approve, reason, narrowed(), m_token + next.id.bytes()), this,
        [this, approve, reason](const Result<ShareRequestRow>& decided) {
            --m_underWay;
            if (!decided)
                return refused(decided.error());
            emit this->decided(*decided);
            if (!m_queue.isEmpty())
                return decideNext(approve, reason);
            m_isDone = true;
            accept();
        });
}

void ApprovalSheet::refused(const Error& error)
{
    m_trouble->setMessage(MessageBar::Kind::Warning, QString(), ShareSentences::refusal(error));
    m_trouble->setAction(ShareSentences::isStale(error) ? tr("Load the new version") : QString());
    m_trouble->setToolTip(describe(error));
    m_trouble->show();
    // An attempt that was refused is over; the next is another.
    m_token = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    check();
}

/// What was typed stays.
void ApprovalSheet::reload()
{
    ++m_underWay;
    whenSettled(
        m_tools.source.request(m_request.askedAs, m_request.id), this, [this](const Result<ShareRequestRow>& now) {
            --m_underWay;
            if (!now)
                return refused(now.error());
            m_trouble->hide();
            m_alike.clear();
            m_scroll->verticalScrollBar()->setValue(0);
            show(*now);
        });
}

} // namespace Tenantry
