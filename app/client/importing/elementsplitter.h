// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/importing/gzreader.h"

namespace Tenantry {

/// Finds the elements of one JSON array in a file without holding the file: the array itself, or the member `name` of
/// the file's object. It finds boundaries only; whether an element is JSON is for the reader of its text.
class ElementSplitter {
public:
    enum class Found {
        Element,
        TooLong, ///< read past; `text` is its beginning
        End, ///< the array was closed
        NoArray, ///< the file has no such array
        CutOff, ///< the file ends inside the array, or is damaged; `text` is what came of the element
    };

    ElementSplitter(std::unique_ptr<GzReader> bytes, QByteArray name);

    Found next(QByteArray& text);
    qint64 line() const { return m_elementLine; } ///< where the last element began, from 1
    qint64 length() const { return m_length; } ///< of the last element
    const GzReader& bytes() const { return *m_bytes; }

private:
    int get(); ///< -1 at the end
    int getSkippingSpace();
    bool findArray();
    bool readKey(QByteArray& key);
    bool skipValue(int first);
    Found readElement(int first, QByteArray& text);

    std::unique_ptr<GzReader> m_bytes;
    QByteArray m_name;
    QByteArray m_chunk;
    qint64 m_at = 0;
    qint64 m_end = 0;
    qint64 m_line = 1;
    qint64 m_elementLine = 1;
    qint64 m_length = 0;
    bool m_inArray = false;
    bool m_done = false;
};

} // namespace Tenantry
