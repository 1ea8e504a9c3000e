// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/bearersource.h"
#include "client/profiles/connectionprofile.h"
#include "client/profiles/connectionreport.h"

#include <QObject>

#include <memory>

namespace Tenantry {

class CertificateProbe;
class HttpBinding;

/// Tries a connection without opening it: a service's health, then what it can do; of a workspace, whether it is there.
/// Changes nothing. Cancelled by deleting it. Lives on the interface thread.
class ConnectionTest final : public QObject {
    Q_OBJECT
public:
    /// `bearer` empty: only what needs no token is asked.
    ConnectionTest(ConnectionProfile profile, BearerSource bearer, QObject* parent = nullptr);
    ~ConnectionTest() override;

    /// `finished` follows, later, once.
    void start();

signals:
    void finished(const Tenantry::ConnectionReport& report);

private:
    void lookAtFolder();
    void askCapabilities();
    void fail(const Error& error);
    void finish();

    ConnectionProfile m_profile;
    BearerSource m_bearer;
    std::unique_ptr<HttpBinding> m_binding;
    std::unique_ptr<CertificateProbe> m_probe;
    ConnectionReport m_report;
};

} // namespace Tenantry
