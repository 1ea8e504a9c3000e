// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lyingbinding.h"

namespace Tenantry::Testing {

namespace {

QByteArray withChangedEntry(const QByteArray& answer, uint64_t index)
{
    OrderedJson json = OrderedJson::parse(answer.toStdString(), nullptr, false);
    if (json.is_discarded() || !json.contains("data") || !json["data"].is_object())
        return answer;
    for (auto& [name, field] : json["data"].items()) {
        if (!field.is_object() || !field.contains("rows"))
            continue;
        for (OrderedJson& row : field["rows"]) {
            if (row["index"].get<double>() != static_cast<double>(index))
                continue;
            QByteArray entry = QByteArray::fromStdString(row["entry"].get<std::string>());
            row["entry"] = entry.replace("ALLOWED", "DENIED").toStdString();
        }
    }
    return dumpJson(json);
}

} // namespace

QFuture<Result<QByteArray>> LyingBinding::graphql(
    Plane plane, GraphQLRequest request, TenantContext context, CancelToken cancel)
{
    const bool isHead = request.query.contains("ledgerHead(");
    const bool isEntries = request.query.contains("ledgerEntries(");
    const QByteArray tenant = bytesMember(request.variables, "tenantId");
    auto answer = m_sound->graphql(plane, std::move(request), std::move(context), std::move(cancel));
    if (!isHead && !isEntries)
        return answer;
    return answer.then(
        QtFuture::Launch::Sync, [=, state = m_state](const Result<QByteArray>& told) -> Result<QByteArray> {
            const std::lock_guard lock(state->mutex);
            if (!told)
                return told;
            if (isEntries)
                return state->changed ? withChangedEntry(*told, *state->changed) : *told;
            if (!state->firstHeads.contains(tenant) && told->contains("\"checkpoint\":\""))
                state->firstHeads.insert(tenant, *told);
            return state->replay ? state->firstHeads.value(tenant, *told) : *told;
        });
}

QFuture<Result<IngestResult>> LyingBinding::ingestEvent(EventInput event, TenantContext context)
{
    return m_sound->ingestEvent(std::move(event), std::move(context));
}

QFuture<Result<IngestResult>> LyingBinding::ingestBatch(QList<EventInput> events, Json metadata, TenantContext context)
{
    return m_sound->ingestBatch(std::move(events), std::move(metadata), std::move(context));
}

QFuture<Result<Health>> LyingBinding::health() { return m_sound->health(); }

QFuture<Result<Capabilities>> LyingBinding::capabilities() { return m_sound->capabilities(); }

Subscription* LyingBinding::subscribe(Plane plane, GraphQLRequest request, TenantContext context, Cursor after)
{
    return m_sound->subscribe(plane, std::move(request), std::move(context), std::move(after));
}

} // namespace Tenantry::Testing
