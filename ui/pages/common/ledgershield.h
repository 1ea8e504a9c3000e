// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/witness/ledgerstanding.h"
#include "ui/style/theme.h"

#include <QAbstractButton>

class QTimer;

namespace Tenantry {

class Formats;
class WitnessWatch;

/// One log's shield: how it stands and since when, in a tint, as a button that leads to more. It watches the log from
/// when it is first shown.
class LedgerShield final : public QAbstractButton {
    Q_OBJECT
public:
    LedgerShield(const Theme& theme, const Formats& formats, WitnessWatch& watch, const TenantId& tenant,
        QWidget* parent = nullptr);

    const LedgerStanding& standing() const { return m_standing; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void take();
    void say();

    const Theme& m_theme;
    const Formats& m_formats;
    WitnessWatch& m_watch;
    TenantId m_tenant;
    LedgerStanding m_standing;
    QString m_headline;
    QString m_age;
    QTimer* m_second; ///< while it is shown: ages grow
};

} // namespace Tenantry
