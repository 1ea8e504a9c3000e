// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "security/keyfetcher.h"
#include "security/keysource.h"

#include <QThread>
#include <QUrl>

#include <condition_variable>
#include <mutex>

class QTimer;

namespace Tenantry {

/// A key set that is fetched (KeyFetcher has the limits), straight or by way of an issuer's OpenID document. It is
/// fetched again behind the calls: when its `Cache-Control` says that it is old (1 min to 24 h), and when a `kid` was
/// not known, in all at most once every `kRetryMs`. While the server cannot be reached the former keys stay, but not
/// longer than `kStaleMs` past their age; then there are none. Shared secrets in a fetched set never count. Has a
/// thread of its own, which ends with it; needs a QCoreApplication.
class UrlKeySource final : public KeySource {
public:
    static constexpr int64_t kRetryMs = 30 * Timestamp::kSecond;
    static constexpr int64_t kStaleMs = 6 * Timestamp::kHour;

    /// InvalidArgument for an address that is not fetched from. `clock` must outlive the source.
    static Result<std::shared_ptr<UrlKeySource>> ofKeySet(const QUrl& url, const Clock& clock);
    static Result<std::shared_ptr<UrlKeySource>> ofIssuer(const QByteArray& issuer, const Clock& clock);
    ~UrlKeySource() override;

    TokenKeySetPtr keys(Timestamp now) override;
    void lookAgain(Timestamp now) override;
    Result<void> warmUp(std::chrono::milliseconds longest) override;

private:
    UrlKeySource(QUrl url, QByteArray issuer, const Clock& clock);

    // With the mutex held.
    bool mayAsk(Timestamp now) const;
    void ask(Timestamp now);

    // On the fetcher's thread.
    void fetch();
    void fetchKeys(const QUrl& url);
    Result<TokenKeySetPtr> read(const QByteArray& text);
    void finish(const Result<KeyFetcher::Answer>& answer);

    const QUrl m_url;
    const QByteArray m_issuer; ///< empty where `m_url` is the key set's own
    const Clock& m_clock;
    const TokenKeySetPtr m_none = std::make_shared<TokenKeySet>();

    std::mutex m_mutex;
    std::condition_variable m_finished;
    TokenKeySetPtr m_keys = m_none;
    Timestamp m_freshUntil;
    std::optional<Timestamp> m_asked;
    bool m_asking = false;
    bool m_answered = false; ///< well or badly, once
    Error m_error; ///< of the last answer

    // The fetcher's thread alone.
    QByteArray m_text; ///< what `m_read` was read from
    TokenKeySetPtr m_read;

    QThread m_thread;
    KeyFetcher* m_fetcher; ///< lives on `m_thread`, dies with it
    QTimer* m_timer; ///< likewise
};

} // namespace Tenantry
