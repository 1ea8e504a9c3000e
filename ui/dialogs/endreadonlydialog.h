// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profiles/connectionprofile.h"
#include "ui/style/theme.h"

#include <QDialog>

namespace Tenantry {

/// Asks whether read-only shall end; staying is the default.
class EndReadOnlyDialog final : public QDialog {
    Q_OBJECT
public:
    EndReadOnlyDialog(const Theme& theme, const ConnectionProfile& profile, QWidget* parent);
};

} // namespace Tenantry
