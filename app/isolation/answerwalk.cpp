// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation/answerwalk.h"

#include "isolation/evidence.h"

namespace Tenantry {

using namespace GraphQL;
using AnswerJson::Element;
using simdjson::dom::element_type;

namespace {

/// Beyond these only the counts go on: a thousand cases say no more than ten.
constexpr qsizetype kFindings = 1000;

bool differsByCaseOnly(std::string_view a, std::string_view b)
{
    const auto folded = [](std::string_view text) {
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
            .normalized(QString::NormalizationForm_KC)
            .toCaseFolded();
    };
    return a != b && folded(a) == folded(b);
}

bool isContainer(const Element& value)
{
    return value.type() == element_type::OBJECT || value.type() == element_type::ARRAY;
}

template <class T> std::string minified(const T& value) { return simdjson::minify(value); }

} // namespace

/// The path while something below is walked.
class AnswerWalk::PathStep {
public:
    PathStep(std::vector<Step>& path, Step step)
        : m_path(path)
    {
        m_path.push_back(step);
    }
    ~PathStep() { m_path.pop_back(); }
    PathStep(const PathStep&) = delete;
    PathStep& operator=(const PathStep&) = delete;

private:
    std::vector<Step>& m_path;
};

AnswerWalk::AnswerWalk(const OwnerMap& owners, const QByteArray& evidenceKey, const ExpectedOwner& expected, Copy copy,
    VerifiedAnswer& out)
    : m_owners(owners)
    , m_evidenceKey(evidenceKey)
    , m_expected(expected)
    , m_copies(copy == Copy::Yes)
    , m_out(out)
{
}

Json AnswerWalk::run(const Element& data, const SelectionPlan& root)
{
    if (data.type() == element_type::OBJECT)
        return object(AnswerJson::Object(data), root, {});
    if (data.type() != element_type::NULL_VALUE)
        unverifiable(QStringLiteral("data is no object"), minified(data), true);
    return nullptr;
}

void AnswerWalk::readMembers(const AnswerJson::Object& object, const SelectionPlan& plan, Members& members) const
{
    members.all.clear();
    members.inOrder = true;
    size_t next = 0; // answers come in the plan's order: the next key is nearly always the next field
    for (const auto& field : object) {
        const PlannedField* planned = nullptr;
        if (next < plan.fields().size() && plan.fields()[next].responseKey == field.key) {
            planned = &plan.fields()[next];
        } else {
            planned = plan.find(field.key);
            members.inOrder = false;
        }
        if (planned)
            next = static_cast<size_t>(planned - plan.fields().data()) + 1;
        members.all.push_back({field.key, field.value, planned});
    }
}

Json AnswerWalk::object(const AnswerJson::Object& object, const SelectionPlan& plan, std::string_view enclosing)
{
    if (m_members.size() == m_level)
        m_members.emplace_back();
    Members& members = m_members[m_level++];
    readMembers(object, plan, members);
    Json shown = this->object(object, members, plan, enclosing);
    --m_level;
    return shown;
}

Json AnswerWalk::object(
    const AnswerJson::Object& object, const Members& members, const SelectionPlan& plan, std::string_view enclosing)
{
    const Judgement judgement = judge(object, members, plan, enclosing);
    if (!judgement.shown)
        return nullptr;
    Json out = m_copies ? Json::object() : Json();
    const auto show = [&](const AnswerMember& member, Json value) {
        if (m_copies)
            out.get_ref<Json::object_t&>().emplace(std::string(member.key), std::move(value));
    };
    for (const AnswerMember& member : members.all) {
        if (member.isStamp())
            continue;
        if (isStray(member)) {
            const PathStep step(m_path, {member.planned ? member.key : std::string_view("?")});
            unverifiable(QStringLiteral("a value that was not asked for"), minified(member.value), true);
            if (member.planned)
                show(member, nullptr);
        } else if (member.isComposite()) {
            const PathStep step(m_path, {member.key});
            show(member, value(member.value, *member.planned, judgement.owner));
        } else if (m_copies) {
            show(member, AnswerJson::toJson(member.value));
        }
    }
    return out;
}

/// What no plan covers could be anybody's: a key nobody asked for, or an object where a plain value belongs.
bool AnswerWalk::isStray(const AnswerMember& member) const
{
    if (!member.planned)
        return true;
    if (member.isComposite())
        return !isContainer(member.value) && member.value.type() != element_type::NULL_VALUE;
    if (!isContainer(member.value))
        return false;
    const FieldDefinition* field = member.planned->field;
    const TypeDefinition* type = member.planned->namedType();
    if (!field || !type)
        return true;
    const bool isPlain = type->kind == TypeKind::Enum || type->name == "ID" || type->name == "String"
        || type->name == "Int" || type->name == "Float" || type->name == "Boolean";
    if (!isPlain)
        return false;
    if (!field->type.isList() || member.value.type() != element_type::ARRAY)
        return true;
    for (const Element item : AnswerJson::Array(member.value)) {
        if (item.type() == element_type::OBJECT)
            return true;
    }
    return false;
}

Json AnswerWalk::value(const Element& value, const PlannedField& field, std::string_view enclosing)
{
    if (value.type() == element_type::ARRAY)
        return list(AnswerJson::Array(value), field, enclosing);
    if (value.type() == element_type::OBJECT)
        return record(AnswerJson::Object(value), field, enclosing);
    if (value.type() != element_type::NULL_VALUE)
        unverifiable(QStringLiteral("a value where a record belongs"), minified(value), true);
    return nullptr;
}

Json AnswerWalk::list(const AnswerJson::Array& items, const PlannedField& field, std::string_view enclosing)
{
    Json out = m_copies ? Json::array() : Json();
    size_t index = 0;
    for (const Element item : items) {
        const PathStep step(m_path, {{}, index++});
        Json shown = value(item, field, enclosing);
        if (m_copies)
            out.push_back(std::move(shown));
    }
    return out;
}

Json AnswerWalk::record(const AnswerJson::Object& object, const PlannedField& field, std::string_view enclosing)
{
    std::string_view typenameSaid;
    if (field.namedType()->isAbstract()) {
        if (const auto key = field.typenameKey()) {
            for (const auto& member : object) {
                if (member.key == *key)
                    typenameSaid = AnswerJson::text(member.value);
            }
        }
    }
    if (const SelectionPlan* plan = field.onAnswer(typenameSaid))
        return this->object(object, *plan, enclosing);
    unverifiable(QString::fromStdString(field.namedType()->name).left(40), minified(object), true);
    return nullptr;
}

AnswerWalk::Judgement AnswerWalk::judge(
    const AnswerJson::Object& object, const Members& members, const SelectionPlan& plan, std::string_view enclosing)
{
    const auto isTwiceInside = [](const AnswerMember& member) {
        return !member.isComposite() && isContainer(member.value) && AnswerJson::hasDuplicateKey(member.value);
    };
    if ((!members.inOrder && AnswerJson::hasDuplicateKey(object))
        || std::any_of(members.all.begin(), members.all.end(), isTwiceInside)) {
        breach(object, plan, BreachKind::DuplicateKey, {});
        return {};
    }
    const OwnerMap::Rule& rule = m_owners.of(plan.type());
    if (rule.kind == OwnerMap::Kind::Structural)
        return {true, enclosing};
    if (rule.kind == OwnerMap::Kind::Owned)
        return judgeOwned(object, members.all, plan, rule, enclosing);
    const bool shown = m_owners.rules().allowUnverifiable;
    unverifiable(Evidence::excerpt(plan), minified(object), !shown);
    return {shown, enclosing};
}

AnswerWalk::Judgement AnswerWalk::judgeOwned(const AnswerJson::Object& object, const AnswerMembers& members,
    const SelectionPlan& plan, const OwnerMap::Rule& rule, std::string_view enclosing)
{
    const std::string_view expected = m_expected.tenant() ? m_expected.tenant()->view() : enclosing;
    const OwnerClaim claim = readOwner(members, plan, rule, expected);
    if (!claim.asked) {
        unverifiable(Evidence::excerpt(plan), minified(object), true);
        return {};
    }
    const bool foreign = !claim.owner.empty() && !expected.empty() && claim.owner != expected;
    if (foreign && !claim.conflict && !claim.missing && m_expected.excuses(claim.owner, readGrant(members))) {
        ++m_out.counts.verified;
        return {true, claim.owner};
    }
    if (foreign || claim.conflict) {
        breach(object, plan,
            differsByCaseOnly(claim.owner, expected) ? BreachKind::OwnerDiffersByCase : BreachKind::ForeignRecord,
            claim.owner);
        return {};
    }
    if (claim.missing) {
        breach(object, plan, BreachKind::MissingOwner, {});
        return {};
    }
    ++m_out.counts.verified;
    return {true, claim.owner};
}

void AnswerWalk::breach(
    const AnswerJson::Object& object, const SelectionPlan& plan, BreachKind kind, std::string_view owner)
{
    ++m_out.counts.withheld;
    if (m_out.findings.size() >= kFindings)
        return;
    Finding finding{.kind = kind, .owner = TenantId(owner), .excerpt = Evidence::excerpt(plan)};
    note(std::move(finding), kind, minified(object));
}

void AnswerWalk::unverifiable(QString excerpt, std::string_view bytes, bool withheld)
{
    ++m_out.counts.unverifiable;
    if (m_out.findings.size() >= kFindings)
        return;
    Finding finding{.verdict = Verdict::Unverifiable, .excerpt = std::move(excerpt), .withheld = withheld};
    note(std::move(finding), BreachKind::ForeignRecord, bytes);
}

QByteArray AnswerWalk::path() const
{
    QByteArray text("data");
    for (const Step& step : m_path) {
        if (step.key.data())
            text.append('.').append(step.key.data(), static_cast<qsizetype>(step.key.size()));
        else
            text.append('[').append(QByteArray::number(static_cast<qulonglong>(step.index))).append(']');
    }
    return text;
}

void AnswerWalk::note(Finding finding, BreachKind kind, std::string_view bytes)
{
    finding.path = path();
    finding.digest = Evidence::digest(m_evidenceKey, m_expected.tenant().value_or(kPlatformTenant), kind, bytes);
    m_out.findings.append(std::move(finding));
}

} // namespace Tenantry
