// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Tenantry {

class Badge;
class FilterChip;
class FilterEdit;
class FilterFrame;

/// A filter: terms in force as chips, the one being written, and whether it holds. It knows no grammar: whoever owns it
/// parses `text()` and says Valid or Invalid; while it is Invalid the last valid filter stays in force.
class FilterField final : public QWidget {
    Q_OBJECT
public:
    enum class State { Typing, Valid, Invalid };
    Q_ENUM(State)
    struct Term {
        QString field;
        QString op;
        QString value;
        bool operator==(const Term&) const = default;
    };

    FilterField(
        const Theme& theme, const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

    void setTerms(const QList<Term>& terms);
    QList<Term> terms() const { return m_terms; }
    void setText(const QString& text);
    QString text() const;
    void setPlaceholder(const QString& text);
    FilterEdit* edit() const { return m_edit; } ///< for a QCompleter and ghost text

    State state() const { return m_state; }
    void setTyping(const QString& note = {});
    void setValid(const QString& note); ///< "1,962 of 2,418"
    /// `start` and `length` mark the wrong part of `text()`; `reason` stands below the field.
    void setInvalid(int start, int length, const QString& note, const QString& reason);
    /// The shortcut shown at the right while nothing is written.
    void setShortcutHint(const QString& keys);

signals:
    void textEdited(const QString& text);
    void submitted(const QString& text); ///< Return
    void termRemoved(int index);
    void cleared();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setState(State state, const QString& note, const QString& reason);
    void removeTerm(qsizetype index);
    void showAffordances();

    const Theme& m_theme;
    FilterFrame* m_frame;
    QHBoxLayout* m_row;
    QList<Term> m_terms;
    QList<FilterChip*> m_chips;
    FilterEdit* m_edit;
    QLabel* m_note;
    Badge* m_keys;
    QPushButton* m_clear;
    QWidget* m_reasonRow;
    QLabel* m_reason;
    State m_state = State::Typing;
};

} // namespace Tenantry
