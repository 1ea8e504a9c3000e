// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/common/filtergrammar.h"

#include <QWidget>

class QHBoxLayout;
class QTimer;

namespace Tenantry {

/// A filter field with its grammar: says which terms and words are in force. Words take effect as they are written
/// (after a breath of 150 ms), a term with Return; while something is wrong the last valid filter stays in force.
class FilterBar final : public QWidget {
    Q_OBJECT

public:
    FilterBar(const Theme& theme, FilterGrammar grammar, const QString& objectName, const QString& accessibleName,
        const QString& placeholder, QWidget* parent = nullptr);

    QList<FilterField::Term> terms() const;
    QString words() const { return m_words; }
    /// The values of a field's terms.
    QStringList values(const QString& field) const;
    /// As somebody left it; nothing is told.
    void set(const QList<FilterField::Term>& terms, const QString& words);
    /// Adds a term as if it had been written.
    void addTerm(const FilterField::Term& term);
    /// What the filter leaves: "1,962 of 2,418".
    void setNote(const QString& note);
    void addControl(QWidget* control);
    QWidget* editor() const;

signals:
    void changed();

private:
    void read(const QString& text);
    void submit(const QString& text);

    FilterGrammar m_grammar;
    FilterField* m_field;
    QHBoxLayout* m_row;
    QTimer* m_breath;
    QString m_words;
    QString m_note;
};

} // namespace Tenantry
