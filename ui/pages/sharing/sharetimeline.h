// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/sharing/sharingtools.h"

#include <QDialog>

namespace Tenantry {

class ShareStepsModel;

/// What happened to one request and its grant, newest first.
class ShareTimeline final : public QDialog {
    Q_OBJECT
public:
    ShareTimeline(const SharingTools& tools, const QString& title, const ShareRequestId& request, const GrantId& grant,
        QWidget* parent);

    bool isSettled() const;

private:
    ShareStepsModel* m_model;
};

} // namespace Tenantry
