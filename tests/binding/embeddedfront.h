// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/binding/scriptedserver.h"
#include "tests/embedded/servicefixture.h"

#include <map>
#include <memory>

namespace Tenantry::Testing {

/// The least server that speaks the routes, on the test's own loop, with the real service behind it. The bearer is the
/// person's name; `tenants` that differ between payload and header fail the test.
class EmbeddedFront {
public:
    enum class Planes { Both, InferenceOnly };

    explicit EmbeddedFront(ServiceFixture& fixture, Planes planes = Planes::Both);

    QString url() const { return m_server.url(); }
    /// A binding that asks as this person.
    std::unique_ptr<ServiceBinding> bind(const char* person);

private:
    void serve(const ScriptedServer::Request& request);
    ServiceBinding& as(const QByteArray& person);

    ServiceFixture& m_fixture;
    const Planes m_planes;
    ScriptedServer m_server;
    std::map<QByteArray, std::unique_ptr<ServiceBinding>> m_people;
};

} // namespace Tenantry::Testing
