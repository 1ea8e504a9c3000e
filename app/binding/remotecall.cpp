// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/remotecall.h"

#include "base/async.h"

namespace Tenantry {

namespace {

bool isPassing(int status) { return status == 502 || status == 503 || status == 504; }

} // namespace

RemoteCall::RemoteCall(const RemoteOptions& options, RemoteAsk ask, Done done, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_ask(std::move(ask))
    , m_done(std::move(done))
    , m_deadline(options.totalMs)
{
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer); // a coarse one may come before Retry-After is over
    connect(&m_pause, &QTimer::timeout, this, &RemoteCall::wantsTurn);
    m_total.setSingleShot(true);
    m_total.start(options.totalMs);
    connect(&m_total, &QTimer::timeout, this, [this] {
        end({ErrorCode::IoError, QStringLiteral("no answer within %1 s").arg(m_options.totalMs / 1000.0), {}});
    });
}

RemoteCall::~RemoteCall() { end({ErrorCode::Cancelled, QStringLiteral("the binding was closed"), {}}); }

void RemoteCall::run(std::shared_ptr<QNetworkAccessManager> network, const QByteArray& session, int number)
{
    if (m_ask.withBearer && m_options.bearer) {
        auto bearer = m_options.bearer();
        if (bearer && !bearer->isEmpty() && !isBearerToken(*bearer))
            bearer = fail(ErrorCode::InvalidArgument, QStringLiteral("what should be a bearer token is none"));
        m_bearer = bearer.value_or(QByteArray());
        const bool lacking = bearer ? bearer->isEmpty() : bearer.error().code == ErrorCode::Unauthorized;
        if (lacking && awaitBearer())
            return;
        if (!bearer) {
            // The turn is left as any other is: later, after this call has returned.
            QMetaObject::invokeMethod(
                this, [this, error = bearer.error()] { end(error); }, Qt::QueuedConnection);
            return;
        }
    }
    m_attempt = new RemoteAttempt({std::move(network), session, m_bearer, number}, m_options, m_ask, this);
    connect(m_attempt, &RemoteAttempt::answered, this, &RemoteCall::answered);
    connect(m_attempt, &RemoteAttempt::failed, this, &RemoteCall::failed);
}

void RemoteCall::answered(const RemoteAnswer& answer)
{
    leave();
    // Refused before it was carried out, so that asking again is safe for changes too.
    const bool refused = answer.status == 429;
    if (refused && pause(answer.retryAfterMs))
        return;
    if (isPassing(answer.status) && m_ask.repeatable && pause(answer.retryAfterMs))
        return;
    if (answer.status == 401 && hasNewBearer())
        return emit wantsTurn();
    if (answer.status == 401 && awaitBearer())
        return;
    finish(answer);
}

void RemoteCall::failed(const RemoteAttempt::Failure& failure)
{
    leave();
    if (failure.mixedUp)
        emit mixedUp();
    if (failure.passing && (m_ask.repeatable || failure.unsent) && pause(std::nullopt))
        return;
    finish(fail(failure.error));
}

bool RemoteCall::pause(std::optional<qint64> atLeastMs)
{
    if (m_failures >= m_options.repeats)
        return false;
    ++m_failures;
    const qint64 ms = m_options.backoff.delayMs(m_failures, m_options.random()) + atLeastMs.value_or(0);
    if (ms >= m_deadline.remainingTime())
        return false;
    m_pause.start(static_cast<int>(ms));
    return true;
}

bool RemoteCall::hasNewBearer()
{
    if (m_bearerRenewed || !m_ask.withBearer || !m_options.bearer)
        return false;
    m_bearerRenewed = true;
    const auto now = m_options.bearer();
    return now && *now != m_bearer;
}

bool RemoteCall::awaitBearer()
{
    if (m_bearerAwaited || !m_ask.withBearer || !m_options.renewal)
        return false;
    m_bearerAwaited = true;
    // A person takes longer than a service may: the call's time stands still meanwhile.
    const qint64 left = std::max<qint64>(m_deadline.remainingTime(), 1000);
    m_total.stop();
    m_deadline.setRemainingTime(-1);
    whenDone(m_options.renewal(m_bearer), this, [this, left](const Result<void>& renewed) {
        if (!renewed)
            return end(renewed.error());
        m_deadline.setRemainingTime(left);
        m_total.start(static_cast<int>(left));
        emit wantsTurn();
    });
    return true;
}

void RemoteCall::leave()
{
    if (!m_attempt)
        return;
    m_attempt->disconnect(this);
    m_attempt->deleteLater();
    m_attempt = nullptr;
    emit leftTurn();
}

void RemoteCall::end(Error why)
{
    if (m_over)
        return;
    delete std::exchange(m_attempt, nullptr);
    finish(fail(std::move(why)));
}

void RemoteCall::finish(Result<RemoteAnswer> result)
{
    if (m_over)
        return;
    m_over = true;
    m_total.stop();
    m_pause.stop();
    const Done done = std::exchange(m_done, {});
    done(std::move(result));
    emit ended();
}

} // namespace Tenantry
