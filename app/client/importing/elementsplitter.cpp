// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/elementsplitter.h"

#include "client/importing/linereader.h"

namespace Tenantry {

namespace {

constexpr qsizetype kElementChunk = 256 * 1024;

/// Follows a value to its end: strings, and how deep the brackets are.
class ValueEnd {
public:
    /// True when `c` was the value's last byte.
    bool step(char c)
    {
        if (m_inString) {
            if (m_escaped)
                m_escaped = false;
            else if (c == '\\')
                m_escaped = true;
            else if (c == '"')
                m_inString = false;
            return !m_inString && m_depth == 0;
        }
        if (c == '"')
            m_inString = true;
        else if (c == '{' || c == '[')
            ++m_depth;
        else if (c == '}' || c == ']')
            return --m_depth <= 0;
        return false;
    }

    /// A number or word has no end of its own: it ends where the next sign begins.
    bool isBare() const { return m_depth == 0 && !m_inString; }

private:
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
};

bool isSpace(int c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

} // namespace

ElementSplitter::ElementSplitter(std::unique_ptr<GzReader> bytes, QByteArray name)
    : m_bytes(std::move(bytes))
    , m_name(std::move(name))
    , m_chunk(kElementChunk, Qt::Uninitialized)
{
}

int ElementSplitter::get()
{
    if (m_at == m_end) {
        m_at = 0;
        m_end = m_bytes->read(m_chunk.data(), m_chunk.size());
        if (m_end <= 0)
            return -1;
    }
    const char c = m_chunk.constData()[m_at++];
    if (c == '\n')
        ++m_line;
    return static_cast<unsigned char>(c);
}

int ElementSplitter::getSkippingSpace()
{
    int c = get();
    while (isSpace(c))
        c = get();
    return c;
}

bool ElementSplitter::readKey(QByteArray& key)
{
    key.clear();
    for (int c = get(); c >= 0; c = get()) {
        if (c == '"')
            return getSkippingSpace() == ':';
        if (c == '\\')
            c = get();
        if (key.size() < 256)
            key += static_cast<char>(c);
    }
    return false;
}

/// Past one value; the comma or bracket behind a bare one is given back.
bool ElementSplitter::skipValue(int first)
{
    ValueEnd end;
    for (int c = first; c >= 0; c = get()) {
        if (end.isBare() && (c == ',' || c == '}')) {
            --m_at; // never across a chunk: `get()` has just read it
            return true;
        }
        if (end.step(static_cast<char>(c)))
            return true;
    }
    return false;
}

bool ElementSplitter::findArray()
{
    int c = getSkippingSpace();
    if (c == 0xef && get() == 0xbb && get() == 0xbf)
        c = getSkippingSpace();
    if (c == '[')
        return true;
    if (c != '{')
        return false;
    QByteArray key;
    for (c = getSkippingSpace(); c == '"'; c = getSkippingSpace()) {
        if (!readKey(key))
            return false;
        const int first = getSkippingSpace();
        if (key == m_name)
            return first == '[';
        if (!skipValue(first) || getSkippingSpace() != ',')
            return false;
    }
    return false;
}

ElementSplitter::Found ElementSplitter::readElement(int first, QByteArray& text)
{
    ValueEnd end;
    m_elementLine = m_line - (first == '\n' ? 1 : 0);
    m_length = 0;
    for (int c = first; c >= 0; c = get()) {
        if (end.isBare() && (c == ',' || c == ']')) {
            --m_at;
            return Found::Element;
        }
        ++m_length;
        if (m_length <= LineReader::kLimit)
            text += static_cast<char>(c);
        else if (m_length == LineReader::kLimit + 1)
            text = text.left(LineReader::kExcerpt);
        if (end.step(static_cast<char>(c)))
            return m_length > LineReader::kLimit ? Found::TooLong : Found::Element;
    }
    text = text.left(LineReader::kExcerpt);
    return Found::CutOff;
}

ElementSplitter::Found ElementSplitter::next(QByteArray& text)
{
    text.clear();
    if (m_done)
        return Found::End;
    if (!m_inArray) {
        m_inArray = findArray();
        if (!m_inArray) {
            m_done = true;
            m_elementLine = m_line;
            return m_bytes->problem() ? Found::CutOff : Found::NoArray;
        }
    }
    int c = getSkippingSpace();
    if (c == ',')
        c = getSkippingSpace();
    if (c == ']') {
        m_done = true;
        return Found::End;
    }
    const Found found = c < 0 ? Found::CutOff : readElement(c, text);
    if (c < 0)
        m_elementLine = m_line;
    m_done = found == Found::CutOff;
    return found;
}

} // namespace Tenantry
