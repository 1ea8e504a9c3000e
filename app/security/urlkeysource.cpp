// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/urlkeysource.h"

#include "base/log.h"
#include "security/openiddiscovery.h"

#include <QTimer>

namespace Tenantry {

Result<std::shared_ptr<UrlKeySource>> UrlKeySource::ofKeySet(const QUrl& url, const Clock& clock)
{
    return KeyFetcher::checkUrl(url).map(
        [&] { return std::shared_ptr<UrlKeySource>(new UrlKeySource(url, {}, clock)); });
}

Result<std::shared_ptr<UrlKeySource>> UrlKeySource::ofIssuer(const QByteArray& issuer, const Clock& clock)
{
    return OpenIdDiscovery::documentUrl(issuer).map(
        [&](const QUrl& url) { return std::shared_ptr<UrlKeySource>(new UrlKeySource(url, issuer, clock)); });
}

UrlKeySource::UrlKeySource(QUrl url, QByteArray issuer, const Clock& clock)
    : m_url(std::move(url))
    , m_issuer(std::move(issuer))
    , m_clock(clock)
    , m_fetcher(new KeyFetcher)
    , m_timer(new QTimer(m_fetcher))
{
    m_timer->setSingleShot(true);
    QObject::connect(m_timer, &QTimer::timeout, m_fetcher, [this] {
        const std::lock_guard lock(m_mutex);
        if (!m_asking)
            ask(m_clock.now());
    });
    m_fetcher->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_fetcher, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("token keys"));
    m_thread.start();
}

UrlKeySource::~UrlKeySource()
{
    m_thread.quit();
    m_thread.wait();
}

TokenKeySetPtr UrlKeySource::keys(Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    if (now >= m_freshUntil && mayAsk(now))
        ask(now);
    return now.ms < m_freshUntil.ms + kStaleMs ? m_keys : m_none;
}

void UrlKeySource::lookAgain(Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    if (mayAsk(now))
        ask(now);
}

Result<void> UrlKeySource::warmUp(std::chrono::milliseconds longest)
{
    std::unique_lock lock(m_mutex);
    const Timestamp now = m_clock.now();
    if (!m_asked)
        ask(now);
    if (!m_finished.wait_for(lock, longest, [this] { return m_answered; }))
        return fail(ErrorCode::IoError, QStringLiteral("the keys did not come in time"), m_url.toString());
    if (m_error != Error())
        return fail(m_error);
    return m_keys->checkNotEmpty(m_url.toString());
}

bool UrlKeySource::mayAsk(Timestamp now) const
{
    // The distance alone, so that a clock that was set back stops nothing.
    return !m_asking && (!m_asked || std::abs(now.ms - m_asked->ms) >= kRetryMs);
}

void UrlKeySource::ask(Timestamp now)
{
    m_asking = true;
    m_asked = now;
    QMetaObject::invokeMethod(
        m_fetcher, [this] { fetch(); }, Qt::QueuedConnection);
}

void UrlKeySource::fetch()
{
    if (m_issuer.isEmpty()) {
        fetchKeys(m_url);
        return;
    }
    m_fetcher->get(m_url, [this](const Result<KeyFetcher::Answer>& document) {
        if (!document) {
            finish(document);
            return;
        }
        const auto url = OpenIdDiscovery::keysUrl(viewOf(document->body), m_issuer);
        if (url)
            fetchKeys(*url);
        else
            finish(fail(url.error()));
    });
}

void UrlKeySource::fetchKeys(const QUrl& url)
{
    m_fetcher->get(url, [this](const Result<KeyFetcher::Answer>& answer) { finish(answer); });
}

Result<TokenKeySetPtr> UrlKeySource::read(const QByteArray& text)
{
    if (m_read && text == m_text)
        return m_read;
    auto set = TokenKeySet::parse(viewOf(text), SharedSecrets::Refused);
    if (!set)
        return fail(set.error().code, set.error().detail, m_url.toString() + QLatin1Char(' ') + set.error().path);
    m_read = std::make_shared<TokenKeySet>(std::move(*set));
    m_text = text;
    return m_read;
}

void UrlKeySource::finish(const Result<KeyFetcher::Answer>& answer)
{
    // Read before the mutex is taken: a large set takes milliseconds, and tokens are checked meanwhile.
    const Result<TokenKeySetPtr> keys = answer ? read(answer->body) : fail(answer.error());
    const std::lock_guard lock(m_mutex);
    if (keys) {
        m_keys = *keys;
        m_freshUntil = {m_clock.now().ms + answer->maxAgeMs};
    } else if (keys.error() != m_error) {
        qCWarning(logSecurity).noquote() << "Keys of tokens:" << describe(keys.error());
    }
    m_error = keys ? Error() : keys.error();
    m_asking = false;
    m_answered = true;
    m_timer->start(static_cast<int>(keys ? answer->maxAgeMs : kRetryMs));
    m_finished.notify_all();
}

} // namespace Tenantry
