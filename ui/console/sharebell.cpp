// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/sharebell.h"

#include <utility>

namespace Tenantry {

namespace {

constexpr int kBellMs = 10'000;

} // namespace

ShareBell::ShareBell(ShareDoor door, QObject* parent)
    : QObject(parent)
    , m_source(door)
    , m_sides(new ShareSides(std::move(door), this))
    , m_inbox(new ShareRequestsModel(m_source, ShareBox::Inbox, this))
{
    m_timer.setInterval(kBellMs);
    connect(&m_timer, &QTimer::timeout, this, &ShareBell::ask);
    connect(m_sides, &AnswerModel::changed, this, [this] {
        if (m_sides->loadState() != LoadState::Loaded)
            return;
        m_source.setSides(m_sides->all());
        m_inbox->reload();
    });
    connect(m_inbox, &PagedTableModel::settled, this, &ShareBell::tell);
}

void ShareBell::start()
{
    m_timer.start();
    ask();
}

void ShareBell::ask()
{
    if (m_sides->isSettled() && m_inbox->isSettled())
        m_sides->load(); // roles come and go
}

void ShareBell::tell()
{
    if (m_inbox->loadState() != LoadState::Loaded)
        return;
    const auto count = static_cast<int>(m_inbox->totalCount());
    const int before = std::exchange(m_count, count);
    emit counted(count);
    if (before >= 0 && count > before)
        emit arrived();
}

} // namespace Tenantry
