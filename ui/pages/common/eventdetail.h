// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/eventrow.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/card.h"

class QLabel;
class QPlainTextEdit;

namespace Tenantry {

/// One event beside the table: whose it is, when, by whom, and its data as formatted JSON.
class EventDetail final : public Card {
    Q_OBJECT

public:
    explicit EventDetail(const PageContext& context, QWidget* parent = nullptr);

    void show(const EventRow& row);

signals:
    void closeRequested();
    void filterRequested(const QString& field, const QString& value);

private:
    const PageContext& m_context;
    QLabel* m_owner;
    QLabel* m_when;
    QLabel* m_user;
    QLabel* m_session;
    QLabel* m_id;
    QPlainTextEdit* m_json;
    EventRow m_row;
};

} // namespace Tenantry
