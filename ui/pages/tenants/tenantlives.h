// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/decisionbook.h"
#include "models/tenantlifeadmin.h"
#include "ui/pages/pagecontext.h"
#include "ui/style/icon.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace Tenantry {

class PlanDialog;
class Toast;

/// What a window does to tenants: it opens the dialogs, says what was done, offers to take it back, and tells the
/// pages. One for a console; whatever becomes of a tenant goes through it, so that nobody shows one that is gone.
/// Interface thread.
class TenantLives final : public QObject {
    Q_OBJECT
public:
    /// The context's `lives` is this from then on; all else of it outlives this.
    explicit TenantLives(const PageContext& context, QObject* parent = nullptr);

    void setHost(QWidget* window); ///< over which dialogs and toasts are shown
    TenantLifeAdmin& admin() { return *m_admin; }
    DecisionBook& decisions() { return *m_book; }

    const TenantRow* known(const TenantId& tenant) const;
    void fetch(const TenantId& tenant); ///< `learned` follows, or nothing

    /// Why whoever sits here may not do it; empty: nothing stands against it as far as the window knows.
    QString whyNot(LifeOrder::Kind kind, const TenantRow* row) const;
    PlanDialog* create();
    PlanDialog* step(LifeOrder::Kind kind, const TenantRow& row); ///< Edit too
    PlanDialog* bulk(const QList<TenantRow>& rows, const Json& change);
    void showCertificates(const TenantId& tenant = {}); ///< with that one chosen

    bool canUndo() const { return m_undo.has_value(); }
    void undo();
    bool isSettled() const { return m_underWay == 0; }

signals:
    void learned(const Tenantry::TenantRow& row);
    void changed(); ///< some tenant did: lists are to be read again
    void purged(const Tenantry::TenantId& tenant); ///< nothing of it may be shown any more
    void created(const Tenantry::TenantId& tenant);
    void decisionRequested(const QByteArray& id); ///< somebody wants to see the change that waits
    void undoChanged(bool can);
    void settled();

private:
    PlanDialog* opened(PlanDialog* dialog, LifeOrder::Kind kind, const QString& name, const TenantId& tenant);
    void took(const LifeOrder& order, const PlannedAnswer& answer, const QString& name);
    void say(Icon icon, const QString& title, const QString& note, const TenantId& tenant, const QString& action,
        std::function<void()> act);
    void setUndo(std::optional<LifeOrder> order, const QString& name);
    void watch(const PendingRow& change);
    void lookFor(const TenantId& tenant); ///< whether it is still there
    void letGo(const TenantId& tenant);
    void over();

    PageContext m_context;
    std::unique_ptr<TenantLifeAdmin> m_admin;
    DecisionBook* m_book;
    QPointer<QWidget> m_host;
    QPointer<Toast> m_toast;
    QHash<TenantId, TenantRow> m_known;
    std::optional<LifeOrder> m_undo;
    QString m_undoName;
    int m_underWay = 0;
};

} // namespace Tenantry
