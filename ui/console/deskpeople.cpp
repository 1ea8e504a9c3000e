// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits at the desk of an embedded workspace.
#include "base/async.h"
#include "binding/oncepromise.h"
#include "embedded/embeddedservice.h"
#include "embedded/localpeople.h"
#include "ui/console/desk.h"
#include "ui/console/watchdog.h"
#include "ui/dialogs/actasdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/tenantdirectory.h"

namespace Tenantry {

namespace {

QString roleWord(Role role) { return QString::fromUtf8(roleName(role)); }

} // namespace

ActAsDialog* Desk::actAs(Console& console)
{
    const auto service = console.service();
    if (!service)
        return nullptr;
    m_lent.watchdog.mark(Watchdog::Phase::Build);
    const LocalPeople::Seat seat{console.person(), SessionId("desk")};
    ActAsDialog::Door door;
    door.people = [service, seat, at = &console] {
        const OncePromise<QList<ActAsPerson>> promise;
        whenDone(service->people().list(), at, [promise, seat, at](const Result<QList<LocalPerson>>& people) {
            promise.keep(people.map([&](const QList<LocalPerson>& all) { return Desk::shown(all, seat.person, *at); }));
        });
        return promise.future();
    };
    door.enter = [service, seat](const QByteArray& person, const QByteArray& passphrase) {
        return service->people().enter(seat, UserId(person), passphrase, EmbeddedService::desktopPerson());
    };
    door.setPassphrase = [service, seat](const QByteArray& person, const QByteArray& passphrase) {
        return service->people().setPassphrase(seat, UserId(person), {}, passphrase);
    };
    auto* dialog = new ActAsDialog(m_lent.theme, std::move(door), &console.window());
    connect(dialog, &ActAsDialog::entered, this,
        [this, at = QPointer(&console)](const QByteArray& person, const QString& name) {
            if (at)
                sitDown(*at, UserId(person), name);
        });
    dialog->open();
    return dialog;
}

QList<ActAsPerson> Desk::shown(const QList<LocalPerson>& people, const UserId& now, const Console& console)
{
    QList<ActAsPerson> all;
    for (const LocalPerson& person : people) {
        QStringList hats;
        for (const auto& [tenant, role] : person.hats)
            hats.append(tenant == kPlatformTenant
                    ? roleWord(role)
                    : tr("%1 of %2", "role, tenant").arg(roleWord(role), console.tenants().name(tenant)));
        ActAsPerson one;
        one.id = person.id.bytes();
        one.name = person.name;
        one.hats = hats.isEmpty() ? tr("no role") : hats.join(QStringLiteral(", "));
        one.hasPassphrase = person.hasPassphrase;
        one.isFree = person.id == EmbeddedService::desktopPerson() && !person.hasPassphrase;
        one.isCurrent = person.id == now;
        all.append(one);
    }
    return all;
}

void Desk::sitDown(Console& console, const UserId& person, const QString& name)
{
    Console& next = sit(console.profile(), {}, &console);
    next.openAs(console, person, name);
}

} // namespace Tenantry
