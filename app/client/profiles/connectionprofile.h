// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace Tenantry {

/// One service that this console knows: where it is, how one signs in, and what warns the eye. Holds no secret; those
/// are in the SecretStore under `id`.
struct ConnectionProfile {
    enum class Kind { Workspace, Service };
    enum class SignIn { TokenFile, Environment, Kept, OpenId }; ///< Kept: a pasted token, in the secret store
    enum class Stage { Own, Development, Staging, Production };
    static constexpr int kHues = 12;

    QString id; ///< random; empty: not in the store
    QString name;
    Kind kind = Kind::Workspace;
    Stage stage = Stage::Own;
    QString label; ///< of stage Own: its word; empty: LOCAL
    int hue = -1; ///< 0 to 11, the colour of its word and line; -1: the stage's
    bool readOnly = false; ///< ends only by somebody's act

    QString folder; ///< of a workspace
    QString url; ///< of a service, from here on
    QString caFile;
    SignIn signIn = SignIn::Kept;
    QString tokenFile;
    QString variable = QStringLiteral("TENANTRY_TOKEN");
    QString issuer; ///< of OpenId, byte for byte
    QString clientId;
    QString scope = QStringLiteral("openid offline_access");
    QString resource; ///< RFC 8707: for which service the token is; may be empty

    bool operator==(const ConnectionProfile&) const = default;

    bool isService() const { return kind == Kind::Service; }
    /// The folder or the address.
    QString target() const { return isService() ? url : folder; }
};

/// InvalidArgument with the field's name as path (`name`, `url`, `caFile`, …): for whoever edits it. Reads the file of
/// the authorities, and nothing else.
Result<void> checkProfile(const ConnectionProfile& profile);

} // namespace Tenantry
