// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace QKeychain {
class Job;
}

namespace Tenantry {

/// The desktop's keychain: this program's entries in it, through QtKeychain. Never falls back to anything that lies
/// open. Interface thread; each call is answered once, later.
class Keychain {
public:
    static constexpr int kProbeMs = 3000;

    using Read = std::function<void(Result<QByteArray>)>;
    using Done = std::function<void(Result<void>)>;

    /// `service`: the keychain's name for this program.
    explicit Keychain(QString service = QStringLiteral("tenantry"))
        : m_service(std::move(service))
    {
    }

    /// Whether it keeps what is put in: write, read and delete, `kProbeMs` at most. Unsupported says why not.
    void probe(const Done& done) const;
    /// NotFound where there is no such entry, else IoError.
    void read(const QString& name, const Read& done) const;
    void write(const QString& name, const QByteArray& bytes, const Done& done) const;
    /// Well too where there is none.
    void remove(const QString& name, const Done& done) const;

private:
    QString m_service;
};

} // namespace Tenantry
