// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/answermodel.h"
#include "models/sharesource.h"

namespace Tenantry {

/// Who sees whose data now: pairs, and the tenants that are in any, by name. Both tables read it.
class ShareMapModel final : public AnswerModel {
    Q_OBJECT

public:
    struct Tenant {
        TenantId id;
        QString name;
        bool operator==(const Tenant&) const = default;
    };

    explicit ShareMapModel(ShareSource& source, QObject* parent = nullptr); ///< the source outlives the model

    const QList<SharePairRow>& pairs() const { return m_pairs; }
    const QList<Tenant>& tenants() const { return m_tenants; }
    /// Null where the consumer sees nothing of the provider.
    const SharePairRow* pair(const TenantId& provider, const TenantId& consumer) const;

private:
    void ask(const CancelToken& cancel) override;
    void take(const QList<SharePairRow>& pairs);

    ShareSource& m_source;
    QList<SharePairRow> m_pairs;
    QList<Tenant> m_tenants;
    QHash<std::pair<TenantId, TenantId>, qsizetype> m_at;
};

} // namespace Tenantry
