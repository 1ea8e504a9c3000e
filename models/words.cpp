// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace Tenantry::Words {

namespace {
QString word(const char* english) { return QCoreApplication::translate("Tenantry::Words", english); }
} // namespace

QString of(TenantStatus status)
{
    switch (status) {
    case TenantStatus::Active:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Active"));
    case TenantStatus::Suspended:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Suspended"));
    case TenantStatus::Archived:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Archived"));
    }
    return {};
}

QString of(Role role)
{
    switch (role) {
    case Role::Admin:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Admin"));
    case Role::Member:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Member"));
    case Role::Viewer:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Viewer"));
    case Role::Operator:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Operator"));
    case Role::Auditor:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Auditor"));
    }
    return {};
}

QString of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Allowed:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Allowed"));
    case Outcome::Denied:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Denied"));
    case Outcome::Failed:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Failed"));
    }
    return {};
}

QString of(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Info"));
    case Severity::Low:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Low"));
    case Severity::Notice:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Notice"));
    case Severity::Medium:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Medium"));
    case Severity::High:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "High"));
    case Severity::Critical:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Critical"));
    }
    return {};
}

QString of(BreachState state)
{
    switch (state) {
    case BreachState::Open:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Open"));
    case BreachState::Acknowledged:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Acknowledged"));
    case BreachState::Contained:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Contained"));
    case BreachState::Closed:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Closed"));
    }
    return {};
}

QString of(BreachKind kind)
{
    switch (kind) {
    case BreachKind::ForeignRecord:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Foreign record"));
    case BreachKind::MissingOwner:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Missing owner"));
    case BreachKind::OwnerDiffersByCase:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Owner differs by case"));
    case BreachKind::DuplicateKey:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Key given twice"));
    case BreachKind::EchoMismatch:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Another tenant's echo"));
    case BreachKind::LedgerBroken:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Broken audit log"));
    }
    return {};
}

QString of(BindingStatus::Health health)
{
    switch (health) {
    case BindingStatus::Health::Unknown:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Not looked at yet"));
    case BindingStatus::Health::Healthy:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Healthy"));
    case BindingStatus::Health::Failing:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Does not answer"));
    case BindingStatus::Health::Absent:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Not there"));
    }
    return {};
}

QString of(BindingStatus::State circuit)
{
    switch (circuit) {
    case BindingStatus::State::Closed:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Lets through"));
    case BindingStatus::State::Open:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Refuses"));
    case BindingStatus::State::HalfOpen:
        return word(QT_TRANSLATE_NOOP("Tenantry::Words", "Tries again"));
    case BindingStatus::State::Absent:
        return absent();
    }
    return {};
}

StatusKind kindOf(TenantStatus status)
{
    switch (status) {
    case TenantStatus::Active:
        return StatusKind::Good;
    case TenantStatus::Suspended:
        return StatusKind::OnHold;
    case TenantStatus::Archived:
        return StatusKind::Ended;
    }
    return StatusKind::Muted;
}

StatusKind kindOf(Outcome outcome) { return outcome == Outcome::Allowed ? StatusKind::Good : StatusKind::Warning; }

StatusKind kindOf(Severity severity)
{
    switch (severity) {
    case Severity::Info:
    case Severity::Low:
    case Severity::Notice:
        return StatusKind::Muted;
    case Severity::Medium:
    case Severity::High:
        return StatusKind::Warning;
    case Severity::Critical:
        return StatusKind::Danger;
    }
    return StatusKind::Muted;
}

StatusKind kindOf(BreachState state)
{
    switch (state) {
    case BreachState::Open:
        return StatusKind::Danger;
    case BreachState::Acknowledged:
        return StatusKind::Warning;
    case BreachState::Contained:
        return StatusKind::OnHold;
    case BreachState::Closed:
        return StatusKind::Ended;
    }
    return StatusKind::Muted;
}

StatusKind kindOf(BindingStatus::Health health)
{
    switch (health) {
    case BindingStatus::Health::Unknown:
        return StatusKind::Muted;
    case BindingStatus::Health::Healthy:
        return StatusKind::Good;
    case BindingStatus::Health::Failing:
    case BindingStatus::Health::Absent:
        return StatusKind::Warning;
    }
    return StatusKind::Muted;
}

StatusKind kindOf(BindingStatus::State circuit)
{
    switch (circuit) {
    case BindingStatus::State::Closed:
        return StatusKind::Good;
    case BindingStatus::State::Open:
        return StatusKind::OnHold;
    case BindingStatus::State::HalfOpen:
        return StatusKind::Pending;
    case BindingStatus::State::Absent:
        break;
    }
    return StatusKind::Muted;
}

QString plan(const QByteArray& name)
{
    QString word = QString::fromUtf8(name);
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

QString latency(double ms)
{
    const int decimals = ms < 1 ? 2 : ms < 10 ? 1 : 0;
    return QCoreApplication::translate("Tenantry::Words", "%1 ms").arg(QLocale().toString(ms, 'f', decimals));
}

QString absent() { return QStringLiteral("\u2013"); }

} // namespace Tenantry::Words
