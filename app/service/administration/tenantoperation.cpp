// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/tenantoperation.h"

#include "domain/subdomainrules.h"
#include "service/administration/rulewords.h"
#include "service/administration/tenanttexts.h"

#include <array>

namespace Tenantry {

namespace {

using Kind = TenantOperation::Kind;

struct OperationWords {
    Kind kind;
    const char* name;
    const char* action;
    const char* undo;
    Permission permission;
};

constexpr std::array kOperations{
    OperationWords{Kind::Create, "create", "tenant.create", "archiveTenant", Permission::TenantCreate},
    OperationWords{Kind::Edit, "edit", "tenant.edit", "editTenant", Permission::TenantEdit},
    OperationWords{Kind::Suspend, "suspend", "tenant.suspend", "resumeTenant", Permission::TenantSuspend},
    OperationWords{Kind::Resume, "resume", "tenant.resume", "suspendTenant", Permission::TenantSuspend},
    OperationWords{Kind::Archive, "archive", "tenant.archive", "restoreTenant", Permission::TenantArchive},
    OperationWords{Kind::Restore, "restore", "tenant.restore", "archiveTenant", Permission::TenantArchive},
    OperationWords{Kind::Purge, "purge", "tenant.purge", "", Permission::TenantPurge},
    OperationWords{Kind::Tags, "tags", "tenant.edit", "changeTenants", Permission::TenantEdit},
    OperationWords{Kind::Plan, "plan", "tenant.edit", "changeTenants", Permission::TenantEdit},
};

constexpr int kMostKeepDays = 365;
constexpr int64_t kDayLengthMs = int64_t{24} * 60 * 60 * 1000;

const OperationWords& wordsFor(Kind kind)
{
    for (const OperationWords& words : kOperations) {
        if (words.kind == kind)
            return words;
    }
    return kOperations.front();
}

QString nameOfState(const TenantState& state)
{
    return QString::fromLatin1(tenantStatusName(state.tenant.status)).toLower();
}

Result<void> needStatus(const TenantState& state, TenantStatus status, const char* rule)
{
    if (state.tenant.status == status)
        return {};
    return RuleWords::refusal(rule, QStringLiteral("%1 is %2").arg(state.tenant.id.toString(), nameOfState(state)));
}

} // namespace

Result<TenantOperation> TenantOperation::fromJson(const Json& object)
{
    const std::string name = object.value("operation", std::string());
    for (const OperationWords& words : kOperations) {
        if (name == words.name)
            return TenantOperation(words.kind, object.value("body", Json::object()));
    }
    return fail(ErrorCode::Unsupported, QStringLiteral("a kind of change that this version does not know"));
}

Json TenantOperation::toJson() const { return {{"operation", wordsFor(m_kind).name}, {"body", m_body}}; }

Permission TenantOperation::permission() const { return wordsFor(m_kind).permission; }

const char* TenantOperation::action() const { return wordsFor(m_kind).action; }

const char* TenantOperation::undo() const { return wordsFor(m_kind).undo; }

QStringList TenantOperation::irreversible() const
{
    if (m_kind == Kind::Purge)
        return {QStringLiteral("events and their sums"), QStringLiteral("memberships"),
            QStringLiteral("the audit log's entries"),
            QStringLiteral("the id and the subdomains: nobody gets them again")};
    return {};
}

Result<void> TenantOperation::checkOwnFields() const
{
    for (const char* field : {"plan", "region", "group", "tags"}) {
        if (m_body.contains(field))
            return RuleWords::refusal("tenant.ownFields",
                QStringLiteral("a tenant's own admin changes its name and subdomain; %1 is the platform's")
                    .arg(QLatin1String(field)),
                ErrorCode::Forbidden);
    }
    return {};
}

Result<void> TenantOperation::takeTags(TenantState& state) const
{
    QStringList tags = state.life.tags;
    for (const Json& tag : m_body.value("remove", Json::array()))
        tags.removeAll(QString::fromStdString(tag.get<std::string>()).trimmed());
    for (const Json& tag : m_body.value("add", Json::array()))
        tags.append(QString::fromStdString(tag.get<std::string>()));
    auto checked = TenantTexts::tags(tags);
    if (!checked)
        return fail(checked.error());
    state.life.tags = std::move(*checked);
    return {};
}

/// What Create and Edit give.
Result<void> TenantOperation::take(TenantState& state) const
{
    if (m_body.contains("name"))
        state.tenant.name = stringMember(m_body, "name").trimmed();
    for (const auto& [name, text] : {std::pair("plan", &state.tenant.plan), std::pair("region", &state.tenant.region),
             std::pair("binding", &state.tenant.binding)}) {
        if (m_body.contains(name))
            *text = bytesMember(m_body, name);
    }
    if (m_body.contains("group"))
        state.life.group = stringMember(m_body, "group").trimmed();
    if (m_body.contains("subdomain")) {
        state.tenant.subdomain = bytesMember(m_body, "subdomain");
        if (!state.tenant.subdomain.isEmpty()) {
            const auto label = SubdomainRules::checked(state.tenant.subdomain);
            if (!label)
                return fail(label.error());
            state.tenant.subdomain = *label;
        }
    }
    if (m_body.contains("tags")) {
        QStringList given;
        for (const Json& tag : m_body["tags"].is_array() ? m_body["tags"] : Json::array())
            given.append(QString::fromStdString(tag.get<std::string>()));
        auto tags = TenantTexts::tags(given);
        if (!tags)
            return fail(tags.error());
        state.life.tags = std::move(*tags);
    }
    return TenantTexts::check(state);
}

Result<TenantState> TenantOperation::created(Timestamp now) const
{
    TenantState state;
    const auto id = checkedTenantId(bytesMember(m_body, "id"));
    if (!id)
        return fail(id.error().code, id.error().detail, QStringLiteral("tenant.id"));
    if (*id == kPlatformTenant)
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("this id is the platform's own"), QStringLiteral("tenant.id"));
    state.tenant.id = *id;
    state.tenant.binding = "shared";
    state.tenant.createdAt = now;
    if (const auto taken = take(state); !taken)
        return fail(taken.error());
    return state;
}

Result<TenantState> TenantOperation::after(const TenantState& before, Timestamp now) const
{
    TenantState state = before;
    Result<void> fits;
    if (before.life.isPurging)
        return RuleWords::refusal("tenant.busy", QStringLiteral("%1 is being purged").arg(before.tenant.id.toString()));
    switch (m_kind) {
    case Kind::Create:
        return fail(ErrorCode::Conflict, QStringLiteral("there is a tenant of this id already"));
    case Kind::Edit:
    case Kind::Tags:
    case Kind::Plan:
        if (before.tenant.status == TenantStatus::Archived)
            return RuleWords::refusal(
                "tenant.archived", QStringLiteral("%1 is archived").arg(before.tenant.id.toString()));
        fits = m_kind == Kind::Tags ? takeTags(state) : take(state);
        break;
    case Kind::Suspend:
        fits = needStatus(before, TenantStatus::Active, "tenant.active");
        state.tenant.status = TenantStatus::Suspended;
        break;
    case Kind::Resume:
        fits = needStatus(before, TenantStatus::Suspended, "tenant.notSuspended");
        state.tenant.status = TenantStatus::Active;
        break;
    case Kind::Archive: {
        const int days = m_body.value("keepDays", 30);
        if (days < 0 || days > kMostKeepDays)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("a tenant is kept for 0 to 365 days"),
                QStringLiteral("keepDays"));
        if (before.tenant.status != TenantStatus::Archived) {
            state.life.statusBefore = before.tenant.status;
            state.life.archivedAt = now;
        }
        state.tenant.status = TenantStatus::Archived;
        state.life.purgeAfter = Timestamp{now.ms + days * kDayLengthMs};
        break;
    }
    case Kind::Restore:
        fits = needStatus(before, TenantStatus::Archived, "tenant.toArchive");
        state.tenant.status = before.life.statusBefore;
        state.life.statusBefore = TenantStatus::Active;
        state.life.archivedAt.reset();
        state.life.purgeAfter.reset();
        break;
    case Kind::Purge:
        fits = needStatus(before, TenantStatus::Archived, "tenant.toArchive");
        if (fits && before.life.purgeAfter && *before.life.purgeAfter > now)
            return RuleWords::refusal("purge.wait",
                QStringLiteral("%1 can be restored until %2; archive it again for fewer days to end that")
                    .arg(before.tenant.id.toString(), QString::fromUtf8(before.life.purgeAfter->toRfc3339())));
        state.life.isPurging = true;
        break;
    }
    return fits ? Result<TenantState>(std::move(state)) : fail(fits.error());
}

} // namespace Tenantry
