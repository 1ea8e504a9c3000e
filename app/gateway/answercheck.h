// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/graphqlrequest.h"
#include "isolation/isolationverifier.h"
#include "isolation/ownerstamper.h"
#include "isolation/stampremoval.h"

#include <QCache>
#include <QMutex>

namespace Tenantry {

/// The gateway's own look at what its bindings answer, on the same floor as the client's: each record's owner is asked
/// for beside what was asked, judged, and cut out again. Any thread may call.
class AnswerCheck {
public:
    static Result<std::unique_ptr<const AnswerCheck>> make(GraphQL::SchemaPtr schema, QByteArray evidenceKey);

    /// The document to run instead of `document`, which is valid and has this text. Places in it are the original's, so
    /// that errors point to what the asker wrote. Kept by its text, bounded.
    Result<StampedDocumentPtr> stamped(const QByteArray& query, const GraphQL::Document& document) const;
    /// The verdicts on an answer to a stamped document.
    Result<VerifiedAnswer> judge(const QByteArray& answer, const StampedDocument& stamped,
        const GraphQLRequest& request, const ExpectedOwner& expected) const;
    QByteArray withoutStamps(const QByteArray& answer) const { return m_removal.without(answer); }

private:
    AnswerCheck(std::shared_ptr<const OwnerMap> owners, QByteArray evidenceKey, StampNames names);

    std::shared_ptr<const OwnerMap> m_owners;
    StampNames m_names;
    OwnerStamper m_stamper;
    IsolationVerifier m_verifier;
    StampRemoval m_removal;
    mutable QMutex m_mutex;
    mutable QCache<QByteArray, StampedDocumentPtr> m_stamped;
};

} // namespace Tenantry
