// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <string_view>
#include <utility>

namespace Tenantry {

/// An id with a type of its own, so that no two kinds can be swapped. Holds UTF-8 bytes verbatim and compares them byte
/// for byte: no case folding, no normalisation. Cheap to copy (implicitly shared). Empty means "none".
template <class Tag> class StrongId {
public:
    StrongId() = default;
    explicit StrongId(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    explicit StrongId(const char* bytes)
        : m_bytes(bytes)
    {
    }
    explicit StrongId(std::string_view bytes)
        : m_bytes(bytes.data(), static_cast<qsizetype>(bytes.size()))
    {
    }
    static StrongId fromString(QStringView text) { return StrongId(text.toUtf8()); }

    const QByteArray& bytes() const { return m_bytes; }
    std::string_view view() const { return {m_bytes.constData(), static_cast<size_t>(m_bytes.size())}; }
    std::string toStdString() const { return std::string(view()); }
    QString toString() const { return QString::fromUtf8(m_bytes); }
    bool isEmpty() const { return m_bytes.isEmpty(); }

    friend bool operator==(const StrongId& a, const StrongId& b) { return a.m_bytes == b.m_bytes; }
    friend bool operator!=(const StrongId& a, const StrongId& b) { return !(a == b); }
    friend bool operator<(const StrongId& a, const StrongId& b) { return a.m_bytes < b.m_bytes; }
    friend size_t qHash(const StrongId& id, size_t seed = 0) { return qHash(id.m_bytes, seed); }

private:
    QByteArray m_bytes;
};

} // namespace Tenantry

template <class Tag> struct std::hash<Tenantry::StrongId<Tag>> {
    size_t operator()(const Tenantry::StrongId<Tag>& id) const noexcept { return qHash(id.bytes()); }
};
