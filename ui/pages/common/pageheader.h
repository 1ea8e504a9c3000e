// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace Tenantry {

/// A page's first row: its title, a muted note beside it, and at the right what acts on the whole page.
class PageHeader final : public QWidget {
    Q_OBJECT

public:
    PageHeader(const Theme& theme, const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setNote(const QString& note);
    void addAction(QWidget* control);

private:
    QHBoxLayout* m_row;
    QLabel* m_title;
    QLabel* m_note;
};

/// The margins of every page: 24 at the sides, 16 above and below.
QMargins pageMargins();

} // namespace Tenantry
