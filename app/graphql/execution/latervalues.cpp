// SPDX-License-Identifier: GPL-3.0-or-later
// Values that come later: holes in the text, batches, and how null propagates from a hole (6.4.4).
#include "graphql/execution/executor.h"

#include <algorithm>

namespace Tenantry::GraphQL {

namespace {

/// Cancelling sets a flag and wakes nobody, so a wait looks at it this often.
constexpr std::chrono::milliseconds kLongestWait{5};

} // namespace

/// The innermost nullable place around what is being written. Places are made for all frames that have none yet, so
/// that each knows the one around it.
int Executor::innermostPlace()
{
    int around = m_base;
    for (Frame& frame : m_frames) {
        if (frame.place < 0) {
            frame.place = static_cast<int>(m_places.size());
            m_places.push_back({frame.start, 0, around});
        }
        around = frame.place;
    }
    return around;
}

bool Executor::isGone(int place) const
{
    for (int one = place; one >= 0; one = m_places[static_cast<std::size_t>(one)].above) {
        if (m_places[static_cast<std::size_t>(one)].gone)
            return true;
    }
    return false;
}

std::size_t Executor::leaveHole(FieldRun& run, const TypeRef& type)
{
    const std::size_t hole = m_out.addHole();
    m_holes.push_back({&run, &type, m_path, innermostPlace()});
    ++run.waiting;
    return hole;
}

void Executor::await(std::size_t hole, const Later& later)
{
    if (!m_inbox)
        m_inbox = std::make_shared<Inbox>();
    ++m_awaited;
    later.whenAnswered([inbox = m_inbox, hole](Result<ResolvedValue> value) { inbox->put(hole, std::move(value)); });
}

/// Until no hole is open. Batches are asked as late as can be, when no open hole above could give them more parents.
void Executor::settle()
{
    while (!m_stopped && !isGone(0)) {
        auto answers = m_inbox ? m_inbox->take() : std::vector<Inbox::Answer>();
        for (Inbox::Answer& answer : answers) {
            --m_awaited;
            fill(answer.hole, std::move(answer.value));
        }
        if (!answers.empty() || runReadyBatch())
            continue;
        if (m_awaited == 0)
            break;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_deadline - std::chrono::steady_clock::now());
        m_inbox->wait(std::clamp(left, std::chrono::milliseconds{0}, kLongestWait));
        m_polls = 0;
        stopped();
    }
}

bool Executor::runReadyBatch()
{
    for (std::size_t i = 0; i < m_open.size(); ++i) {
        const FieldRun* above = m_open[i]->above;
        while (above && above->waiting == 0)
            above = above->above;
        if (above)
            continue;
        FieldRun& run = *m_open[i];
        m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(i));
        runBatch(run);
        return true;
    }
    return false;
}

void Executor::runBatch(FieldRun& run)
{
    Batch batch = std::exchange(run.batch, {});
    // An object that has become null meanwhile is not asked for.
    std::size_t kept = 0;
    for (std::size_t i = 0; i < batch.holes.size(); ++i) {
        if (isGone(m_holes[batch.holes[i]].place)) {
            --run.waiting;
            continue;
        }
        if (kept != i) {
            batch.holes[kept] = batch.holes[i];
            batch.parents[kept] = std::move(batch.parents[i]);
        }
        ++kept;
    }
    batch.holes.resize(kept);
    batch.parents.resize(kept);
    m_polls = 0;
    if (kept == 0 || stopped())
        return;
    auto values = (*run.batched)(BatchCall(batch.parents, *run.field, *run.arguments, m_request.context));
    if (values && values->size() != kept)
        values = fail(ErrorCode::ExecutionError,
            QStringLiteral("The batched resolver gave %1 values for %2 objects.").arg(values->size()).arg(kept));
    for (std::size_t i = 0; i < kept; ++i)
        fill(batch.holes[i], values ? std::move((*values)[i]) : Result<ResolvedValue>(fail(values.error())));
}

void Executor::fill(std::size_t number, Result<ResolvedValue>&& value)
{
    Hole& hole = m_holes[number];
    if (value) {
        if (const auto* later = std::get_if<Later>(&value->variant()))
            return await(number, *later);
    }
    --hole.run->waiting;
    if (m_stopped || isGone(hole.place))
        return;
    // Writing starts afresh here, with the hole's surroundings; those of a mutation's root are kept.
    std::vector<Frame> frames = std::exchange(m_frames, {});
    AnswerPath path = std::exchange(m_path, std::move(hole.path));
    const int base = std::exchange(m_base, hole.place);
    const std::size_t start = m_out.size();
    bool written = false;
    if (value) {
        written = complete(*hole.run, *hole.type, std::move(*value));
    } else {
        failField(*hole.run, value.error());
        written = writeNullOrFail(*hole.type);
    }
    m_frames = std::move(frames);
    m_path = std::move(path);
    m_base = base;
    if (written) {
        m_out.fillHole(number, start);
    } else {
        m_out.cutBack(start);
        nullify(hole.place);
    }
}

void Executor::nullify(int number)
{
    Place& place = m_places[static_cast<std::size_t>(number)];
    place.gone = true;
    m_out.crossOut(place.start, place.end);
}

} // namespace Tenantry::GraphQL
