// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/capabilityprobe.h"

#include "base/digest.h"
#include "base/json.h"
#include "binding/introspectedschema.h"
#include "binding/rootfields.h"

#include <algorithm>

namespace Tenantry {

namespace {

struct SeedRoute {
    const char* path;
    const char* feature;
};
/// GET asks each of them without a change: /api/events answers it with 405, or fails before it takes anything in.
constexpr SeedRoute kSeedRoutes[] = {
    {"/api/dashboard", "dashboard"}, {"/api/analytics", "analytics"}, {"/api/events", "ingest"}};

/// What our own words for a group of fields stand on.
struct FieldGroup {
    const char* feature;
    const char* field;
};
constexpr FieldGroup kGroups[] = {{"audit", "auditPage"}};

const char* routeOf(Plane plane) { return plane == Plane::Inference ? "/graphql" : "/platform/graphql"; }

QByteArray named(Plane plane, const char* before = "", const char* after = "")
{
    return before + QByteArray(plane == Plane::Inference ? "inference" : "platform") + after;
}

} // namespace

CapabilityProbe::CapabilityProbe(RemoteTransport& transport, Done done, QObject* parent)
    : QObject(parent)
    , m_transport(transport)
    , m_done(std::move(done))
{
    m_found.inferencePlane = false;
    askSchema(Plane::Inference);
}

bool CapabilityProbe::isFatal(const Result<RemoteAnswer>& answer)
{
    Error why;
    if (!answer)
        why = answer.error();
    else if (answer->status == 401 || answer->status == 429 || answer->status >= 502)
        why = errorOf(*answer);
    else
        return false;
    m_done(fail(why));
    deleteLater();
    return true;
}

void CapabilityProbe::askSchema(Plane plane)
{
    RemoteAsk ask;
    ask.path = named(plane, "/schema/", ".graphql");
    ask.accept = "application/graphql, text/plain;q=0.9, application/json;q=0.5";
    m_transport.send(ask, [this, plane](const Result<RemoteAnswer>& answer) {
        if (isFatal(answer))
            return;
        // A page that answers everything with 200 is no schema.
        if (answer->status == 200 && answer->contentType != "text/html" && !rootFieldsOf(answer->body).isEmpty()) {
            m_isOurs = true;
            schemaKnown(plane, answer->body);
        } else {
            introspect(plane);
        }
    });
}

void CapabilityProbe::introspect(Plane plane)
{
    RemoteAsk ask;
    ask.method = "POST";
    ask.path = routeOf(plane);
    ask.accept = "application/graphql-response+json, application/json;q=0.9";
    ask.body = dumpJson(Json{{"query", kIntrospectionQuery}, {"variables", Json::object()}});
    m_transport.send(ask, [this, plane](const Result<RemoteAnswer>& answer) {
        if (isFatal(answer))
            return;
        const Error why = errorOf(*answer);
        const bool absent = answer->status == 404 || answer->status == 405 || answer->status == 410
            || (answer->status >= 300 && answer->status < 400);
        if (absent || (answer->isSuccess() && !answer->isJson())) {
            miss(named(plane, "", "Plane"),
                QStringLiteral("POST %1: %2").arg(QLatin1String(routeOf(plane)), why.detail));
            return next(plane);
        }
        // Who may not look at a plane may as well be without it; who only says no tenant has it.
        if (answer->status == 403 && plane == Plane::Platform) {
            miss(named(plane, "", "Plane"), QStringLiteral("not for this token: %1").arg(why.detail));
            return next(plane);
        }
        const auto body = answer->isJson() ? parseJson(answer->body) : Result<Json>(Json());
        const Json* data = body && body->is_object() && body->contains("data") ? &(*body)["data"] : nullptr;
        if (data && data->is_object() && data->contains("__schema")) {
            if (const auto sdl = schemaFromIntrospection((*data)["__schema"]))
                return schemaKnown(plane, *sdl);
        }
        (plane == Plane::Inference ? m_found.inferencePlane : m_found.platformPlane) = true;
        miss(named(plane, "schema."), QStringLiteral("the service does not tell its schema (%1)").arg(why.detail));
        next(plane);
    });
}

void CapabilityProbe::schemaKnown(Plane plane, const QByteArray& sdl)
{
    (plane == Plane::Inference ? m_found.inferenceSdl : m_found.platformSdl) = sdl;
    (plane == Plane::Inference ? m_found.inferencePlane : m_found.platformPlane) = true;
    m_found.features += rootFieldsOf(sdl);
    next(plane);
}

void CapabilityProbe::next(Plane after)
{
    if (after == Plane::Inference)
        askSchema(Plane::Platform);
    else
        askRoute(0);
}

void CapabilityProbe::askRoute(qsizetype index)
{
    if (index >= static_cast<qsizetype>(std::size(kSeedRoutes)))
        return finish();
    const SeedRoute& route = kSeedRoutes[index];
    // A dashboard is work for the service, and who has our schema routes has these too.
    if (m_isOurs) {
        m_found.features.append(route.feature);
        return askRoute(index + 1);
    }
    RemoteAsk ask;
    ask.path = route.path;
    ask.repeatable = false;
    m_transport.send(ask, [this, index](const Result<RemoteAnswer>& answer) {
        const SeedRoute& asked = kSeedRoutes[index];
        if (answer && answer->status != 404 && answer->status != 410)
            m_found.features.append(asked.feature);
        else
            miss(asked.feature,
                QStringLiteral("%1: %2").arg(
                    QLatin1String(asked.path), answer ? errorOf(*answer).detail : answer.error().detail));
        askRoute(index + 1);
    });
}

void CapabilityProbe::miss(const QByteArray& what, const QString& why) { m_found.missing.append({what, why}); }

void CapabilityProbe::addFeatures()
{
    QByteArrayList& features = m_found.features;
    for (const FieldGroup& group : kGroups) {
        if (features.contains(group.field))
            features.append(group.feature);
    }
    std::sort(features.begin(), features.end());
    features.erase(std::unique(features.begin(), features.end()), features.end());
}

void CapabilityProbe::finish()
{
    addFeatures();
    if (!m_found.inferenceSdl.isEmpty() || !m_found.platformSdl.isEmpty()) {
        const QByteArray both = m_found.inferenceSdl + m_found.platformSdl;
        m_found.schemaDigest = sha256(viewOf(both)).toHex();
    }
    m_done(std::move(m_found));
    deleteLater();
}

} // namespace Tenantry
