// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/csvfields.h"

namespace Tenantry {

CsvFields::CsvFields(char delimiter)
    : m_delimiter(delimiter)
{
}

void CsvFields::add(const QByteArray& piece)
{
    m_text += piece;
    for (const char c : piece)
        step(c);
}

void CsvFields::step(char c)
{
    if (m_state == State::Quoted) {
        if (c == '"')
            m_state = State::QuoteInQuoted;
        else
            m_field += c;
    } else if (c == m_delimiter) {
        m_fields.append(std::exchange(m_field, {}));
        m_state = State::Start;
    } else if (c == '"') {
        if (m_state == State::QuoteInQuoted)
            m_field += c;
        m_bad = m_bad || m_state == State::Plain;
        m_state = m_state == State::Plain ? State::Plain : State::Quoted;
    } else {
        m_bad = m_bad || m_state == State::QuoteInQuoted;
        m_field += c;
        m_state = State::Plain;
    }
}

Result<QByteArrayList> CsvFields::take()
{
    if (m_bad)
        return fail(
            ErrorCode::ParseError, QStringLiteral("a quote stands where none may (field %1)").arg(m_fields.size() + 1));
    m_fields.append(m_field);
    return m_fields;
}

} // namespace Tenantry
