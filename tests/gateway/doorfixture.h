// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewaydoor.h"
#include "tests/embedded/servicefixture.h"

#include <mutex>

namespace Tenantry::Testing {

/// A sink that keeps what it is given.
class KeptEvents final : public EventSink {
public:
    void refused(GatewayReply reply) override
    {
        with([&] { refusal = reply; });
    }
    void opened() override
    {
        with([&] { isOpened = true; });
    }
    void next(QByteArray answer, QByteArray cursor) override
    {
        with([&] {
            answers.append(answer);
            cursors.append(cursor);
        });
    }
    void complete() override
    {
        with([&] { isComplete = true; });
    }
    bool isOpen() const override { return open; }

    template <class Check> auto now(Check check) const
    {
        const std::lock_guard lock(m_mutex);
        return check();
    }

    std::optional<GatewayReply> refusal;
    QByteArrayList answers;
    QByteArrayList cursors;
    bool isOpened = false;
    bool isComplete = false;
    std::atomic<bool> open = true;

private:
    template <class Change> void with(Change change)
    {
        const std::lock_guard lock(m_mutex);
        change();
    }
    mutable std::mutex m_mutex;
};

/// ServiceFixture's workspace behind a real front door: gateway, engine and storage are what `tenantryd serve` runs.
/// Only the token is played: a bearer `alice@acme` is Alice with a token for acme; `alice@acme,globex:viewer` narrows
/// further.
class DoorFixture {
public:
    struct Options {
        RateLimiter::Rates rates{0, {}};
        bool checksAnswers = true;
        std::shared_ptr<BindingDirectory> bindings = {};
    };

    DoorFixture();
    explicit DoorFixture(Options options);

    ServiceFixture& service() { return m_service; }
    GatewayDoor& door() { return *m_door; }
    GatewayEngine& engine() { return *m_engine; }
    FixedClock& clock() { return m_service.clock(); }

    static RequestClaims claims(const QByteArray& bearer, const QByteArray& payloadTenant = {});
    GatewayReply graphql(
        RequestClaims claims, const QByteArray& query, Plane plane = Plane::Inference, Json variables = Json::object());
    GatewayReply ingest(RequestClaims claims, const QByteArray& body);
    GatewayReply dashboard(RequestClaims claims);
    GatewayReply analytics(RequestClaims claims);
    /// Actions of a log, newest first, read as the operator through the door.
    QByteArrayList actions(const char* log);

private:
    GatewayReply wait(const std::function<void(FrontDoor::Done)>& ask);

    ServiceFixture m_service;
    std::shared_ptr<RateLimiter> m_limiter;
    std::shared_ptr<GatewayEngine> m_engine;
    std::unique_ptr<GatewayDoor> m_door;
};

} // namespace Tenantry::Testing
