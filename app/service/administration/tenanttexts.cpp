// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/tenanttexts.h"

#include "storage/tenantlifecolumns.h"

#include <QRegularExpression>

namespace Tenantry {

namespace {

constexpr qsizetype kLongestTenantName = 200;
constexpr qsizetype kLongestGroup = 80;
constexpr qsizetype kLongestTag = 40;
constexpr qsizetype kMostTags = 20;

bool hasControls(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
}

} // namespace

Result<void> TenantTexts::check(const TenantState& state)
{
    static const QRegularExpression word(QStringLiteral("\\A[A-Za-z0-9:._-]{0,128}\\z"));
    const auto& [tenant, life] = state;
    if (tenant.name.trimmed().isEmpty() || tenant.name.size() > kLongestTenantName || hasControls(tenant.name))
        return fail(ErrorCode::InvalidArgument,
            QStringLiteral("a tenant needs a name of 1 to 200 characters that are seen"),
            QStringLiteral("tenant.name"));
    if (life.group.size() > kLongestGroup || hasControls(life.group))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a group has up to 80 characters"),
            QStringLiteral("tenant.group"));
    for (const auto& [text, place] : {std::pair(tenant.plan, "tenant.plan"), std::pair(tenant.region, "tenant.region"),
             std::pair(tenant.binding, "tenant.binding")}) {
        if (!word.match(QString::fromUtf8(text)).hasMatch())
            return fail(ErrorCode::InvalidArgument, QStringLiteral("letters, digits and : . _ - only"),
                QString::fromLatin1(place));
    }
    return {};
}

Result<QStringList> TenantTexts::tags(const QStringList& given)
{
    QStringList tags;
    for (const QString& one : given) {
        const QString tag = one.trimmed();
        if (tag.isEmpty() || tag.size() > kLongestTag || hasControls(tag))
            return fail(ErrorCode::InvalidArgument, QStringLiteral("a tag has 1 to 40 characters"),
                QStringLiteral("tenant.tags"));
        tags.append(tag);
    }
    tags.removeDuplicates();
    tags.sort();
    if (tags.size() > kMostTags)
        return fail(
            ErrorCode::LimitExceeded, QStringLiteral("a tenant has up to 20 tags"), QStringLiteral("tenant.tags"));
    return tags;
}

Json TenantTexts::described(const TenantState& state)
{
    const auto& [tenant, life] = state;
    return {{"name", tenant.name.toStdString()}, {"subdomain", tenant.subdomain.toStdString()},
        {"plan", tenant.plan.toStdString()}, {"region", tenant.region.toStdString()},
        {"binding", tenant.binding.toStdString()}, {"status", tenantStatusName(tenant.status).toStdString()},
        {"group", life.group.toStdString()}, {"tags", tagsToJson(life.tags)},
        {"purgeAfter", life.purgeAfter ? Json(life.purgeAfter->toRfc3339().toStdString()) : Json()}};
}

std::pair<Json, Json> TenantTexts::difference(const Json& before, const Json& after)
{
    std::pair<Json, Json> parts{Json::object(), Json::object()};
    for (const auto& [name, value] : after.items()) {
        const Json was = before.value(name, Json());
        if (was == value)
            continue;
        parts.first[name] = was;
        parts.second[name] = value;
    }
    return parts;
}

} // namespace Tenantry
