// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditrecord.h"

#include <memory>
#include <optional>

namespace Tenantry {

/// How entries are written for programs that know no ledger. Text of entries is data wherever it goes: it can neither
/// end its cell nor become a formula or a field.
class AuditFormat {
public:
    enum class Kind {
        Csv, ///< RFC 4180, one entry a line under a header; what a spreadsheet would take for a formula has a ' in
             ///< front
        Ocsf, ///< JSON Lines, OCSF kOcsfVersion: classes 6003, 3004 and 2004
        Cef, ///< ArcSight CEF:0, one entry a line
    };
    static constexpr char kOcsfVersion[] = "1.3.0";

    static std::unique_ptr<AuditFormat> make(Kind kind);
    static const char* nameOf(Kind kind);
    static std::optional<Kind> fromName(const QString& name); ///< `csv`, `ocsf`, `cef`

    AuditFormat() = default;
    AuditFormat(const AuditFormat&) = delete;
    AuditFormat& operator=(const AuditFormat&) = delete;
    virtual ~AuditFormat() = default;

    virtual QByteArray header() const { return {}; } ///< with its line's end
    virtual QByteArray row(const AuditRecord& record) const = 0; ///< likewise
};

} // namespace Tenantry
