// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditformat.h"
#include "service/auditing/ledgerkeeper.h"
#include "storage/auditfilter.h"
#include "storage/ledgerstore.h"

#include <functional>

namespace Tenantry {

/// Writes logs out, piece by piece: memory has a bound. That they were exported is an entry, which is written before
/// anything goes out. Filters hold but for `text`.
class AuditExport {
public:
    using Sink = std::function<Result<void>(const QByteArray& piece)>;

    struct Request {
        AuditFilter filter; ///< with a tenant: that log; without: all, which only programs' formats can hold
        std::optional<AuditFormat::Kind> format; ///< none: verifiable JSON Lines (ExportHeader)
        bool withPersonal = false; ///< whether personal data may be seen
        AuditActor actor;
        RequestId requestId;
        Timestamp now;
    };

    AuditExport(Database& database, const LedgerKeeper& keeper)
        : m_db(database)
        , m_keeper(keeper)
    {
    }

    /// How many entries went out. NotFound for a log that is not there, InvalidArgument for a filter with a text.
    Result<uint64_t> run(const Request& request, const Sink& sink) const;

    static bool matches(const AuditFilter& filter, const AuditRecord& row);

private:
    Result<void> note(const Request& request) const;
    Result<uint64_t> writeVerifiable(const Request& request, const Sink& sink) const;
    Result<uint64_t> writeFormatted(const Request& request, const Sink& sink) const;

    Database& m_db;
    const LedgerKeeper& m_keeper;
};

} // namespace Tenantry
