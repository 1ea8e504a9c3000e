// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profiles/connectionprofile.h"
#include "ui/pages/page.h"
#include "ui/style/theme.h"

class QLabel;

namespace Tenantry {

/// What is shown while a workspace has no tenants: what will be here, and the ways to fill it.
class StartPage final : public Page {
    Q_OBJECT
public:
    /// `connections`: all that are kept; with some there is a third way.
    StartPage(const Theme& theme, const QList<ConnectionProfile>& connections, QWidget* parent = nullptr);

    void activate() override;
    void refresh() override { }
    bool isSettled() const override { return true; }

signals:
    void sampleRequested();
    void importRequested();
    void connectionRequested(const QString& id);
    void connectionsRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeChoice(const QString& name, Icon icon, const QString& title, const QString& text, QPushButton* button);
    QWidget* makeConnections(const QList<ConnectionProfile>& connections);
    QWidget* makeReassurance();

    const Theme& m_theme;
    QWidget* m_drawing;
    QPushButton* m_sample;
};

} // namespace Tenantry
