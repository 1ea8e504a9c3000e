// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/servicebinding.h"

#include <QList>

#include <functional>
#include <memory>

namespace Tenantry::Testing {

/// A service under test: two tenants, acme and globex, with alice (admin) and vera (viewer) of acme, bob (admin) of
/// globex, and dora in both. ServiceFixture makes exactly this.
struct ContractSubject {
    /// A new binding that asks as this person.
    std::function<std::unique_ptr<ServiceBinding>(const char* person)> bind;
};

/// What every ServiceBinding must do. `run` says what is wrong, or nothing. Cases leave events behind, each of types of
/// its own, and may run in any order on one service.
struct ContractCase {
    const char* name;
    std::function<QString(const ContractSubject&)> run;
};

const QList<ContractCase>& bindingContract();

/// The two slots of a test: `contract_data` and `contract`.
void addContractRows();
QString runContractRow(const ContractSubject& subject);

} // namespace Tenantry::Testing
