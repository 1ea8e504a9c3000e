// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/importing/linereader.h"
#include "client/importing/recordsource.h"

namespace Tenantry {

/// JSON lines: an object a line, blank lines passed over.
class JsonlSource final : public RecordSource {
public:
    explicit JsonlSource(std::unique_ptr<GzReader> bytes);

    bool next(SourceRecord& record) override;
    qint64 position() const override { return m_lines.bytes().position(); }

private:
    LineReader m_lines;
    qint64 m_last = 0;
    bool m_toldDamage = false;
};

} // namespace Tenantry
