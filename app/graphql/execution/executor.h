// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/answershape.h"
#include "graphql/execution/answertext.h"
#include "graphql/execution/errorlist.h"
#include "graphql/execution/inbox.h"
#include "graphql/schema/scalars.h"

#include <deque>

namespace Tenantry::GraphQL {

/// Runs one operation and writes its `data` while it goes (6.2 to 6.4). Where null must propagate, what was written of
/// the object is cut off again, so there is never a tree of values beside the text.
///
/// A value that comes later, or that a batched resolver will give, leaves a hole in the text, and the siblings go on.
/// When nothing more can be done at once, the batches are asked whose parents are complete, then answers are waited
/// for. All of it happens on the thread that called execute().
class Executor {
public:
    Executor(const ExecutionRequest& request, AnswerShape shape, ErrorList& errors);
    ~Executor();

    /// Appends the JSON of `data`.
    void run(std::string& out);

private:
    /// The objects that wait for one batched field.
    struct Batch {
        std::vector<ObjectHandle> parents;
        std::vector<std::size_t> holes;
    };
    /// What is the same for a field in every row: found once.
    struct FieldRun {
        const PlannedField* field = nullptr;
        const FieldRun* above = nullptr; ///< of the field whose object this field is on
        std::string key; ///< `"name":`
        const Resolver* resolver = nullptr;
        const BatchResolver* batched = nullptr;
        Result<Json> arguments;
        ScalarKind scalar = ScalarKind::Other;
        bool typeName = false;
        int waiting = 0; ///< holes of this field that are open
        Batch batch{};
    };
    /// A nullable place in the text around a hole: where null propagates to.
    struct Place {
        std::size_t start;
        std::size_t end = 0;
        int above = -1;
        bool gone = false;
    };
    struct Frame {
        std::size_t start;
        int place = -1; ///< made when a hole is left inside
    };
    /// All that is needed to write a value into its hole.
    struct Hole {
        FieldRun* run;
        const TypeRef* type;
        AnswerPath path;
        int place;
    };

    // Each of these appends to the text, or returns false: then the enclosing value must become null (and cuts the text
    // back).
    bool writeObject(const SelectionPlan& plan, const ObjectHandle& object, FieldRun* above);
    bool writeField(const SelectionPlan& plan, FieldRun& run, const ObjectHandle& object);
    bool complete(FieldRun& run, const TypeRef& type, ResolvedValue&& value);
    bool completeNonNull(FieldRun& run, const TypeRef& type, ResolvedValue& value);
    template <class At> bool completeList(FieldRun& run, const TypeRef& type, std::size_t size, const At& at);
    bool completeObject(FieldRun& run, const ObjectHandle& object);
    bool completeJson(FieldRun& run, const TypeRef& type, const std::shared_ptr<const Json>& value);
    bool completeLeaf(FieldRun& run, const ResolvedValue& value);
    bool writeNullOrFail(const TypeRef& type);

    Result<ResolvedValue> resolve(const SelectionPlan& plan, const FieldRun& run, const ObjectHandle& object);
    FieldRun& runOf(const SelectionPlan& plan, const PlannedField& field, FieldRun* above);
    bool failField(const FieldRun& run, const Error& error);
    bool stopped();
    bool stop(Limit limit, std::int64_t maximum, const QString& message);

    // What is written later: latervalues.cpp.
    std::size_t leaveHole(FieldRun& run, const TypeRef& type);
    void await(std::size_t hole, const Later& later);
    void settle();
    bool runReadyBatch();
    void runBatch(FieldRun& run);
    void fill(std::size_t hole, Result<ResolvedValue>&& value);
    int innermostPlace();
    bool isGone(int place) const;
    void nullify(int place);
    void putInOrder(std::size_t end);

    const ExecutionRequest& m_request;
    AnswerShape m_shape;
    ErrorList& m_errors;
    const std::chrono::steady_clock::time_point m_deadline;
    std::vector<std::unique_ptr<FieldRun>> m_runs; ///< by PlannedField::ordinal
    std::vector<FieldRun*> m_open; ///< whose batch has parents
    AnswerPath m_path;
    AnswerText m_out;
    std::vector<Frame> m_frames;
    int m_base = -1; ///< the place around all frames
    std::vector<Place> m_places;
    std::deque<Hole> m_holes; ///< by number of the hole in the text
    std::size_t m_awaited = 0;
    std::shared_ptr<Inbox> m_inbox;
    unsigned m_polls = 0;
    bool m_stopped = false; ///< cancelled, out of time, or the answer grew too large: nothing more is written
};

} // namespace Tenantry::GraphQL
