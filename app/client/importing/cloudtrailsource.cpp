// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/cloudtrailsource.h"

#include "client/importing/refusals.h"

namespace Tenantry {

CloudTrailSource::CloudTrailSource(std::unique_ptr<GzReader> bytes)
    : m_elements(std::move(bytes), "Records")
{
}

bool CloudTrailSource::next(SourceRecord& record)
{
    record = {};
    const ElementSplitter::Found found = m_elements.next(record.text);
    record.line = m_elements.line();
    switch (found) {
    case ElementSplitter::Found::End:
        return false;
    case ElementSplitter::Found::TooLong:
        record.value = Refusals::tooLong(m_elements.length());
        return true;
    case ElementSplitter::Found::NoArray:
        record.damage = true;
        record.value = fail(ErrorCode::ParseError,
            QStringLiteral("this is no CloudTrail log: it has no list \"Records\" (or is cut off before it)"));
        return true;
    case ElementSplitter::Found::CutOff:
        record.damage = true;
        record.value = m_elements.bytes().problem()
            ? fail(*m_elements.bytes().problem())
            : fail(
                ErrorCode::ParseError, QStringLiteral("the file is cut off: it ends before its list of records does"));
        return true;
    case ElementSplitter::Found::Element:
        break;
    }
    record.value = parseJson(record.text);
    if (record.value && !record.value->is_object())
        record.value = fail(ErrorCode::ParseError, QStringLiteral("the record is JSON, but no object"));
    return true;
}

} // namespace Tenantry
