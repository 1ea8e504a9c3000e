// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/sharing/sharingtools.h"

#include <QWidget>

class QLabel;

namespace Tenantry {

class ShareMapModel;

/// Who sees whose data: the matrix, the current pair in words, and the pairs as a table.
class ShareMapView final : public QWidget {
    Q_OBJECT
public:
    ShareMapView(const SharingTools& tools, QWidget* parent);

    void load();
    bool isSettled() const;

signals:
    void settled();
    void tenantRequested(const Tenantry::TenantId& tenant);

private:
    void showState();

    ShareMapModel* m_map;
    QLabel* m_words;
};

} // namespace Tenantry
