// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation/stampremoval.h"

#include "base/json.h"

#include <cstring>

namespace Tenantry {

namespace {

QByteArray keyOf(const std::string& name) { return '"' + QByteArray::fromStdString(name) + "\":"; }

} // namespace

StampRemoval::StampRemoval(const StampNames& names)
    : m_owner(keyOf(names.owner))
    , m_type(keyOf(names.type))
    , m_grant(keyOf(names.grant))
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
    QByteArray out(answer.size(), Qt::Uninitialized);
    qsizetype written = 0;
    const auto keep = [&](qsizetype begin, qsizetype end) {
        std::memcpy(out.data() + written, answer.constData() + begin, static_cast<size_t>(end - begin));
        written += end - begin;
    };
    const std::string_view bytes = viewOf(answer);
    qsizetype kept = 0;
    size_t from = 0;
    for (;;) {
        const void* hit = memmem(bytes.data() + from, bytes.size() - from, kStampPrefix.data(), kStampPrefix.size());
        if (!hit)
            break;
        const auto at = static_cast<size_t>(static_cast<const char*>(hit) - bytes.data());
        const std::string_view rest = bytes.substr(at == 0 ? 0 : at - 1); // with its quote
        if (!rest.starts_with(viewOf(m_owner)) && !rest.starts_with(viewOf(m_type))
            && !rest.starts_with(viewOf(m_grant))) {
            from = at + 1;
            continue;
        }
        auto begin = static_cast<qsizetype>(at) - 1;
        qsizetype end = endOfMember(answer, begin);
        if (answer.at(begin - 1) == ',')
            --begin;
        else if (answer.at(end) == ',')
            ++end;
        keep(kept, begin);
        kept = end;
        from = static_cast<size_t>(end);
    }
    keep(kept, answer.size());
    out.truncate(written);
    return out;
}

} // namespace Tenantry
