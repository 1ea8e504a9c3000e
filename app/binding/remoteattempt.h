// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/remoteanswer.h"
#include "binding/remoteask.h"
#include "binding/remoteoptions.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;

namespace Tenantry {

/// One request sent once, and its answer or why there is none. Deleting it ends the request and its connection, so that
/// a late answer reaches nobody.
class RemoteAttempt final : public QObject {
    Q_OBJECT
public:
    /// Why there is no answer.
    struct Failure {
        Error error;
        bool unsent = false; ///< the service cannot have seen the request
        bool passing = false; ///< it may go better another time
    };

    RemoteAttempt(QNetworkAccessManager& network, const RemoteOptions& options, const RemoteAsk& ask,
        const QByteArray& bearer, QObject* parent);
    ~RemoteAttempt() override;

signals:
    /// One of the two, once, never while the constructor runs.
    void answered(const Tenantry::RemoteAnswer& answer);
    void failed(const Tenantry::RemoteAttempt::Failure& failure);

private:
    void read();
    void finish();
    void giveUp(Failure failure);
    Failure failureOfReply() const;
    RemoteAnswer answerOfReply();

    const RemoteOptions& m_options;
    QNetworkReply* m_reply;
    QTimer m_connecting;
    QTimer m_silence;
    QElapsedTimer m_since;
    QByteArray m_body;
    bool m_sent = false;
    bool m_over = false;
};

} // namespace Tenantry
