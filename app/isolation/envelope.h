// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "isolation/answerjson.h"

#include <QList>

#include <optional>

namespace Tenantry {

/// The parts of an answer around its data.
struct Envelope {
    std::optional<AnswerJson::Element> data; ///< nothing where the answer has none
    QList<Error> errors;
    QList<Json> errorDetails; ///< of each error: its extensions; null where it has none, or one with a key given twice
    bool duplicateKey = false; ///< in the envelope itself, or in `extensions`
    bool hasErrors = false;
    TenantId echo; ///< `extensions.tenancy.tenantId`; empty where the service does not echo
    RequestId requestId;
    std::optional<int64_t> remaining;
};

/// ParseError for what is no GraphQL answer: no object, or one with neither data nor errors.
Result<Envelope> readEnvelope(const AnswerJson::Element& answer);

} // namespace Tenantry
