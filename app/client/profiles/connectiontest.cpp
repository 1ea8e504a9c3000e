// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/profiles/connectiontest.h"

#include "base/async.h"
#include "binding/httpbinding.h"
#include "client/profiles/certificateprobe.h"
#include "client/profiles/profileremote.h"

#include <QDir>
#include <QFileInfo>

namespace Tenantry {

namespace {

constexpr int kConnectMs = 5000;
constexpr int kTotalMs = 15'000;

} // namespace

ConnectionTest::ConnectionTest(ConnectionProfile profile, BearerSource bearer, QObject* parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_bearer(std::move(bearer))
{
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start()
{
    if (!m_profile.isService())
        return lookAtFolder();
    auto options = remoteOptionsOf(m_profile, m_bearer);
    if (!options)
        return fail(options.error());
    options->connectMs = kConnectMs;
    options->totalMs = kTotalMs;
    options->repeats = 0;
    m_binding = std::make_unique<HttpBinding>(*options);
    whenDone(m_binding->health(), this,
        [this, url = options->url, authorities = options->authorities](const Result<Health>& health) {
            if (health) {
                m_report.health = *health;
                return askCapabilities();
            }
            m_report.error = health.error();
            if (health.error().code != ErrorCode::Unverifiable)
                return finish();
            m_probe = std::make_unique<CertificateProbe>(url, authorities);
            connect(m_probe.get(), &CertificateProbe::finished, this,
                [this](const std::optional<CertificateTrouble>& trouble) {
                    m_report.certificate = trouble;
                    finish();
                });
            m_probe->start();
        });
}

void ConnectionTest::askCapabilities()
{
    if (!m_bearer)
        return finish();
    whenDone(m_binding->capabilities(), this, [this](const Result<Capabilities>& can) {
        if (can)
            m_report.can = *can;
        else
            m_report.error = can.error();
        finish();
    });
}

void ConnectionTest::lookAtFolder()
{
    const QFileInfo folder(m_profile.folder);
    const bool isThere = QFileInfo::exists(QDir(m_profile.folder).filePath(QStringLiteral("tenantry.db")));
    m_report.willBeMade = !isThere;
    if (folder.exists() && !folder.isDir())
        return fail({ErrorCode::InvalidArgument, QStringLiteral("this is a file, not a folder"), m_profile.folder});
    if (!isThere && folder.isDir() && !QDir(m_profile.folder).isEmpty())
        return fail({ErrorCode::StorageForeign, QStringLiteral("the folder holds something else"), m_profile.folder});
    if (isThere && !folder.isWritable())
        return fail({ErrorCode::StorageReadOnly, QStringLiteral("you may not write there"), m_profile.folder});
    finish();
}

void ConnectionTest::fail(const Error& error)
{
    m_report.error = error;
    finish();
}

void ConnectionTest::finish()
{
    QMetaObject::invokeMethod(
        this, [this] { emit finished(m_report); }, Qt::QueuedConnection);
}

} // namespace Tenantry
