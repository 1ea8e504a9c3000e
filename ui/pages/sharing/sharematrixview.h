// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sharematrixmodel.h"
#include "ui/style/theme.h"

#include <QTableView>

namespace Tenantry {

/// Whose data (down) is seen by whom (across): a square a pair, filled where it is active, hatched where it is on hold.
/// Squares stay big enough to hit at a hundred tenants; arrows move, and the current pair is said in words.
class ShareMatrixView final : public QTableView {
    Q_OBJECT
public:
    ShareMatrixView(const Theme& theme, ShareMatrixModel* model, QWidget* parent = nullptr);

signals:
    void pairChosen(const QString& words); ///< of the current square

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
};

} // namespace Tenantry
