// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/answermodel.h"

namespace Tenantry {

void AnswerModel::load()
{
    if (m_running) {
        m_again = true;
        return;
    }
    m_running = true;
    m_again = false;
    m_state = LoadState::Loading;
    emit changed();
    ask(m_cancel);
}

bool AnswerModel::isNewest()
{
    m_running = false;
    if (!m_again)
        return true;
    load();
    return false;
}

void AnswerModel::finish(const Error* error)
{
    m_state = error ? LoadState::Failed : LoadState::Loaded;
    m_error = error ? *error : Error{};
    emit changed();
}

} // namespace Tenantry
