// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/answershape.h"
#include "isolation/expectedowner.h"
#include "isolation/ownerreader.h"
#include "isolation/verifiedanswer.h"

#include <deque>
#include <vector>

namespace Tenantry {

/// One walk over one answer's data beside the plan of its document: judges each record, and copies what may be seen,
/// unless only the verdicts are wanted.
class AnswerWalk {
public:
    enum class Copy { No, Yes };

    AnswerWalk(const OwnerMap& owners, const QByteArray& evidenceKey, const ExpectedOwner& expected, Copy copy,
        VerifiedAnswer& out);

    Json run(const AnswerJson::Element& data, const GraphQL::SelectionPlan& root);

private:
    /// Judged, with the owner that what is inside must have.
    struct Judgement {
        bool shown = false;
        std::string_view owner;
    };

    Json object(const AnswerJson::Object& object, const GraphQL::SelectionPlan& plan, std::string_view enclosing);
    Json value(const AnswerJson::Element& value, const GraphQL::PlannedField& field, std::string_view enclosing);
    Json list(const AnswerJson::Array& items, const GraphQL::PlannedField& field, std::string_view enclosing);
    Json record(const AnswerJson::Object& object, const GraphQL::PlannedField& field, std::string_view enclosing);

    /// One object's members beside their plan. `inOrder`: each is another field of the plan, so no key is there twice.
    struct Members {
        AnswerMembers all;
        bool inOrder = false;
    };
    /// Where the walk is: a key, or an index. A path is made of them only for a finding.
    struct Step {
        std::string_view key{};
        size_t index = 0;
    };
    class PathStep;

    void readMembers(const AnswerJson::Object& object, const GraphQL::SelectionPlan& plan, Members& members) const;
    Json object(const AnswerJson::Object& object, const Members& members, const GraphQL::SelectionPlan& plan,
        std::string_view enclosing);
    Judgement judge(const AnswerJson::Object& object, const Members& members, const GraphQL::SelectionPlan& plan,
        std::string_view enclosing);
    QByteArray path() const;
    Judgement judgeOwned(const AnswerJson::Object& object, const AnswerMembers& members,
        const GraphQL::SelectionPlan& plan, const OwnerMap::Rule& rule, std::string_view enclosing);
    bool isStray(const AnswerMember& member) const;

    void breach(
        const AnswerJson::Object& object, const GraphQL::SelectionPlan& plan, BreachKind kind, std::string_view owner);
    void unverifiable(QString excerpt, std::string_view bytes, bool withheld);
    void note(Finding finding, BreachKind kind, std::string_view bytes);

    const OwnerMap& m_owners;
    const QByteArray& m_evidenceKey;
    const ExpectedOwner& m_expected;
    const bool m_copies;
    VerifiedAnswer& m_out;
    std::vector<Step> m_path;
    std::deque<Members> m_members; ///< one a level, used again for each object of it: a list's items allocate nothing
    size_t m_level = 0;
};

} // namespace Tenantry
