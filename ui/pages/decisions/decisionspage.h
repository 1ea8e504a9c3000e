// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pendingchangesmodel.h"
#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace Tenantry {

class Card;
class DecisionDetail;
class DecisionSheet;
class EmptyState;
class PageHeader;
class TenantLives;

/// The inbox of all that waits for a second person: what I may decide, what I asked for, and what is over. J and K go
/// through it, Enter opens the sheet, A and D open it to approve or to refuse.
class DecisionsPage final : public Page {
    Q_OBJECT
public:
    DecisionsPage(const PageContext& context, TenantLives& lives, QWidget* parent);

    void activate() override;
    void refresh() override;
    bool isSettled() const override;
    QWidget* filterWidget() const override;

    void choose(const QByteArray& id); ///< goes to the box that it is in
    DecisionSheet* openSheet();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildList();
    QWidget* buildDetail();
    void showBoxes();
    void showCurrent();
    const PendingRow* current() const;
    void go(int step);

    const PageContext& m_context;
    DecisionBook& m_book;
    PendingChangesModel* m_model;
    PageHeader* m_header;
    QTabBar* m_boxes;
    QLineEdit* m_filter;
    QListView* m_list;
    QStackedWidget* m_listStack;
    EmptyState* m_empty;
    Card* m_card;
    DecisionDetail* m_detail;
    QPushButton* m_review;
    QLabel* m_note;
    QByteArray m_wanted;
    QByteArray m_shown; ///< which, and as of which version
    int m_shownVersion = 0;
};

} // namespace Tenantry
