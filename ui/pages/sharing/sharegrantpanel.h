// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/sharing/sharingtools.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace Tenantry {

class StatusLabel;

/// One grant beside its list: what it shows, its use, its clock, the receipt of its revocation, and what can be done.
class ShareGrantPanel final : public Card {
    Q_OBJECT
public:
    enum class Act { Suspend, Resume, Revoke, Extend, Amend, Review, Timeline };

    ShareGrantPanel(const PageContext& context, QWidget* parent);

    void show(const ShareGrantRow* grant); ///< null: nothing is chosen

signals:
    void actRequested(ShareGrantPanel::Act act);

private:
    QLabel* part(const QString& title, const char* name);
    QPushButton* act(Act what, const char* name, const QString& text, const char* kind = "");

    const PageContext& m_context;
    QLabel* m_title;
    StatusLabel* m_state;
    QLabel* m_what;
    QLabel* m_use;
    QLabel* m_clock;
    QLabel* m_note;
    QLabel* m_receipt;
    QHash<int, QPushButton*> m_acts;
};

} // namespace Tenantry
