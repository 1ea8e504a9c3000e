// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/remoteanswer.h"
#include "binding/remoteask.h"
#include "binding/remoteoptions.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

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
        bool mixedUp = false; ///< the connection told the answer of another request
    };
    /// Who sends it: `session` and a number make the request's X-Request-ID.
    struct Sender {
        std::shared_ptr<QNetworkAccessManager> network;
        QByteArray session; ///< random, one for all requests of a binding
        QByteArray bearer;
        int number = 0;
    };

    RemoteAttempt(Sender sender, const RemoteOptions& options, const RemoteAsk& ask, QObject* parent);
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

    bool isOfAnother() const;
    bool isCutShort() const;

    const RemoteOptions& m_options;
    const Sender m_sender; ///< keeps the network until the reply is gone
    const QByteArray m_requestId;
    QNetworkReply* m_reply;
    QString m_distrust; ///< what is wrong with the certificate
    QTimer m_connecting;
    QTimer m_silence;
    QElapsedTimer m_since;
    QByteArray m_body;
    bool m_sent = false;
    bool m_over = false;
};

} // namespace Tenantry
