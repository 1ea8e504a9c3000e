// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/filterfield.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Tenantry {

/// The filter language: terms `field = value`, everything else is free text. Values with blanks stand in double quotes.
/// Pure; it knows the names of the fields and, where a field is a closed set, its values.
class FilterGrammar {
public:
    struct Field {
        QString name;
        QStringList values; ///< empty: any text
    };
    /// What is being written: a term, words, or a fault with its place and what to do.
    struct Reading {
        std::optional<FilterField::Term> term;
        QString words;
        int wrongStart = 0;
        int wrongLength = 0; ///< over 0: this is a fault
        QString note;
        QString reason;
    };

    explicit FilterGrammar(QList<Field> fields);

    Reading read(const QString& text) const;
    QStringList completions() const; ///< `type = `, …

private:
    QList<Field> m_fields;
};

} // namespace Tenantry
