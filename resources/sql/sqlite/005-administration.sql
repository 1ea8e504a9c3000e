-- SPDX-License-Identifier: GPL-3.0-or-later
-- The life of tenants: versions, archives, names that are never used again, changes that wait for a second person, purges
-- and what they leave. `skeleton` is what a subdomain looks like (SubdomainRules says the same): two that look alike have
-- one.

ALTER TABLE tenant ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE tenant ADD COLUMN group_name TEXT NOT NULL DEFAULT '';
ALTER TABLE tenant ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE tenant ADD COLUMN skeleton TEXT;
ALTER TABLE tenant ADD COLUMN archived_at INTEGER;
ALTER TABLE tenant ADD COLUMN purge_after INTEGER;
ALTER TABLE tenant ADD COLUMN status_before TEXT NOT NULL DEFAULT '';
ALTER TABLE tenant ADD COLUMN purging INTEGER NOT NULL DEFAULT 0;
UPDATE tenant SET skeleton = replace(replace(replace(replace(replace(replace(replace(
    subdomain, 'rn', 'm'), 'vv', 'w'), 'cl', 'd'), '0', 'o'), '1', 'l'), 'i', 'l'), '5', 's')
    WHERE subdomain IS NOT NULL;
CREATE INDEX tenant_skeleton ON tenant (skeleton) WHERE skeleton IS NOT NULL;

-- Ids of tenants that are purged, and subdomains that a tenant had: `held_for` is the number of the tenant that may take
-- it back; null: nobody.
CREATE TABLE used_name (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    skeleton TEXT NOT NULL,
    held_for INTEGER,
    since INTEGER NOT NULL,
    PRIMARY KEY (kind, name)
) WITHOUT ROWID;
CREATE INDEX used_name_skeleton ON used_name (kind, skeleton);

-- The answer to a change that had a token, for whoever sends it again.
CREATE TABLE change_token (
    actor TEXT NOT NULL,
    token TEXT NOT NULL,
    digest TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (actor, token)
) WITHOUT ROWID;
CREATE INDEX change_token_age ON change_token (at);

-- One inbox for all kinds of decisions. `tenant_id`: whose it is, `platform` where it is several tenants'; `permission`
-- is what whoever decides needs; `body` and the touched rows are what `digest` binds.
CREATE TABLE pending_change (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    permission TEXT NOT NULL,
    body TEXT NOT NULL,
    plan TEXT NOT NULL,
    digest TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    requested_session TEXT NOT NULL,
    requested_at INTEGER NOT NULL,
    lapses_at INTEGER NOT NULL,
    decided_by TEXT,
    decided_at INTEGER,
    decision TEXT NOT NULL,
    version INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX pending_change_newest ON pending_change (requested_at);
CREATE INDEX pending_change_tenant ON pending_change (tenant_id, requested_at);

CREATE TABLE pending_touch (
    change_id TEXT NOT NULL REFERENCES pending_change (id) ON DELETE CASCADE,
    tenant_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (change_id, tenant_id)
) WITHOUT ROWID;
CREATE INDEX pending_touch_tenant ON pending_touch (tenant_id);

-- Work on a tenant that outlives a request: its purge, later its move. One of a kind at a time.
CREATE TABLE tenant_job (
    tenant_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, kind)
) WITHOUT ROWID;

CREATE TABLE tenant_certificate (
    tenant_id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    document TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX tenant_certificate_newest ON tenant_certificate (at);
