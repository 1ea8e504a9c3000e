// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bindings/bindingsentences.h"

#include <QCoreApplication>

namespace Tenantry {

namespace {

QString words(const char* english) { return QCoreApplication::translate("Tenantry", english); }

QString ofHealthy(const BindingRow& binding)
{
    if (binding.circuit == BindingStatus::State::Open)
        return words(QT_TRANSLATE_NOOP("Tenantry",
            "It answers looks at its health, but too many calls failed lately. They are refused at once, and tried "
            "again by themselves within a minute."));
    if (binding.circuit == BindingStatus::State::HalfOpen)
        return words(QT_TRANSLATE_NOOP("Tenantry",
            "It failed lately and is being tried, one call at a time. When one is answered, all go through again."));
    if (binding.isDefault)
        return words(QT_TRANSLATE_NOOP("Tenantry", "It answers. It serves every tenant that no other binding does."));
    if (binding.kind == BindingStatus::Kind::Remote)
        return words(QT_TRANSLATE_NOOP("Tenantry",
            "It answers. Its tenants are served from there, and every answer is checked before it is passed on."));
    return words(
        QT_TRANSLATE_NOOP("Tenantry", "It answers. The events of its tenants are in this file, and nowhere else."));
}

} // namespace

QString sentenceFor(const BindingRow& binding)
{
    const bool remote = binding.kind == BindingStatus::Kind::Remote;
    switch (binding.health) {
    case BindingStatus::Health::Healthy:
        return ofHealthy(binding);
    case BindingStatus::Health::Failing:
        return remote
            ? words(QT_TRANSLATE_NOOP("Tenantry",
                "It does not answer. Its tenants get errors, never data from elsewhere. Look at the service and the "
                "network to it; it is tried again by itself."))
            : words(QT_TRANSLATE_NOOP("Tenantry",
                "The file could not be read. Its tenants get errors, never other data. Look at the disk and the "
                "file's permissions, then run tenantryd doctor."));
    case BindingStatus::Health::Unknown:
        return remote
            ? words(QT_TRANSLATE_NOOP("Tenantry", "Nobody has looked at it yet; that takes ten seconds at the most."))
            : words(QT_TRANSLATE_NOOP("Tenantry", "There is no file yet. It is made with the first event."));
    case BindingStatus::Health::Absent:
        return words(QT_TRANSLATE_NOOP("Tenantry",
            "The wrangler.toml names it without a place, so its tenants are refused. Give it a url or a database "
            "under [tenantry.bindings], and start the service again."));
    }
    return {};
}

} // namespace Tenantry
