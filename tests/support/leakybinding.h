// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/servicebinding.h"

#include <atomic>
#include <memory>

namespace Tenantry::Testing {

/// A service with a fault: it passes everything on to another binding, and spoils one record of each GraphQL answer of
/// the plane that it leaks on. Behind it everything is real.
class LeakyBinding final : public ServiceBinding {
    Q_OBJECT

public:
    enum class Leak { None, ForeignRecord, MissingOwner, OwnerDiffersByCase, DuplicateKey, WrongEcho };

    explicit LeakyBinding(ServiceBinding& sound, QObject* parent = nullptr)
        : ServiceBinding(parent)
        , m_sound(sound)
    {
    }
    /// Goes with the other one: whoever ends this ends the service.
    explicit LeakyBinding(std::unique_ptr<ServiceBinding> sound)
        : m_owned(std::move(sound))
        , m_sound(*m_owned)
    {
    }

    /// From the next answer on. `row`: of the first list of records; where an answer has none, its first record.
    void setLeak(Leak leak, TenantId foreign = TenantId("globex"), int row = 0);
    void setPlane(Plane plane) { m_plane = plane; }
    /// Only answers to requests with this in their text; empty: all.
    void setOnly(QByteArray part) { m_only = std::move(part); }
    int spoiled() const { return *m_spoiled; } ///< answers so far

    /// The text that a foreign record holds in all its text fields: it must be seen nowhere.
    static constexpr const char* kCanary = "tnt-canary-of-somebody-else";
    static QByteArray spoil(const QByteArray& answer, Leak leak, const TenantId& foreign, int row);

    QFuture<Result<QByteArray>> graphql(
        Plane plane, GraphQLRequest request, TenantContext context, CancelToken cancel) override;
    QFuture<Result<IngestResult>> ingestEvent(EventInput event, TenantContext context) override;
    QFuture<Result<IngestResult>> ingestBatch(QList<EventInput> events, Json metadata, TenantContext context) override;
    QFuture<Result<Health>> health() override;
    QFuture<Result<Capabilities>> capabilities() override;
    Subscription* subscribe(Plane plane, GraphQLRequest request, TenantContext context, Cursor after) override;

private:
    std::unique_ptr<ServiceBinding> m_owned;
    ServiceBinding& m_sound;
    Plane m_plane = Plane::Inference;
    Leak m_leak = Leak::None;
    TenantId m_foreign;
    int m_row = 0;
    QByteArray m_only;
    std::shared_ptr<std::atomic<int>> m_spoiled = std::make_shared<std::atomic<int>>(0);
};

} // namespace Tenantry::Testing
