// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QLineEdit>

namespace Tenantry {

/// The editor inside a filter field: a red wave under what is wrong, and the rest of a completion in muted text behind
/// the cursor, taken with Tab or End.
class FilterEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterEdit(const Theme& theme, QWidget* parent = nullptr);

    void setWrong(int start, int length); ///< length 0: nothing is wrong
    void setGhost(const QString& rest);
    QString ghost() const { return m_ghost; }

signals:
    void backspaceAtStart();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    double xOf(qsizetype position) const;
    bool takeGhost();

    const Theme& m_theme;
    int m_wrongStart = 0;
    int m_wrongLength = 0;
    QString m_ghost;
};

} // namespace Tenantry
