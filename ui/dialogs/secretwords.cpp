// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/secretwords.h"

#include "client/secrets/secretstore.h"

namespace Tenantry {

QString SecretWords::place(const SecretStore& secrets)
{
    switch (secrets.place()) {
    case SecretStore::Place::Unknown:
        return tr("Looking for the keychain of this desktop…");
    case SecretStore::Place::Keychain:
        return tr("Tokens are kept in the keychain of this desktop.");
    case SecretStore::Place::Passphrase:
        return tr("No keychain answers here: tokens are kept in a file that your passphrase seals.");
    case SecretStore::Place::Memory:
        break;
    }
    return secrets.hasPassphrase()
        ? tr("No keychain answers here: tokens are in a sealed file, which your passphrase opens.")
        : tr("No keychain answers here: tokens are kept until this console ends, unless you set a passphrase.");
}

} // namespace Tenantry
