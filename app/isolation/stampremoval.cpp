// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation/stampremoval.h"

#include "base/json.h"

namespace Tenantry {

namespace {

QByteArray keyOf(const std::string& name) { return '"' + QByteArray::fromStdString(name) + "\":"; }

} // namespace

StampRemoval::StampRemoval(const StampNames& names)
    : m_owner(keyOf(names.owner))
    , m_type(keyOf(names.type))
    , m_common('"' + QByteArray(kStampPrefix.data(), static_cast<qsizetype>(kStampPrefix.size())))
{
}

qsizetype StampRemoval::endOfMember(const QByteArray& answer, qsizetype at)
{
    at = answer.indexOf(':', at) + 1;
    if (answer.at(at) != '"') // null: an owner that is missing was a breach, but a type may be asked of nothing
        return at + 4;
    for (++at; answer.at(at) != '"'; ++at) {
        if (answer.at(at) == '\\')
            ++at;
    }
    return at + 1;
}

QByteArray StampRemoval::without(const QByteArray& answer) const
{
    QByteArray out;
    out.reserve(answer.size());
    const std::string_view bytes = viewOf(answer);
    qsizetype kept = 0;
    size_t from = 0;
    for (;;) {
        const size_t found = bytes.find(viewOf(m_common), from);
        if (found == std::string_view::npos)
            break;
        const std::string_view rest = bytes.substr(found);
        if (!rest.starts_with(viewOf(m_owner)) && !rest.starts_with(viewOf(m_type))) {
            from = found + 1;
            continue;
        }
        auto begin = static_cast<qsizetype>(found);
        qsizetype end = endOfMember(answer, begin);
        if (answer.at(begin - 1) == ',')
            --begin;
        else if (answer.at(end) == ',')
            ++end;
        out.append(answer.constData() + kept, begin - kept);
        kept = end;
        from = static_cast<size_t>(end);
    }
    return out.append(answer.constData() + kept, answer.size() - kept);
}

} // namespace Tenantry
