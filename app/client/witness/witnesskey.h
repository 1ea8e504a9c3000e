// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Tenantry {

/// The key of the witness file, and where it is kept. The window says the latter.
struct WitnessKey {
    enum class Place {
        Memory, ///< of this run only: nothing is kept
        Keychain,
        Passphrase, ///< in a file of its own, sealed by a passphrase
    };

    Place place = Place::Memory;
    QByteArray key;
    QString why; ///< technical: why no keychain; empty where there is one

    bool operator==(const WitnessKey&) const = default;
};

} // namespace Tenantry
