// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/workspacekeys.h"

#include "security/keyfile.h"

#include <QDir>

namespace Tenantry {

Result<WorkspaceKeys> WorkspaceKeys::open(const QString& keysFolder)
{
    const QDir folder(keysFolder);
    WorkspaceKeys keys;
    keys.tokenFile = folder.filePath(QStringLiteral("token.key"));
    for (const auto& [name, key] : {std::pair(QStringLiteral("cursor.key"), &keys.cursor),
             std::pair(QStringLiteral("evidence.key"), &keys.evidence),
             std::pair(QStringLiteral("opaque.key"), &keys.opaque)}) {
        auto read = KeyFile::readOrCreate(folder.filePath(name));
        if (!read)
            return fail(read.error());
        *key = std::move(*read);
    }
    return keys;
}

} // namespace Tenantry
