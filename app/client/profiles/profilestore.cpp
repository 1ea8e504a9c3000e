// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/profiles/profilestore.h"

#include "base/randomid.h"
#include "client/profiles/profilejson.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>

namespace Tenantry {

namespace {

constexpr qint64 kLargest = 1024 * 1024;
constexpr qsizetype kMost = 500;
constexpr int kLockMs = 3000;

QString folded(const QString& name) { return name.trimmed().normalized(QString::NormalizationForm_KC).toCaseFolded(); }

auto place(QList<ConnectionProfile>& profiles, const QString& id)
{
    return std::find_if(profiles.begin(), profiles.end(), [&](const ConnectionProfile& one) { return one.id == id; });
}

template <class Fits> std::optional<ConnectionProfile> first(const QList<ConnectionProfile>& profiles, Fits fits)
{
    const auto found = std::find_if(profiles.begin(), profiles.end(), fits);
    return found == profiles.end() ? std::nullopt : std::optional(*found);
}

QString targetKey(const ConnectionProfile& profile)
{
    if (!profile.isService())
        return QDir::cleanPath(profile.folder);
    QString url = profile.url;
    while (url.endsWith(QLatin1Char('/')))
        url.chop(1);
    return url;
}

} // namespace

ProfileStore::ProfileStore(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_path(folder.isEmpty() ? QString() : QDir(folder).filePath(QStringLiteral("connections.json")))
{
    load();
}

Result<QList<ConnectionProfile>> ProfileStore::read() const
{
    QList<ConnectionProfile> profiles;
    QFile file(m_path);
    if (m_path.isEmpty())
        return m_profiles;
    if (!file.exists())
        return profiles;
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoError, file.errorString(), m_path);
    if (file.size() > kLargest)
        return fail(ErrorCode::ParseError, QStringLiteral("no list of connections is this large"), m_path);
    const auto json = parseJson(file.readAll());
    if (!json || !json->is_object() || json->value("v", Json()) != 1 || !json->contains("connections")
        || !(*json)["connections"].is_array())
        return fail(ErrorCode::ParseError,
            json ? QStringLiteral("not a list of connections of this version") : describe(json.error()), m_path);
    for (const Json& one : (*json)["connections"]) {
        auto profile = profileFromJson(one);
        if (!profile)
            return fail(profile.error().code, profile.error().detail, m_path);
        profiles.append(*std::move(profile));
    }
    return profiles;
}

void ProfileStore::load()
{
    auto read = this->read();
    if (read) {
        m_profiles = *std::move(read);
    } else {
        m_profiles.clear();
        if (read.error().code == ErrorCode::ParseError)
            putAside(read.error());
        else
            m_trouble = read.error();
    }
    emit changed();
}

void ProfileStore::putAside(const Error& why)
{
    const QString aside = m_path + QStringLiteral(".broken-")
        + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const bool moved = QFile::rename(m_path, aside);
    m_trouble = Error{why.code, why.detail, moved ? aside : m_path};
}

std::optional<ConnectionProfile> ProfileStore::withId(const QString& id) const
{
    return first(m_profiles, [&](const ConnectionProfile& one) { return one.id == id; });
}

std::optional<ConnectionProfile> ProfileStore::named(const QString& name) const
{
    return first(m_profiles, [&](const ConnectionProfile& one) { return folded(one.name) == folded(name); });
}

std::optional<ConnectionProfile> ProfileStore::leadingTo(const ConnectionProfile& profile) const
{
    const QString key = targetKey(profile);
    return first(
        m_profiles, [&](const ConnectionProfile& one) { return one.kind == profile.kind && targetKey(one) == key; });
}

template <class Change> Result<void> ProfileStore::change(Change change)
{
    std::optional<QLockFile> lock;
    if (!m_path.isEmpty()) {
        const QDir folder = QFileInfo(m_path).dir();
        if (!folder.exists() && !QDir().mkpath(folder.path()))
            return fail(ErrorCode::IoError, QStringLiteral("its folder cannot be made"), m_path);
        lock.emplace(m_path + QStringLiteral(".lock"));
        if (!lock->tryLock(kLockMs))
            return fail(ErrorCode::IoError, QStringLiteral("another console holds the list of connections"), m_path);
    }
    auto now = read();
    if (!now)
        return fail(now.error());
    if (const auto done = change(*now); !done)
        return done;
    return write(*std::move(now));
}

Result<void> ProfileStore::write(QList<ConnectionProfile> profiles)
{
    std::sort(profiles.begin(), profiles.end(), [](const ConnectionProfile& one, const ConnectionProfile& other) {
        return std::pair(folded(one.name), one.id) < std::pair(folded(other.name), other.id);
    });
    if (!m_path.isEmpty()) {
        Json list = Json::array();
        for (const ConnectionProfile& profile : std::as_const(profiles))
            list.push_back(profileToJson(profile));
        const QByteArray text = dumpJson(Json{{"v", 1}, {"connections", list}});
        // QSaveFile syncs before it renames: a kill leaves the old list or the new one.
        QSaveFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            || file.write(text) != text.size() || !file.commit())
            return fail(ErrorCode::IoError, file.errorString(), m_path);
    }
    m_profiles = std::move(profiles);
    emit changed();
    return {};
}

Result<ConnectionProfile> ProfileStore::put(ConnectionProfile profile)
{
    profile.name = profile.name.trimmed();
    if (const auto good = checkProfile(profile); !good)
        return fail(good.error());
    if (profile.id.isEmpty())
        profile.id = QString::fromLatin1(randomId("con_"));
    const auto done = change([&](QList<ConnectionProfile>& all) -> Result<void> {
        for (const ConnectionProfile& one : std::as_const(all)) {
            if (one.id != profile.id && folded(one.name) == folded(profile.name))
                return fail(
                    ErrorCode::Conflict, QStringLiteral("another connection has this name"), QStringLiteral("name"));
        }
        const auto mine = place(all, profile.id);
        if (mine != all.end()) {
            *mine = profile;
            return {};
        }
        if (all.size() >= kMost)
            return fail(ErrorCode::LimitExceeded, QStringLiteral("%1 connections are the most").arg(kMost));
        all.append(profile);
        return {};
    });
    return done.map([&] { return profile; });
}

Result<ConnectionProfile> ProfileStore::adopt(ConnectionProfile profile)
{
    const QString wished = profile.name;
    for (int number = 2; named(profile.name); ++number)
        profile.name = QStringLiteral("%1 (%2)").arg(wished).arg(number);
    profile.id.clear();
    return put(std::move(profile));
}

Result<void> ProfileStore::remove(const QString& id)
{
    return change([&](QList<ConnectionProfile>& all) -> Result<void> {
        const auto mine = place(all, id);
        if (mine == all.end())
            return fail(ErrorCode::NotFound, QStringLiteral("this connection was removed before"));
        all.erase(mine);
        return {};
    });
}

Result<void> ProfileStore::setReadOnly(const QString& id, bool readOnly)
{
    return change([&](QList<ConnectionProfile>& all) -> Result<void> {
        const auto mine = place(all, id);
        if (mine == all.end())
            return fail(ErrorCode::NotFound, QStringLiteral("this connection was removed before"));
        mine->readOnly = readOnly;
        return {};
    });
}

} // namespace Tenantry
