// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "client/decode/auditrow.h"
#include "client/decode/decodedpage.h"
#include "client/exporting/exportorder.h"
#include "client/exporting/exportsink.h"
#include "client/witness/ledgersource.h"
#include "ledger/exportwriter.h"

#include <QObject>

#include <memory>

namespace Tenantry {

class PlatformClient;

/// Writes a log, or what a filter leaves of it, into a file, page by page: memory has a bound. In JSON Lines that
/// verify themselves a whole log stands as it is, and each entry of a filtered one with its proof, which is asked for
/// one by one. Entries that nobody has signed yet, and those of other epochs, are not in them. Lives on the interface
/// thread; starts with `start` and ends with `finished` or `failed`.
class LogExport final : public QObject {
    Q_OBJECT

public:
    static constexpr int kPage = 500;
    static constexpr qsizetype kMostProven = 100'000; ///< of a filtered, verifiable export

    LogExport(PlatformClient& platform, LedgerSource& ledger, ExportOrder order, QObject* parent = nullptr);
    ~LogExport() override;

    void start();
    void cancel(); ///< `failed` with Cancelled follows; no file is left

signals:
    void progressed(qint64 done, qint64 total);
    void finished(qint64 entries);
    void failed(const Tenantry::Error& error);

private:
    void askHead();
    void askEntries(uint64_t from);
    void begin(const Ledger::CompactRange& start);
    void takeEntries(const ShownRows& rows);
    void askPage(const Cursor& after);
    void takePage(const DecodedPage<AuditRow>& page);
    void proveNext();
    void writeProven(const ShownRow& row, const Ledger::MerkleProof& proof);
    void endVerifiable();
    void end();
    bool put(const Result<QByteArray>& piece);
    void stop(const Error& error);

    PlatformClient& m_platform;
    LedgerSource& m_ledger;
    ExportOrder m_order;
    ExportSink m_sink;
    std::unique_ptr<AuditFormat> m_format;
    Ledger::ExportWriter m_writer;
    CancelToken m_cancel;
    ShownHead m_head;
    uint64_t m_size = 0; ///< of the checkpoint
    bool m_begun = false;
    QList<uint64_t> m_indices; ///< to be proven, ascending once all are known
    qsizetype m_next = 0;
    QList<Ledger::Opening> m_openings;
    qint64 m_done = 0;
    bool m_over = false;
};

} // namespace Tenantry
