// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/databasewatch.h"

#include <QElapsedTimer>

#include <chrono>

namespace Tenantry {

DatabaseWatch::DatabaseWatch(Workspace& workspace, const Clock& clock, int everyMs)
    : m_workspace(workspace)
    , m_clock(clock)
    , m_everyMs(everyMs)
    , m_thread(QThread::create([this] { run(); }))
{
    m_thread->setObjectName(QStringLiteral("databases"));
    m_thread->start();
}

DatabaseWatch::~DatabaseWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    m_thread->wait();
}

QList<BindingStatus> DatabaseWatch::statuses() const
{
    const std::lock_guard lock(m_mutex);
    QList<BindingStatus> all;
    for (const auto& [name, status] : m_statuses)
        all.append(status);
    return all;
}

void DatabaseWatch::lookNow()
{
    std::unique_lock lock(m_mutex);
    const uint64_t mine = ++m_asked;
    m_changed.notify_all();
    m_changed.wait(lock, [&] { return m_looked >= mine || m_ending; });
}

void DatabaseWatch::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        const uint64_t asked = m_asked;
        lock.unlock();
        lookAtAll();
        lock.lock();
        m_looked = asked;
        m_changed.notify_all();
        m_changed.wait_for(lock, std::chrono::milliseconds(m_everyMs), [&] { return m_ending || m_asked > m_looked; });
    }
}

void DatabaseWatch::lookAtAll()
{
    const QByteArrayList files = m_workspace.bindings().names();
    QByteArrayList names{QByteArray()};
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [name, status] : m_statuses) {
            if (!name.isEmpty() && !files.contains(name))
                names.append(name); // its file was there, and is gone
        }
    }
    names.append(files);
    for (const QByteArray& name : names) {
        QElapsedTimer since;
        const Timestamp began = m_clock.now();
        since.start();
        const auto read = this->read(name, files);
        const double tookMs = static_cast<double>(since.nsecsElapsed()) / 1e6;
        const std::lock_guard lock(m_mutex);
        if (m_ending)
            return;
        BindingStatus& status = m_statuses[name];
        status.isDefault = name.isEmpty();
        status.database = name;
        status.name = name.isEmpty() ? QByteArrayLiteral("shared") : "dedicated:" + name;
        status.place = name.isEmpty() ? QStringLiteral("tenantry.db")
                                      : QStringLiteral("bindings/%1.db").arg(QString::fromLatin1(name));
        status.history.add({began, tookMs, read.has_value()});
        if (!read) {
            status.lastError = read.error();
            status.lastErrorAt = began;
        }
    }
}

Result<void> DatabaseWatch::read(const QByteArray& name, const QByteArrayList& files)
{
    if (!name.isEmpty() && !files.contains(name))
        return fail(ErrorCode::NotFound, QStringLiteral("the file is gone; it was there before"));
    const auto database = name.isEmpty() ? m_workspace.database() : m_workspace.bindings().database(name);
    if (!database)
        return fail(database.error());
    // What SQLite keeps in memory says nothing of the file.
    if (const auto dropped = (*database)->execute("PRAGMA shrink_memory"); !dropped)
        return dropped;
    return (*database)->scalar("SELECT count(*) FROM (SELECT 1 FROM tenant LIMIT 1)").map([](int64_t) {});
}

} // namespace Tenantry
