// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "ui/style/theme.h"

#include <QWidget>

class QLabel;
class QStackedLayout;
class QTableView;

namespace Tenantry {

class DiffModel;

/// What an action changed, side by side.
class DiffView final : public QWidget {
    Q_OBJECT
public:
    explicit DiffView(const Theme& theme, QWidget* parent = nullptr);

    void show(const Json& before, const Json& after);
    int changedCount() const;

private:
    DiffModel* m_model;
    QLabel* m_note;
    QLabel* m_none;
    QTableView* m_table;
    QStackedLayout* m_stack;
};

} // namespace Tenantry
