// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/sharing/sharingtools.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace Tenantry {

class StatusLabel;

/// One request beside its list: what is asked for, why, and who agreed. Deciding happens in the sheet.
class ShareRequestPanel final : public Card {
    Q_OBJECT
public:
    ShareRequestPanel(const PageContext& context, ShareBox box, QWidget* parent);

    void show(const ShareRequestRow* request); ///< null: nothing is chosen

signals:
    void reviewRequested();
    void denyRequested();
    void cancelRequested();
    void timelineRequested();

private:
    QLabel* part(const QString& title, const char* name);

    const PageContext& m_context;
    ShareBox m_box;
    QLabel* m_title;
    StatusLabel* m_state;
    QLabel* m_what;
    QLabel* m_why;
    QLabel* m_until;
    QLabel* m_quorum;
    QLabel* m_votes;
    QPushButton* m_deny;
    QPushButton* m_timeline;
    QPushButton* m_act;
};

} // namespace Tenantry
