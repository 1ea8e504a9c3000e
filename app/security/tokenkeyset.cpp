// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/tokenkeyset.h"

namespace Tenantry {

Result<TokenKeySet> TokenKeySet::parse(std::string_view text, SharedSecrets secrets)
{
    if (text.size() > static_cast<size_t>(kLongest))
        return fail(ErrorCode::LimitExceeded, QStringLiteral("the key set is larger than 256 KiB"));
    const auto document = parseJson(text);
    if (!document)
        return fail(ErrorCode::ParseError, QStringLiteral("the key set is no JSON"), document.error().path);
    if (!document->is_object() || !document->contains("keys") || !document->at("keys").is_array())
        return fail(ErrorCode::ParseError, QStringLiteral("the key set has no list \"keys\""));
    const Json& list = document->at("keys");
    if (list.size() > static_cast<size_t>(kMostKeys))
        return fail(ErrorCode::LimitExceeded, QStringLiteral("the key set has more than 100 keys"));
    TokenKeySet set;
    for (size_t i = 0; i < list.size(); ++i) {
        const QString place = QStringLiteral("keys/%1").arg(i);
        auto key = readJwk(list[i], secrets);
        if (!key && key.error().code == ErrorCode::Forbidden)
            return fail(ErrorCode::Forbidden, key.error().detail, place);
        if (!key) {
            set.m_leftOut.append(QStringLiteral("%1: %2").arg(place, key.error().detail));
            continue;
        }
        const auto& id = (*key)->id();
        const bool twice = id && std::any_of(set.m_keys.cbegin(), set.m_keys.cend(), [&](const auto& other) {
            return other->id() == id;
        });
        if (twice)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("two keys of the set have one kid"), place);
        set.m_keys.append(std::move(*key));
    }
    return set;
}

Result<void> TokenKeySet::checkNotEmpty(const QString& path) const
{
    if (!m_keys.isEmpty())
        return {};
    const QString why =
        m_leftOut.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(m_leftOut.join(QStringLiteral("; ")));
    return fail(ErrorCode::InvalidArgument, QStringLiteral("there is no key to check tokens with") + why, path);
}

VerificationKeyPtr TokenKeySet::find(const std::optional<QByteArray>& keyId) const
{
    if (!keyId)
        return m_keys.size() == 1 ? m_keys.first() : nullptr;
    for (const VerificationKeyPtr& key : m_keys) {
        if (key->id() == keyId)
            return key;
    }
    return nullptr;
}

} // namespace Tenantry
