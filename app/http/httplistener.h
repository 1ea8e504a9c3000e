// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

#include <functional>

namespace Tenantry {

/// Accepts and hands on: a socket's descriptor, which whoever takes it owns.
class HttpListener final : public QTcpServer {
public:
    using Accept = std::function<void(qintptr descriptor)>;

    explicit HttpListener(Accept accept, QObject* parent = nullptr);

protected:
    void incomingConnection(qintptr descriptor) override { m_accept(descriptor); }

private:
    Accept m_accept;
};

} // namespace Tenantry
