// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/localpeople.h"

#include "gateway/accessguard.h"
#include "gateway/gatewayengine.h"
#include "service/auditing/auditwriter.h"
#include "storage/keyvaluestore.h"
#include "storage/workspace.h"

#include <QPromise>

#include <sodium.h>

namespace Tenantry {

namespace {

const QByteArray kLine("people");
constexpr qsizetype kLongest = 1024;

QByteArray keyOf(const UserId& person) { return "passphrase:" + person.bytes(); }

Result<QByteArray> storedHash(Database& database, const UserId& person)
{
    return KeyValueStore(database).get(keyOf(person)).map([](const std::optional<Json>& note) {
        return note && note->is_string() ? QByteArray::fromStdString(note->get<std::string>()) : QByteArray();
    });
}

Result<QByteArray> hashOf(const QByteArray& passphrase)
{
    QByteArray hash(crypto_pwhash_STRBYTES, '\0');
    if (sodium_init() < 0
        || crypto_pwhash_str(hash.data(), passphrase.constData(), static_cast<unsigned long long>(passphrase.size()),
               crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE)
            != 0)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("there is not memory enough to hash a passphrase"));
    return QByteArray(hash.constData()); // up to its NUL
}

/// On the engine's writer; its future has its value then.
template <class T> QFuture<Result<T>> onWriter(GatewayEngine& engine, std::function<Result<T>(Database&)> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const QFuture<Result<T>> future = promise->future();
    const auto give = [promise](Result<T> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    Workspace* workspace = &engine.workspace();
    const bool taken = engine.change(kLine, [give, work = std::move(work), workspace] {
        const auto database = workspace->database();
        give(database ? work(**database) : Result<T>(fail(database.error())));
    });
    if (!taken)
        give(fail(ErrorCode::StorageBusy, QStringLiteral("too much waits already")));
    return future;
}

} // namespace

LocalPeople::LocalPeople(std::shared_ptr<GatewayEngine> engine, const Clock& clock)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->engine = std::move(engine);
    m_shared->clock = &clock;
}

Result<QList<LocalPerson>> LocalPeople::read(Database& database)
{
    const auto people = AccessGuard::localPeople(database);
    if (!people)
        return fail(people.error());
    QList<LocalPerson> all;
    for (const KnownPerson& known : *people) {
        const auto hash = storedHash(database, known.person.id);
        if (!hash)
            return fail(hash.error());
        LocalPerson person{known.person.id, known.person.name, {}, !hash->isEmpty()};
        for (const auto& [tenant, role] : known.hats)
            person.hats.append({tenant, role});
        all.append(std::move(person));
    }
    return all;
}

Result<LocalPerson> LocalPeople::find(Database& database, const UserId& person)
{
    const auto all = read(database);
    if (!all)
        return fail(all.error());
    for (const LocalPerson& one : *all) {
        if (one.id == person)
            return one;
    }
    return fail(ErrorCode::NotFound, QStringLiteral("no local person of this workspace"));
}

QFuture<Result<QList<LocalPerson>>> LocalPeople::list() const
{
    return onWriter<QList<LocalPerson>>(*m_shared->engine, &LocalPeople::read);
}

Result<void> LocalPeople::check(
    Shared& shared, Database& database, const UserId& person, const QByteArray& passphrase, bool hasOne)
{
    if (!hasOne)
        return fail(ErrorCode::Unauthorized, QStringLiteral("a passphrase has to be set first"));
    const Timestamp now = shared.clock->now();
    {
        const std::lock_guard lock(shared.mutex);
        const Guesses& guesses = shared.guesses[person];
        if (guesses.wrong >= kTries && now.ms - guesses.last.ms < kPauseMs)
            return fail(ErrorCode::RateLimited, QStringLiteral("too many wrong passphrases; wait half a minute"));
    }
    const auto hash = storedHash(database, person);
    if (!hash)
        return fail(hash.error());
    const bool right = sodium_init() >= 0 && passphrase.size() <= kLongest
        && crypto_pwhash_str_verify(
               hash->constData(), passphrase.constData(), static_cast<unsigned long long>(passphrase.size()))
            == 0;
    const std::lock_guard lock(shared.mutex);
    Guesses& guesses = shared.guesses[person];
    guesses = right ? Guesses{} : Guesses{guesses.wrong + 1, now};
    if (!right)
        return fail(ErrorCode::Unauthorized, QStringLiteral("not the passphrase"));
    return {};
}

/// What is decided and the entry about it are one transaction.
Result<void> LocalPeople::write(Shared& shared, Database& database, const Seat& seat, const UserId& person,
    const QByteArray& action, Outcome outcome, const QByteArray& hash)
{
    auto transaction = Transaction::begin(database, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    if (!hash.isEmpty()) {
        if (const auto put = KeyValueStore(database).put(*transaction, keyOf(person), hash.toStdString()); !put)
            return put;
    }
    AuditEntry entry;
    entry.log = kPlatformTenant;
    entry.time = shared.clock->now();
    entry.action = action;
    entry.actor.userId = seat.person;
    entry.actor.tenantId = kPlatformTenant;
    entry.actor.sessionId = seat.session;
    entry.targets = {{"person", person.bytes()}};
    entry.outcome = outcome;
    entry.severity = outcome == Outcome::Allowed ? Severity::Notice : Severity::Medium;
    if (const auto written = AuditWriter::append(*transaction, entry); !written)
        return fail(written.error());
    return transaction->commit();
}

QFuture<Result<void>> LocalPeople::setPassphrase(
    const Seat& seat, const UserId& person, const QByteArray& former, const QByteArray& passphrase)
{
    return onWriter<void>(
        *m_shared->engine, [shared = m_shared, seat, person, former, passphrase](Database& database) -> Result<void> {
            if (passphrase.size() < kShortest || passphrase.size() > kLongest)
                return fail(ErrorCode::InvalidArgument, QStringLiteral("a passphrase has 8 characters or more"));
            const auto found = find(database, person);
            if (!found)
                return fail(found.error());
            if (found->hasPassphrase) {
                if (const auto right = check(*shared, database, person, former, true); !right) {
                    if (const auto put = write(*shared, database, seat, person, "person.passphrase", Outcome::Denied);
                        !put)
                        return put;
                    return right;
                }
            }
            const auto hash = hashOf(passphrase);
            if (!hash)
                return fail(hash.error());
            return write(*shared, database, seat, person, "person.passphrase", Outcome::Allowed, *hash);
        });
}

QFuture<Result<void>> LocalPeople::enter(
    const Seat& seat, const UserId& person, const QByteArray& passphrase, const UserId& free)
{
    return onWriter<void>(
        *m_shared->engine, [shared = m_shared, seat, person, passphrase, free](Database& database) -> Result<void> {
            const auto found = find(database, person);
            Result<void> may = found ? Result<void>() : Result<void>(fail(found.error()));
            if (found && (found->hasPassphrase || person != free))
                may = check(*shared, database, person, passphrase, found->hasPassphrase);
            const auto put =
                write(*shared, database, seat, person, "person.act", may ? Outcome::Allowed : Outcome::Denied);
            return put ? may : put;
        });
}

} // namespace Tenantry
