// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
class QDBusVariant;
class QVariant;

namespace Tenantry {

/// Whether the desktop asks for dark windows, from the settings portal (org.freedesktop.appearance). Asks without
/// waiting: until the portal has answered, and where there is none, it is the lightness of the palette the program
/// started with.
class DesktopScheme final : public QObject {
    Q_OBJECT
public:
    explicit DesktopScheme(QObject* parent = nullptr);

    bool isDark() const { return m_dark; }

signals:
    void changed();

private slots:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void take(const QVariant& value);

    bool m_dark;
};

} // namespace Tenantry
