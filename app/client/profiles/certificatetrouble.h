// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Tenantry {

/// A certificate that was not accepted, for whoever has to find out why. Nothing here can be clicked away.
struct CertificateTrouble {
    enum class Kind { UnknownAuthority, SelfSigned, OtherHost, Expired, NotYetValid, Revoked, Weak, Other };

    QString host; ///< and port, as asked for
    QString subject; ///< whom it names
    QString issuer; ///< who signed it
    QString valid; ///< from and to, UTC
    QString fingerprint; ///< SHA-256, hexadecimal with colons
    QList<Kind> kinds; ///< in the order they were found; at least one
    QString detail; ///< the library's words

    bool operator==(const CertificateTrouble&) const = default;
};

} // namespace Tenantry
