// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shareactions.h"
#include "models/sharedoor.h"

namespace Tenantry {

/// Steps of sharing through the platform plane, each from the side it is taken for.
class PlatformShareActions final : public ShareActions {
public:
    explicit PlatformShareActions(ShareDoor door)
        : m_door(std::move(door))
    {
    }
    /// For whom grants are suspended, resumed, revoked and so on; empty: the platform.
    void setSide(const TenantId& side) { m_side = side; }

    QFuture<Result<ShareRequestRow>> propose(const ShareProposalDraft& draft, const QByteArray& token) override;
    QFuture<Result<ShareRequestRow>> decide(const ShareRequestRow& request, bool approve, const QString& reason,
        const std::optional<ShareScope>& narrow, const QByteArray& token) override;
    QFuture<Result<ShareRequestRow>> cancel(
        const ShareRequestRow& request, const QString& reason, const QByteArray& token) override;
    QFuture<Result<ShareGrantRow>> step(
        const ShareGrantRow& grant, ShareGrantStep step, const QString& reason, const QByteArray& token) override;
    QFuture<Result<ShareRequestRow>> extend(
        const ShareGrantRow& grant, int hours, const QString& reason, const QByteArray& token) override;
    QFuture<Result<ShareRequestRow>> amend(
        const ShareGrantRow& grant, const ShareScope& scope, const QString& reason, const QByteArray& token) override;
    QFuture<Result<ShareGrantRow>> breakGlass(const ShareProposalDraft& draft, const QByteArray& token) override;

private:
    QFuture<Result<ShareRequestRow>> sent(
        const TenantId& side, const char* document, const char* field, Json variables);
    QFuture<Result<ShareGrantRow>> changed(const char* document, const char* field, Json variables);

    ShareDoor m_door;
    TenantId m_side;
};

} // namespace Tenantry
