// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/importing/elementsplitter.h"
#include "client/importing/recordsource.h"

namespace Tenantry {

/// A file of AWS CloudTrail: `{"Records": […]}`, or the list alone.
class CloudTrailSource final : public RecordSource {
public:
    explicit CloudTrailSource(std::unique_ptr<GzReader> bytes);

    bool next(SourceRecord& record) override;
    qint64 position() const override { return m_elements.bytes().position(); }

private:
    ElementSplitter m_elements;
};

} // namespace Tenantry
