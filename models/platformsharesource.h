// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sharedoor.h"
#include "models/sharesource.h"

namespace Tenantry {

/// Sharing as the platform plane lists it. The inbox joins those of all sides whose it is to decide; everything else is
/// of the first side alone.
class PlatformShareSource final : public ShareSource {
public:
    explicit PlatformShareSource(ShareDoor door)
        : m_door(std::move(door))
    {
    }

    /// Whose sides the asker may take; an empty one is the platform's. Without any nothing is found.
    void setSides(const QList<TenantId>& sides) { m_sides = sides; }
    const QList<TenantId>& sides() const { return m_sides; }

    QFuture<Result<RowPage<ShareRequestRow>>> requests(
        ShareBox box, const PageRequest& request, const CancelToken& cancel) override;
    QFuture<Result<RowPage<ShareGrantRow>>> grants(
        const QList<ShareGrantState>& states, const PageRequest& request, const CancelToken& cancel) override;
    QFuture<Result<QList<ShareStepRow>>> history(
        const ShareRequestId& request, const GrantId& grant, const CancelToken& cancel) override;
    QFuture<Result<QList<SharePairRow>>> map(const CancelToken& cancel) override;
    QFuture<Result<SharePreviewRow>> preview(
        const TenantId& askedAs, const ShareProposalDraft& draft, const CancelToken& cancel) override;
    QFuture<Result<ShareRequestRow>> request(const TenantId& askedAs, const ShareRequestId& id) override;
    QFuture<Result<ShareGrantRow>> grant(const GrantId& id) override;

private:
    QFuture<Result<RowPage<ShareRequestRow>>> inbox(const CancelToken& cancel);
    TenantId mainSide() const { return m_sides.value(0); }

    ShareDoor m_door;
    QList<TenantId> m_sides;
};

/// A scope as the schema takes it.
Json shareScopeInput(const ShareScope& scope);

} // namespace Tenantry
