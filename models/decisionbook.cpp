// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/decisionbook.h"

#include "models/settle.h"

#include <algorithm>

namespace Tenantry {

namespace {
bool waits(const PendingRow& change) { return change.state == "PENDING"; }
} // namespace

DecisionBook::DecisionBook(std::unique_ptr<DecisionSource> source, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
{
}

const PendingRow* DecisionBook::find(const QByteArray& id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const PendingRow& row) { return row.id == id; });
    return found == m_rows.end() ? nullptr : &*found;
}

bool DecisionBook::isOperator() const
{
    return m_me && std::any_of(m_me->roles.begin(), m_me->roles.end(), [](const auto& hat) {
        return hat.first == kPlatformTenant && hat.second == Role::Operator;
    });
}

bool DecisionBook::isMine(const PendingRow& change) const { return m_me && change.requestedBy == m_me->id; }

int DecisionBook::waitingForMe() const
{
    return static_cast<int>(std::count_if(
        m_rows.begin(), m_rows.end(), [](const PendingRow& row) { return waits(row) && row.isDecidable; }));
}

void DecisionBook::over()
{
    if (--m_underWay == 0)
        emit settled();
}

void DecisionBook::reload()
{
    if (!m_me) {
        ++m_underWay;
        whenSettled(m_source->me(), this, [this](const Result<Person>& me) {
            if (me) {
                m_me = *me;
                emit changed();
            }
            over();
        });
    }
    if (m_isReading)
        return;
    m_isReading = true;
    ++m_underWay;
    whenSettled(m_source->list(), this, [this](const Result<QList<PendingRow>>& rows) {
        m_isReading = false;
        if (rows)
            take(*rows);
        else
            emit failed(rows.error());
        over();
    });
}

void DecisionBook::take(const QList<PendingRow>& rows)
{
    const int before = waitingForMe();
    const bool isFirst = !m_isLoaded;
    const bool differs = isFirst || m_rows != rows;
    const QList<PendingRow> former = std::exchange(m_rows, rows);
    m_isLoaded = true;
    if (differs)
        emit changed();
    for (const PendingRow& was : former) {
        if (!waits(was))
            continue;
        const PendingRow* is = find(was.id);
        if (!is)
            emit vanished(was);
        else if (!waits(*is))
            emit ended(PendingRow(*is));
    }
    if (!isFirst && waitingForMe() > before)
        emit arrived(waitingForMe() - before);
}

void DecisionBook::put(const PendingRow& change)
{
    const auto same =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const PendingRow& row) { return row.id == change.id; });
    const bool ends = same != m_rows.end() && waits(*same) && !waits(change);
    if (same != m_rows.end())
        *same = change;
    else
        m_rows.prepend(change);
    emit changed();
    if (ends)
        emit ended(change);
}

void DecisionBook::answered(const Result<DecisionAnswer>& answer)
{
    if (!answer) {
        emit failed(answer.error());
    } else if (answer->refusal) {
        emit refused(*answer->refusal);
        reload(); // it may be decided elsewhere by now
    } else if (answer->change) {
        put(*answer->change);
        emit decided(*answer->change);
    }
    over();
}

void DecisionBook::decide(const PendingRow& change, bool approve, const QString& reason)
{
    ++m_underWay;
    whenSettled(m_source->decide(change, approve, reason), this,
        [this](const Result<DecisionAnswer>& answer) { answered(answer); });
}

void DecisionBook::cancel(const PendingRow& change, const QString& reason)
{
    ++m_underWay;
    whenSettled(
        m_source->cancel(change, reason), this, [this](const Result<DecisionAnswer>& answer) { answered(answer); });
}

} // namespace Tenantry
