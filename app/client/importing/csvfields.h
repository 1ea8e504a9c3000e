// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayList>

namespace Tenantry {

/// Splits one CSV record, which may come in pieces: RFC 4180's grammar.
class CsvFields {
public:
    explicit CsvFields(char delimiter);

    void add(const QByteArray& piece);
    bool isOpen() const { return m_state == State::Quoted; } ///< inside quotes: the record goes on
    const QByteArray& text() const { return m_text; }
    /// The fields; ParseError where a quote stands inside a field, or something behind a closing one.
    Result<QByteArrayList> take();

private:
    enum class State { Start, Plain, Quoted, QuoteInQuoted };

    void step(char c);

    char m_delimiter;
    State m_state = State::Start;
    QByteArray m_text;
    QByteArray m_field;
    QByteArrayList m_fields;
    bool m_bad = false;
};

} // namespace Tenantry
