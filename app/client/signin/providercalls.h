// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "client/signin/provideranswer.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QSslCertificate>
#include <QUrlQuery>

#include <functional>

class QNetworkReply;

namespace Tenantry {

/// Asks a provider, one thing at a time: 256 KiB and `timeoutMs` at most, no redirect, no cookie, no cache. Its
/// certificate is checked against the system's authorities and the given ones. Lives on the interface thread.
class ProviderCalls final : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 kLongest = 256 * 1024; ///< bytes
    static constexpr int kTimeoutMs = 15'000;

    using Done = std::function<void(Result<ProviderAnswer>)>;

    explicit ProviderCalls(
        QList<QSslCertificate> authorities = {}, int timeoutMs = kTimeoutMs, QObject* parent = nullptr);
    ~ProviderCalls() override;

    /// `done` is called once, later, unless it is cancelled first. IoError, Unverifiable or LimitExceeded, with the
    /// address as path.
    void get(const QUrl& url, Done done);
    void post(const QUrl& url, const QUrlQuery& form, Done done);
    void cancel();
    const QList<QSslCertificate>& authorities() const { return m_authorities; }

private:
    QNetworkRequest request(const QUrl& url) const;
    void watch(QNetworkReply* reply, Done done);

    QNetworkAccessManager m_network;
    QList<QSslCertificate> m_authorities;
    int m_timeoutMs;
    QPointer<QNetworkReply> m_reply;
};

} // namespace Tenantry
