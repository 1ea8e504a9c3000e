// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QList>
#include <QString>

namespace Tenantry {

/// What a service can do; the console leaves out, with a word of why, what is not there.
struct Capabilities {
    /// Something that is not there.
    struct Missing {
        QByteArray what; ///< `inferencePlane`, `platformPlane`, `schema.inference`, `schema.platform`, or a feature
        QString why; ///< English, for the technical detail

        bool operator==(const Missing&) const = default;
    };

    bool inferencePlane = true;
    bool platformPlane = false;
    QByteArrayList features; ///< e.g. `eventPage`, `reportBreach`
    QByteArray schemaDigest; ///< hex SHA-256 over both schemas; empty where the service tells none
    QByteArray inferenceSdl; ///< as a remote service tells it; empty where it does not, and where it is this program
    QByteArray platformSdl;
    QList<Missing> missing;

    bool operator==(const Capabilities&) const = default;
};

} // namespace Tenantry
