// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/timestamp.h"

#include <QNetworkAccessManager>
#include <QUrl>

#include <functional>

namespace Tenantry {

/// Fetches small public documents of an issuer. HTTPS with the system's certificates, or plain HTTP to this machine
/// itself; 256 KiB and 10 s at most; follows a redirection only to the same scheme, host and port; no cookies, no
/// compression, no cache. Lives on one thread with an event loop, and is called there only.
class KeyFetcher final : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype kLongest = 256 * 1024; ///< bytes
    static constexpr int kLongestMs = 10000;
    static constexpr int64_t kLeastAgeMs = Timestamp::kMinute;
    static constexpr int64_t kMostAgeMs = Timestamp::kDay;
    static constexpr int64_t kUsualAgeMs = 15 * Timestamp::kMinute; ///< where the answer names none

    struct Answer {
        QByteArray body;
        int64_t maxAgeMs = kUsualAgeMs; ///< from `kLeastAgeMs` to `kMostAgeMs`
    };
    using Done = std::function<void(Result<Answer>)>;

    explicit KeyFetcher(QObject* parent = nullptr);

    /// `done` is called once, later, unless this object goes first. IoError or LimitExceeded, with the address as path.
    void get(const QUrl& url, Done done);

    /// InvalidArgument for an address that is never fetched from.
    static Result<void> checkUrl(const QUrl& url);
    static bool isThisMachine(const QUrl& url);
    /// Of a `Cache-Control` header (RFC 9111 section 5.2.2).
    static int64_t maxAgeMs(const QByteArray& cacheControl);

private:
    QNetworkAccessManager m_network;
};

} // namespace Tenantry
