// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profiles/connectionprofile.h"
#include "ui/style/theme.h"

#include <QObject>

class QDialog;
class QMainWindow;

namespace Tenantry {

/// Says on every surface of a window which connection it is: the environment's pill and name stand at the top of each
/// of its dialogs. While the connection is read-only, all that changes something (`changes()`) is held disabled and
/// says why; the client refuses it in any case. Leaving read-only takes new pages: nothing is enabled by guess.
class ConnectionMarks final : public QObject {
    Q_OBJECT
public:
    ConnectionMarks(const Theme& theme, QMainWindow& window);

    void setProfile(const ConnectionProfile& profile);
    const ConnectionProfile& profile() const { return m_profile; }
    /// Why a change is refused, for whoever tells it.
    QString reason() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isOurs(const QWidget* widget) const;
    void hold(QWidget* control);
    void holdAll();
    void markDialog(QDialog* dialog);

    const Theme& m_theme;
    QMainWindow& m_window;
    ConnectionProfile m_profile;
};

} // namespace Tenantry
