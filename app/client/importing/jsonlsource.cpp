// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/jsonlsource.h"

#include "client/importing/refusals.h"

namespace Tenantry {

JsonlSource::JsonlSource(std::unique_ptr<GzReader> bytes)
    : m_lines(std::move(bytes))
{
}

bool JsonlSource::next(SourceRecord& record)
{
    TextLine line;
    while (m_lines.next(line)) {
        m_last = line.number;
        if (!line.cut && line.text.trimmed().isEmpty())
            continue;
        record = {line.number, Json(), line.text, false};
        if (line.cut) {
            m_toldDamage = true;
            record.value = fail(*m_lines.bytes().problem());
            record.damage = true;
        } else if (line.tooLong) {
            record.value = Refusals::tooLong(line.length);
        } else {
            record.value = parseJson(line.text);
            if (record.value && !record.value->is_object())
                record.value = fail(ErrorCode::ParseError, QStringLiteral("the line is JSON, but no object"));
        }
        return true;
    }
    const auto& problem = m_lines.bytes().problem();
    if (!problem || std::exchange(m_toldDamage, true))
        return false;
    record = {m_last + 1, fail(*problem), {}, true};
    return true;
}

} // namespace Tenantry
