<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry</name>
    <message numerus="yes">
        <source>%n record(s) withheld: not proven to belong here</source>
        <translation>
            <numerusform>%n record withheld: not proven to belong here</numerusform>
            <numerusform>%n records withheld: not proven to belong here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::ActAsDialog</name>
    <message numerus="yes">
        <source>Passphrase, at least %n character(s)</source>
        <translation>
            <numerusform>Passphrase, at least %n character</numerusform>
            <numerusform>Passphrase, at least %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::ApprovalSheet</name>
    <message numerus="yes">
        <source>Also the %n other request(s) with the very same scope</source>
        <translation>
            <numerusform>Also the %n other request with the very same scope</numerusform>
            <numerusform>Also the %n other requests with the very same scope</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reader(s) in %1 now: %2</source>
        <translation>
            <numerusform>%n reader in %1 now: %2</numerusform>
            <numerusform>%n readers in %1 now: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::AttentionList</name>
    <message numerus="yes">
        <source>%n open case(s), dropped before display</source>
        <translation>
            <numerusform>%n open case, dropped before display</numerusform>
            <numerusform>%n open cases, dropped before display</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::AuditPage</name>
    <message numerus="yes">
        <source>%n log(s) broken</source>
        <translation>
            <numerusform>%n log broken</numerusform>
            <numerusform>%n logs broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) verified</source>
        <translation>
            <numerusform>%n log verified</numerusform>
            <numerusform>%n logs verified</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::BindingPanel</name>
    <message numerus="yes">
        <source>%n look(s), none answered.</source>
        <translation>
            <numerusform>%n look, not answered.</numerusform>
            <numerusform>%n looks, none answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look(s), the slowest %1, %2 not answered. Kept in memory since the service began.</source>
        <translation>
            <numerusform>%n look, the slowest %1, %2 not answered. Kept in memory since the service began.</numerusform>
            <numerusform>%n looks, the slowest %1, %2 not answered. Kept in memory since the service began.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Serves %n tenant(s)</source>
        <translation>
            <numerusform>Serves %n tenant</numerusform>
            <numerusform>Serves %n tenants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::BindingsPage</name>
    <message numerus="yes">
        <source>%n binding(s)</source>
        <translation>
            <numerusform>%n binding</numerusform>
            <numerusform>%n bindings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n need(s) attention</source>
        <translation>
            <numerusform>%1 · %n needs attention</numerusform>
            <numerusform>%1 · %n need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::BreachNotices</name>
    <message numerus="yes">
        <source>%n record(s) withheld.</source>
        <translation>
            <numerusform>%n record withheld.</numerusform>
            <numerusform>%n records withheld.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::BulkBar</name>
    <message numerus="yes">
        <source>%n tenant(s) chosen</source>
        <translation>
            <numerusform>%n tenant chosen</numerusform>
            <numerusform>%n tenants chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n not loaded</source>
        <translation>
            <numerusform>, %n not loaded</numerusform>
            <numerusform>, %n not loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It cannot be done to %n of them, and then to none.</source>
        <translation>
            <numerusform>It cannot be done to %n of them, and then to none.</numerusform>
            <numerusform>It cannot be done to %n of them, and then to none.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::BulkDialog</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspend %n tenant(s)?</source>
        <translation>
            <numerusform>Suspend %n tenant?</numerusform>
            <numerusform>Suspend %n tenants?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n tenant(s)?</source>
        <translation>
            <numerusform>Resume %n tenant?</numerusform>
            <numerusform>Resume %n tenants?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the plan of %n tenant(s)</source>
        <translation>
            <numerusform>Change the plan of %n tenant</numerusform>
            <numerusform>Change the plan of %n tenants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add tags to %n tenant(s)</source>
        <translation>
            <numerusform>Add tags to %n tenant</numerusform>
            <numerusform>Add tags to %n tenants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove tags from %n tenant(s)</source>
        <translation>
            <numerusform>Remove tags from %n tenant</numerusform>
            <numerusform>Remove tags from %n tenants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::DecisionDetail</name>
    <message numerus="yes">
        <source>%n tenant(s)</source>
        <translation>
            <numerusform>%n tenant</numerusform>
            <numerusform>%n tenants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::DecisionWords</name>
    <message numerus="yes">
        <source>Suspend %n tenant(s)</source>
        <translation>
            <numerusform>Suspend %n tenant</numerusform>
            <numerusform>Suspend %n tenants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n tenant(s)</source>
        <translation>
            <numerusform>Resume %n tenant</numerusform>
            <numerusform>Resume %n tenants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the plan of %n tenant(s)</source>
        <translation>
            <numerusform>Change the plan of %n tenant</numerusform>
            <numerusform>Change the plan of %n tenants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the tags of %n tenant(s)</source>
        <translation>
            <numerusform>Change the tags of %n tenant</numerusform>
            <numerusform>Change the tags of %n tenants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::DiffView</name>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n field changed</numerusform>
            <numerusform>%n fields changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::LifeNotices</name>
    <message numerus="yes">
        <source>%n decision(s) wait for you.</source>
        <translation>
            <numerusform>%n decision waits for you.</numerusform>
            <numerusform>%n decisions wait for you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::LifeWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::MemberWords</name>
    <message numerus="yes">
        <source>%n of them were active in the last 24 hours; what they have open ends at once.</source>
        <translation>
            <numerusform>%n of them was active in the last 24 hours; what is open ends at once.</numerusform>
            <numerusform>%n of them were active in the last 24 hours; what they have open ends at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) removed</source>
        <translation>
            <numerusform>%n member removed</numerusform>
            <numerusform>%n members removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) changed</source>
        <translation>
            <numerusform>%n member changed</numerusform>
            <numerusform>%n members changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::MembersDesk</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::OverviewPage</name>
    <message numerus="yes">
        <source>%n suspended</source>
        <translation>
            <numerusform>%n suspended</numerusform>
            <numerusform>%n suspended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::PassphraseDialog</name>
    <message numerus="yes">
        <source>Passphrase, at least %n character(s)</source>
        <translation>
            <numerusform>Passphrase, at least %n character</numerusform>
            <numerusform>Passphrase, at least %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::PlanCard</name>
    <message numerus="yes">
        <source>It cannot be done to %n tenant(s); then it is done to none.</source>
        <translation>
            <numerusform>It cannot be done to %n tenant; then it is done to none.</numerusform>
            <numerusform>It cannot be done to %n tenants; then it is done to none.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::ProofCard</name>
    <message numerus="yes">
        <source>%n hash(es), checked here</source>
        <translation>
            <numerusform>%n hash, checked here</numerusform>
            <numerusform>%n hashes, checked here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::Rail</name>
    <message numerus="yes">
        <source>Isolation, %n open breach(es)</source>
        <translation>
            <numerusform>Isolation, %n open breach</numerusform>
            <numerusform>Isolation, %n open breaches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decisions, %n that you may take</source>
        <translation>
            <numerusform>Decisions, %n that you may take</numerusform>
            <numerusform>Decisions, %n that you may take</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sharing, %n request(s) to decide</source>
        <translation>
            <numerusform>Sharing, %n request to decide</numerusform>
            <numerusform>Sharing, %n requests to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::ScopeView</name>
    <message numerus="yes">
        <source>Sample, as the consumer would see it · %n newest row(s), masked</source>
        <translation>
            <numerusform>Sample, as the consumer would see it · %n newest row, masked</numerusform>
            <numerusform>Sample, as the consumer would see it · %n newest rows, masked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::SettingsPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::ShareGrantPanel</name>
    <message numerus="yes">
        <source>Last used %1 · %n use(s) in 30 days</source>
        <translation>
            <numerusform>Last used %1 · %n use in 30 days</numerusform>
            <numerusform>Last used %1 · %n uses in 30 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::SignInDialog</name>
    <message numerus="yes">
        <source>Passphrase, at least %n character(s)</source>
        <translation>
            <numerusform>Passphrase, at least %n character</numerusform>
            <numerusform>Passphrase, at least %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::StatusRow</name>
    <message numerus="yes">
        <source>%n breach(es)</source>
        <translation>
            <numerusform>%n breach</numerusform>
            <numerusform>%n breaches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::TenantDashboardPage</name>
    <message numerus="yes">
        <source>%n breach(es) since the console began</source>
        <translation>
            <numerusform>%n breach since the console began</numerusform>
            <numerusform>%n breaches since the console began</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::TenantLives</name>
    <message numerus="yes">
        <source>%n tenant(s)</source>
        <translation>
            <numerusform>%n tenant</numerusform>
            <numerusform>%n tenants</numerusform>
        </translation>
    </message>
</context>
</TS>
