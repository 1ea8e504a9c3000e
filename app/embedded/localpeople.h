// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/auditentry.h"
#include "embedded/localperson.h"

#include <QFuture>
#include <QHash>

#include <memory>
#include <mutex>

namespace Tenantry {

class Database;
class GatewayEngine;

/// The people of an embedded workspace, and who of them is let in: by a passphrase, of which only an Argon2id hash is
/// kept (in the workspace). Whoever holds the folder holds the data; the passphrases keep two people at one desk apart
/// and the log honest about who it was. Each try is in the platform's log. Any thread; the hashing (some 100 ms) is
/// done on the engine's.
class LocalPeople {
public:
    static constexpr qsizetype kShortest = 8; ///< characters of a passphrase, in bytes
    static constexpr int kTries = 5; ///< wrong ones in a row, of one person; then `kPauseMs` for all
    static constexpr int64_t kPauseMs = 30 * Timestamp::kSecond;

    struct Seat { ///< who asks
        UserId person;
        SessionId session;
    };

    LocalPeople(std::shared_ptr<GatewayEngine> engine, const Clock& clock);

    QFuture<Result<QList<LocalPerson>>> list() const;
    /// The first one is set by whoever sits there, a later one only with the former. InvalidArgument where it is too
    /// short, Unauthorized for a wrong former one, NotFound for who is no local person.
    QFuture<Result<void>> setPassphrase(
        const Seat& seat, const UserId& person, const QByteArray& former, const QByteArray& passphrase);
    /// Whether `seat` may become `person`. Unauthorized for a wrong passphrase; also where there is none yet, except
    /// for `free`, the workspace's first person, who then needs none. RateLimited after `kTries`.
    QFuture<Result<void>> enter(
        const Seat& seat, const UserId& person, const QByteArray& passphrase, const UserId& free);

private:
    struct Guesses {
        int wrong = 0;
        Timestamp last;
    };
    struct Shared {
        std::shared_ptr<GatewayEngine> engine;
        const Clock* clock;
        std::mutex mutex;
        QHash<UserId, Guesses> guesses;
    };

    static Result<QList<LocalPerson>> read(Database& database);
    static Result<LocalPerson> find(Database& database, const UserId& person);
    static Result<void> check(
        Shared& shared, Database& database, const UserId& person, const QByteArray& passphrase, bool hasOne);
    static Result<void> write(Shared& shared, Database& database, const Seat& seat, const UserId& person,
        const QByteArray& action, Outcome outcome, const QByteArray& hash = {});

    std::shared_ptr<Shared> m_shared;
};

} // namespace Tenantry
