// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/error.h"
#include "models/loadstate.h"
#include "models/settle.h"

#include <QObject>

namespace Tenantry {

/// A model that shows one answer as a whole. The old values stay while new ones are fetched; one request runs, and at
/// most one more after it.
class AnswerModel : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void load(); ///< asks (again)
    LoadState loadState() const { return m_state; }
    const Error& error() const { return m_error; }
    bool isSettled() const { return m_state != LoadState::Loading; }

signals:
    void changed();

protected:
    virtual void ask(const CancelToken& cancel) = 0; ///< sends the request and gives its future to `await`

    /// `take` is given the answer that counts.
    template <class T, class Take> void await(const QFuture<Result<T>>& future, Take take)
    {
        whenSettled(future, this, [this, take](const Result<T>& answer) {
            if (!isNewest())
                return;
            if (answer)
                take(*answer);
            finish(answer ? nullptr : &answer.error());
        });
    }

private:
    bool isNewest(); ///< false: somebody asked since, and is being answered now
    void finish(const Error* error);

    LoadState m_state = LoadState::Idle;
    Error m_error;
    bool m_running = false;
    bool m_again = false;
    CancelToken m_cancel;
};

} // namespace Tenantry
