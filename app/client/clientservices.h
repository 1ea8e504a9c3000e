// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/answerguard.h"
#include "client/breachlog.h"
#include "client/changegate.h"
#include "client/shareexcusebook.h"
#include "client/verificationbook.h"

class QThreadPool;

namespace Tenantry {

struct ClientOptions {
    QByteArray inferenceSdl; ///< the schema of the service that is asked: ours, or one read by introspection
    QByteArray platformSdl; ///< empty where there is no platform plane
    OwnerRules rules; ///< of the inference plane
    QByteArray evidenceKey; ///< of the installation; random for this run where it is empty
    QString caseFolder; ///< for the local case file; empty: in memory only (tests)
    const Clock* clock = nullptr; ///< outlives the clients; the machine's where there is none
    std::shared_ptr<const ChangeGate> changes; ///< none: whatever the service allows
    QThreadPool* pool = nullptr; ///< answers are verified here; Qt's global one where there is none
};

/// What all clients of one service share. Cheap to copy; what is in it outlives every answer on its way.
struct ClientServices {
    std::shared_ptr<const AnswerGuard> inference;
    std::shared_ptr<const AnswerGuard> platform; ///< null where there is no platform plane
    std::shared_ptr<VerificationBook> book;
    std::shared_ptr<BreachLog> breaches;
    std::shared_ptr<const ChangeGate> changes; ///< never null
    std::shared_ptr<ShareExcuseBook> shares;
    const Clock* clock = nullptr;
    QThreadPool* pool = nullptr;

    static Result<ClientServices> make(ClientOptions options);
};

} // namespace Tenantry
