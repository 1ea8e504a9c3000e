// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/leakybinding.h"

#include <algorithm>
#include <functional>

namespace Tenantry::Testing {

namespace {

constexpr const char* kStamp = "_tenantry_owner";
constexpr const char* kPlain = "tenantId";
constexpr const char* kSecondKey = "a-key-given-twice";

bool isRecord(const OrderedJson& value)
{
    return value.is_object() && (value.contains(kStamp) || value.contains(kPlain));
}

/// The first list of records, else the first record.
OrderedJson* find(OrderedJson& value, int row, bool inLists)
{
    if (inLists && value.is_array() && !value.empty() && isRecord(value.front()))
        return &value[static_cast<size_t>(std::min<int>(row, static_cast<int>(value.size()) - 1))];
    if (!inLists && isRecord(value))
        return &value;
    if (value.is_structured()) {
        for (OrderedJson& below : value) {
            if (OrderedJson* found = find(below, row, inLists))
                return found;
        }
    }
    return nullptr;
}

void eachOwner(OrderedJson& record, const std::function<void(OrderedJson&)>& change)
{
    for (const char* key : {kStamp, kPlain}) {
        if (record.contains(key))
            change(record[key]);
    }
}

void plantCanary(OrderedJson& record)
{
    for (auto member = record.begin(); member != record.end(); ++member) {
        if (member->is_string() && member.key() != kStamp && member.key() != kPlain)
            *member = LeakyBinding::kCanary;
    }
}

std::string otherCase(std::string text)
{
    for (char& c : text) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
        else if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

} // namespace

void LeakyBinding::setLeak(Leak leak, TenantId foreign, int row)
{
    m_leak = leak;
    m_foreign = std::move(foreign);
    m_row = row;
}

QByteArray LeakyBinding::spoil(const QByteArray& answer, Leak leak, const TenantId& foreign, int row)
{
    OrderedJson json = OrderedJson::parse(answer.begin(), answer.end(), nullptr, false);
    if (leak == Leak::None || !json.is_object())
        return answer;
    if (leak == Leak::WrongEcho) {
        json["extensions"]["tenancy"]["tenantId"] = foreign.toStdString();
        return dumpJson(json);
    }
    OrderedJson* record = find(json["data"], row, true);
    if (!record)
        record = find(json["data"], row, false);
    if (!record)
        return answer;
    plantCanary(*record);
    if (leak == Leak::ForeignRecord)
        eachOwner(*record, [&](OrderedJson& owner) { owner = foreign.toStdString(); });
    else if (leak == Leak::MissingOwner)
        eachOwner(*record, [](OrderedJson& owner) { owner = nullptr; });
    else if (leak == Leak::OwnerDiffersByCase)
        eachOwner(*record, [](OrderedJson& owner) { owner = otherCase(owner.get<std::string>()); });
    else
        (*record)[kSecondKey] = foreign.toStdString();
    QByteArray out = dumpJson(json);
    return out.replace(kSecondKey, record->contains(kStamp) ? kStamp : kPlain);
}

QFuture<Result<QByteArray>> LeakyBinding::graphql(
    Plane plane, GraphQLRequest request, TenantContext context, CancelToken cancel)
{
    const bool leaks = m_leak != Leak::None && plane == m_plane && request.query.contains(m_only);
    auto answer = m_sound.graphql(plane, std::move(request), std::move(context), std::move(cancel));
    if (!leaks)
        return answer;
    return answer.then([leak = m_leak, foreign = m_foreign, row = m_row, spoiled = m_spoiled](
                           const Result<QByteArray>& sound) -> Result<QByteArray> {
        if (!sound)
            return sound;
        const QByteArray out = spoil(*sound, leak, foreign, row);
        *spoiled += out != *sound ? 1 : 0;
        return out;
    });
}

QFuture<Result<IngestResult>> LeakyBinding::ingestEvent(EventInput event, TenantContext context)
{
    return m_sound.ingestEvent(std::move(event), std::move(context));
}

QFuture<Result<IngestResult>> LeakyBinding::ingestBatch(QList<EventInput> events, Json metadata, TenantContext context)
{
    return m_sound.ingestBatch(std::move(events), std::move(metadata), std::move(context));
}

QFuture<Result<Health>> LeakyBinding::health() { return m_sound.health(); }

QFuture<Result<Capabilities>> LeakyBinding::capabilities() { return m_sound.capabilities(); }

Subscription* LeakyBinding::subscribe(Plane plane, GraphQLRequest request, TenantContext context, Cursor after)
{
    return m_sound.subscribe(plane, std::move(request), std::move(context), std::move(after));
}

} // namespace Tenantry::Testing
