// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profiles/connectionprofile.h"
#include "ui/style/theme.h"

#include <QWidget>

namespace Tenantry {

/// The word of a connection's environment, in capitals and in its colour, with a lock where it is read-only. The same
/// on every surface.
class EnvironmentPill final : public QWidget {
    Q_OBJECT
public:
    explicit EnvironmentPill(const Theme& theme, QWidget* parent = nullptr);

    void setProfile(const ConnectionProfile& profile);
    QString text() const { return m_text; }

    static QString word(const ConnectionProfile& profile); ///< PRODUCTION, …
    static QColor color(const Theme& theme, const ConnectionProfile& profile); ///< of lines; reaches 3:1

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    const Theme& m_theme;
    ConnectionProfile m_profile;
    QString m_text;
};

} // namespace Tenantry
