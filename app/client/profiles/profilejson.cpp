// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/profiles/profilejson.h"

#include <array>
#include <utility>

namespace Tenantry {

namespace {

using Profile = ConnectionProfile;

constexpr std::array kKinds{
    std::pair{Profile::Kind::Workspace, "workspace"}, std::pair{Profile::Kind::Service, "service"}};
constexpr std::array kStages{std::pair{Profile::Stage::Own, "own"},
    std::pair{Profile::Stage::Development, "development"}, std::pair{Profile::Stage::Staging, "staging"},
    std::pair{Profile::Stage::Production, "production"}};
constexpr std::array kSignIns{std::pair{Profile::SignIn::TokenFile, "tokenFile"},
    std::pair{Profile::SignIn::Environment, "environment"}, std::pair{Profile::SignIn::Kept, "kept"},
    std::pair{Profile::SignIn::OpenId, "openId"}};

template <class Table, class Value> const char* wordOf(const Table& table, Value value)
{
    for (const auto& [known, word] : table) {
        if (known == value)
            return word;
    }
    return "";
}

template <class Table, class Value> bool readWord(const Table& table, const Json& json, const char* key, Value& value)
{
    const QByteArray said = bytesMember(json, key);
    for (const auto& [known, word] : table) {
        if (said == word) {
            value = known;
            return true;
        }
    }
    return false;
}

/// The texts of a profile by the names they have in the file.
template <class Visit> void forTexts(Visit visit)
{
    visit("id", &Profile::id);
    visit("name", &Profile::name);
    visit("label", &Profile::label);
    visit("folder", &Profile::folder);
    visit("url", &Profile::url);
    visit("caFile", &Profile::caFile);
    visit("tokenFile", &Profile::tokenFile);
    visit("variable", &Profile::variable);
    visit("issuer", &Profile::issuer);
    visit("clientId", &Profile::clientId);
    visit("scope", &Profile::scope);
    visit("resource", &Profile::resource);
}

} // namespace

Json profileToJson(const ConnectionProfile& profile)
{
    Json json{{"kind", wordOf(kKinds, profile.kind)}, {"stage", wordOf(kStages, profile.stage)},
        {"signIn", wordOf(kSignIns, profile.signIn)}, {"hue", profile.hue}, {"readOnly", profile.readOnly}};
    forTexts([&](const char* key, QString Profile::*text) { json[key] = (profile.*text).toStdString(); });
    return json;
}

Result<ConnectionProfile> profileFromJson(const Json& json)
{
    ConnectionProfile profile;
    bool good = json.is_object() && readWord(kKinds, json, "kind", profile.kind)
        && readWord(kStages, json, "stage", profile.stage) && readWord(kSignIns, json, "signIn", profile.signIn)
        && json.contains("hue") && json["hue"].is_number_integer() && json.contains("readOnly")
        && json["readOnly"].is_boolean();
    if (good) {
        profile.hue = json["hue"].get<int>();
        profile.readOnly = json["readOnly"].get<bool>();
        forTexts([&](const char* key, QString Profile::*text) {
            good = good && json.contains(key) && json[key].is_string();
            profile.*text = stringMember(json, key);
        });
    }
    if (!good || profile.id.isEmpty() || profile.name.isEmpty() || profile.hue >= Profile::kHues)
        return fail(ErrorCode::ParseError, QStringLiteral("not a connection of this version"));
    return profile;
}

} // namespace Tenantry
