// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace Tenantry {

/// A surface with a 1 px border. With a title it has a row of 40 px: title, muted note, and at the right what
/// `titleRow` is given (a link, a legend). Its content goes to `body`, which has no margins of its own when `flush`
/// (tables, lists).
class Card : public QFrame {
    Q_OBJECT
public:
    Card(const Theme& theme, const QString& objectName, const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setNote(const QString& note);
    /// Adds at the right end of the title row.
    void addToTitle(QWidget* widget);
    void setFlush(bool flush);
    /// A quieter title (12/500, muted), as on the component sheet and in explain panels.
    void setQuietTitle();
    void setDanger(bool danger);
    QVBoxLayout* body() const { return m_body; }

private:
    const Theme& m_theme;
    QWidget* m_titleRow;
    QHBoxLayout* m_titleLayout;
    QLabel* m_title;
    QLabel* m_note;
    QVBoxLayout* m_body;
};

} // namespace Tenantry
