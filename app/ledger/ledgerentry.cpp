// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/ledgerentry.h"

#include "ledger/canonicaljson.h"
#include "ledger/canonicalscanner.h"
#include "ledger/canonicaltext.h"

#include <charconv>

namespace Tenantry::Ledger {

namespace {

tl::unexpected<Error> noEntry(const char* why)
{
    return fail(ErrorCode::ValidationError, QLatin1String("not an entry: ") + QLatin1String(why));
}

/// The members that are read, wherever they stand.
struct EntryMembers {
    std::string_view version, log, index, time, action, personal, data;

    explicit EntryMembers(const CanonicalMembers& members)
    {
        for (const CanonicalMember& member : members) {
            if (std::string_view* const place = placeOf(member.name))
                *place = member.value;
        }
    }

private:
    std::string_view* placeOf(std::string_view name)
    {
        switch (name.size()) {
        case 1:
            return name == "v" ? &version : nullptr;
        case 3:
            return name == "log" ? &log : nullptr;
        case 4:
            return name == "time" ? &time : name == "data" ? &data : nullptr;
        case 5:
            return name == "index" ? &index : nullptr;
        case 6:
            return name == "action" ? &action : nullptr;
        case 8:
            return name == "personal" ? &personal : nullptr;
        default:
            return nullptr;
        }
    }
};

/// The inside of a string that has no escapes.
std::optional<std::string_view> plainText(std::string_view value)
{
    if (value.size() < 3 || value.front() != '"' || value.find('\\') != std::string_view::npos)
        return std::nullopt;
    return value.substr(1, value.size() - 2);
}

std::optional<uint64_t> countOf(std::string_view value)
{
    uint64_t number = 0;
    const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (value.empty() || problem != std::errc() || end != value.data() + value.size())
        return std::nullopt;
    return number;
}

/// The one spelling that Timestamp::toRfc3339() writes.
std::optional<Timestamp> timeOf(std::string_view value)
{
    const auto text = plainText(value);
    if (!text || text->size() != 24 || (*text)[10] != 'T' || (*text)[19] != '.' || (*text)[23] != 'Z'
        || (*text)[17] > '5')
        return std::nullopt;
    const auto time = Timestamp::parse(*text);
    return time ? std::optional(*time) : std::nullopt;
}

bool readPersonal(std::string_view object, LedgerEntry& entry)
{
    if (object.empty())
        return true;
    if (object.front() != '{')
        return false;
    for (const CanonicalMember& member : membersOf(object)) {
        const auto hash = hashFromBase64(plainText(member.value).value_or(std::string_view()));
        if (!hash || member.name.empty() || member.name.find('\\') != std::string_view::npos)
            return false;
        entry.personal.append({member.name, *hash});
    }
    return true;
}

bool readErased(const Json& data, LedgerEntry& entry)
{
    const auto list = data.find("erased");
    if (list == data.end() || !list->is_array() || list->empty())
        return false;
    for (const Json& item : *list) {
        if (!item.is_object() || item.size() != 2 || !item.contains("index") || !item["index"].is_number_unsigned()
            || bytesMember(item, "name").isEmpty() || item["index"].get<uint64_t>() >= entry.index)
            return false;
        entry.erased.append({item["index"].get<uint64_t>(), bytesMember(item, "name")});
    }
    return true;
}

/// What the tree itself is told.
bool readData(std::string_view text, LedgerEntry& entry)
{
    const bool erase = entry.action == "audit.erase";
    const bool prune = entry.action == "audit.prune";
    if (!erase && !prune && entry.action != "audit.epoch")
        return true;
    const auto data = parseJson(text);
    if (!data || !data->is_object())
        return false;
    if (erase)
        return readErased(*data, entry);
    if (prune) {
        const auto upTo = data->find("upTo");
        if (upTo == data->end() || !upTo->is_number_unsigned() || upTo->get<uint64_t>() > entry.index)
            return false;
        entry.prunedTo = upTo->get<uint64_t>();
        return true;
    }
    entry.previous = bytesMember(*data, "previous");
    return entry.index == 0 && !entry.previous.isEmpty();
}

} // namespace

Result<LedgerEntry> LedgerEntry::read(std::string_view bytes)
{
    CanonicalMembers members;
    if (auto scanned = scanCanonical(bytes, &members); !scanned)
        return fail(scanned.error());
    const EntryMembers found(members);
    if (bytes.front() != '{' || !countOf(found.version))
        return noEntry("it has no version");
    if (found.version != "1")
        return fail(ErrorCode::Unsupported, QStringLiteral("an entry of another version"));

    LedgerEntry entry;
    const auto log = plainText(found.log);
    const auto index = countOf(found.index);
    const auto time = timeOf(found.time);
    const auto action = plainText(found.action);
    if (!log || !index || !time || !action)
        return noEntry("log, index, time or action is missing or malformed");
    entry.log = *log;
    entry.index = *index;
    entry.time = *time;
    entry.action = *action;
    if (!readPersonal(found.personal, entry))
        return noEntry("its personal data is no list of commitments");
    if (!readData(found.data, entry))
        return noEntry("its data is not what its action says");
    return entry;
}

} // namespace Tenantry::Ledger
