// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Tenantry {

class SecretStore;

/// Says plainly where tokens are kept on this computer.
class SecretWords {
    Q_DECLARE_TR_FUNCTIONS(Tenantry::SecretWords)
public:
    static QString place(const SecretStore& secrets);
};

} // namespace Tenantry
