// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace Tenantry {

class Formats;
class StatusLabel;
class VerificationCounter;

/// The bottom row: the connection, the shield with what was really verified, the time zone.
class StatusRow final : public QWidget {
    Q_OBJECT
public:
    StatusRow(const Theme& theme, const Formats& formats, VerificationCounter& counter, QWidget* parent = nullptr);

    /// Absent: the service did not answer.
    void setLatency(std::optional<int> ms);
    void setReadOnly(bool readOnly);
    bool isBreached() const { return m_breached; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void count();
    void retranslate();

    const Theme& m_theme;
    const Formats& m_formats;
    VerificationCounter& m_counter;
    std::optional<int> m_latency;
    bool m_asked = false;
    bool m_breached = false;
    StatusLabel* m_connection;
    QLabel* m_latencyText;
    QLabel* m_shield;
    QLabel* m_verified;
    QLabel* m_breaches;
    QWidget* m_readOnly;
    QLabel* m_readOnlyText;
    QLabel* m_zone;
};

} // namespace Tenantry
