-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tenants, people, memberships, cases and all logs. A row of a tenant is found by the tenant's number (`tenant`) and says
-- in `tenant_id` whose it is: answers read the owner from there, so that a row filed wrongly is seen.

CREATE TABLE note (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- AUTOINCREMENT: a number, like an id, is never used twice.
CREATE TABLE tenant (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    subdomain TEXT UNIQUE,
    plan TEXT NOT NULL,
    region TEXT NOT NULL,
    binding TEXT NOT NULL,
    status TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    sort_name TEXT NOT NULL,
    search TEXT NOT NULL
);

CREATE TABLE person (
    user_id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    is_local INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE platform_role (
    user_id TEXT NOT NULL REFERENCES person (user_id),
    role TEXT NOT NULL,
    PRIMARY KEY (user_id, role)
) WITHOUT ROWID;

CREATE TABLE membership (
    tenant INTEGER NOT NULL REFERENCES tenant (key),
    user_id TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    role TEXT NOT NULL,
    since INTEGER NOT NULL,
    last_active INTEGER,
    sort_name TEXT NOT NULL,
    search TEXT NOT NULL,
    PRIMARY KEY (tenant, user_id)
) WITHOUT ROWID;
CREATE INDEX membership_of_user ON membership (user_id);

CREATE TABLE breach (
    id TEXT PRIMARY KEY,
    asked_by TEXT NOT NULL,
    owner TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    path TEXT NOT NULL,
    document TEXT NOT NULL,
    operation TEXT NOT NULL,
    request_id TEXT NOT NULL,
    digest TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    count INTEGER NOT NULL,
    first_seen INTEGER NOT NULL,
    cause TEXT NOT NULL,
    closed_by TEXT NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (asked_by, digest)
);
CREATE INDEX breach_open ON breach (asked_by) WHERE state <> 'CLOSED';

CREATE TABLE audit_log (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    log TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL
);

-- `entry` holds the bytes as they were written; the other columns repeat of it what lists and filters need.
CREATE TABLE audit (
    log_key INTEGER NOT NULL REFERENCES audit_log (key),
    idx INTEGER NOT NULL,
    log TEXT NOT NULL,
    time INTEGER NOT NULL,
    action TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    actor_tenant TEXT NOT NULL,
    actor_role TEXT NOT NULL,
    target TEXT NOT NULL,
    outcome TEXT NOT NULL,
    severity TEXT NOT NULL,
    request_id TEXT NOT NULL,
    entry TEXT NOT NULL
);
CREATE UNIQUE INDEX audit_place ON audit (log_key, idx);
CREATE INDEX audit_newest ON audit (time, log_key, idx);
