// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/remoteattempt.h"

#include <QDeadlineTimer>

#include <functional>

namespace Tenantry {

/// One call through all its attempts. It waits for its turn, runs, may pause and wait again; it ends once, with an
/// answer or an error, at the latest when its time is over.
class RemoteCall final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Result<RemoteAnswer>)>;

    RemoteCall(const RemoteOptions& options, RemoteAsk ask, Done done, QObject* parent);
    ~RemoteCall() override;

    const RemoteAsk& ask() const { return m_ask; }
    bool isRunning() const { return m_attempt != nullptr; }
    void run(std::shared_ptr<QNetworkAccessManager> network, const QByteArray& session, int number);
    /// Ends it now, from outside.
    void end(Error why);

signals:
    void wantsTurn(); ///< after a pause
    void leftTurn(); ///< its request is over; it pauses or ends
    void mixedUp(); ///< its network must not be used again
    void ended(); ///< after its `done`

private:
    void answered(const RemoteAnswer& answer);
    void failed(const RemoteAttempt::Failure& failure);
    /// False where there are no repeats left, or no time for the pause.
    bool pause(std::optional<qint64> atLeastMs);
    bool hasNewBearer();
    /// Waits for somebody to sign in again. False where nobody can be asked, or was asked before.
    bool awaitBearer();
    void leave();
    void finish(Result<RemoteAnswer> result);

    const RemoteOptions& m_options;
    RemoteAsk m_ask;
    Done m_done;
    QByteArray m_bearer;
    RemoteAttempt* m_attempt = nullptr;
    QDeadlineTimer m_deadline;
    QTimer m_total;
    QTimer m_pause;
    int m_failures = 0;
    bool m_bearerRenewed = false;
    bool m_bearerAwaited = false;
    bool m_over = false;
};

} // namespace Tenantry
