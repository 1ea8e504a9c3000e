// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httphandler.h"
#include "http/httpmetrics.h"
#include "http/requestids.h"
#include "http/requestreader.h"

#include <QHash>

namespace Tenantry {

/// What the connections of one I/O thread share. Only that thread touches it, but for the mailbox and the metrics.
struct LoopState {
    static constexpr qsizetype kInputBytes = 64 * 1024;

    const HttpLimits& limits;
    HttpHandler& handler;
    HttpMetrics& metrics;
    std::shared_ptr<LoopMailbox> mailbox;
    RequestIds ids{};
    QByteArray input = QByteArray(kInputBytes, Qt::Uninitialized); ///< what was just read, of whichever connection
    QByteArray output{}; ///< what is about to be written, likewise
    QByteArray date{}; ///< of now, for the answers
    qint64 bodies = 0; ///< bytes of bodies that are not complete
    QHash<QByteArray, int> halfOpen{}; ///< connections without a head, by their peer's address
    bool isStopping = false;
    /// Readers without a connection: only a connection inside a request needs one.
    std::vector<std::unique_ptr<RequestReader>> readers{};

    std::unique_ptr<RequestReader> takeReader()
    {
        if (readers.empty())
            return std::make_unique<RequestReader>(limits);
        auto reader = std::move(readers.back());
        readers.pop_back();
        return reader;
    }
    void giveBack(std::unique_ptr<RequestReader> reader)
    {
        constexpr std::size_t kKept = 64;
        if (readers.size() < kKept)
            readers.push_back(std::move(reader));
    }
};

} // namespace Tenantry
