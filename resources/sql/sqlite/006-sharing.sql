-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sharing between tenants: proposals with their decisions, the rights they yield, and each step of both. Rows name both
-- tenants by id and are kept when everything else of a tenant is gone: who saw whose data outlives both.

CREATE TABLE share_request (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    provider TEXT NOT NULL,
    consumer TEXT NOT NULL,
    side TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    session TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    scope TEXT NOT NULL,
    digest TEXT NOT NULL,
    reason TEXT NOT NULL,
    ticket TEXT NOT NULL,
    grant_id TEXT NOT NULL,
    starts_at INTEGER,
    created_at INTEGER NOT NULL,
    pending_until INTEGER NOT NULL,
    decided_at INTEGER,
    quorum INTEGER NOT NULL,
    needs_platform INTEGER NOT NULL,
    pre_agreed INTEGER NOT NULL,
    reminded INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX share_request_provider ON share_request (provider, state, created_at);
CREATE INDEX share_request_consumer ON share_request (consumer, state, created_at);
CREATE INDEX share_request_state ON share_request (state, created_at);
CREATE INDEX share_request_newest ON share_request (created_at);
CREATE INDEX share_request_pending ON share_request (pending_until) WHERE state = 'PENDING';

CREATE TABLE share_vote (
    request_id TEXT NOT NULL REFERENCES share_request (id),
    version INTEGER NOT NULL,
    user_id TEXT NOT NULL,
    party TEXT NOT NULL,
    session TEXT NOT NULL,
    approves INTEGER NOT NULL,
    digest TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (request_id, version, user_id)
) WITHOUT ROWID;

CREATE TABLE share_grant (
    id TEXT PRIMARY KEY,
    request_id TEXT NOT NULL,
    provider TEXT NOT NULL,
    consumer TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    scope TEXT NOT NULL,
    digest TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    starts_at INTEGER NOT NULL,
    activated_at INTEGER,
    expires_at INTEGER,
    ended_at INTEGER,
    break_glass INTEGER NOT NULL,
    broken_by TEXT NOT NULL,
    ticket TEXT NOT NULL,
    reviewed_at INTEGER,
    suspended_by TEXT,
    reason TEXT NOT NULL,
    document TEXT NOT NULL,
    receipt TEXT,
    probed_at INTEGER,
    healthy INTEGER NOT NULL,
    last_used INTEGER,
    epoch INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    reminded INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE UNIQUE INDEX share_grant_request ON share_grant (request_id) WHERE request_id <> '';
CREATE INDEX share_grant_provider ON share_grant (provider, state, created_at);
CREATE INDEX share_grant_consumer ON share_grant (consumer, state, created_at);
CREATE INDEX share_grant_state ON share_grant (state, created_at);
CREATE INDEX share_grant_newest ON share_grant (created_at);
CREATE INDEX share_grant_expires ON share_grant (expires_at) WHERE state IN ('ACTIVE', 'SUSPENDED');

-- `told`: how many of the hour's uses an entry has said.
CREATE TABLE share_use (
    grant_id TEXT NOT NULL REFERENCES share_grant (id),
    hour INTEGER NOT NULL,
    n INTEGER NOT NULL,
    told INTEGER NOT NULL,
    PRIMARY KEY (grant_id, hour)
) WITHOUT ROWID;
CREATE INDEX share_use_untold ON share_use (hour) WHERE told < n;

-- Each transition once; `seq` is the order they happened in. What the three logs say of it carries its id.
CREATE TABLE share_step (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    request_id TEXT NOT NULL,
    grant_id TEXT NOT NULL,
    provider TEXT NOT NULL,
    consumer TEXT NOT NULL,
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    version INTEGER NOT NULL,
    party TEXT NOT NULL,
    actor TEXT NOT NULL,
    actor_tenant TEXT NOT NULL,
    reason TEXT NOT NULL,
    ticket TEXT NOT NULL,
    digest TEXT NOT NULL,
    quorum TEXT NOT NULL
);
CREATE INDEX share_step_provider ON share_step (provider, seq);
CREATE INDEX share_step_consumer ON share_step (consumer, seq);
CREATE INDEX share_step_request ON share_step (request_id, seq) WHERE request_id <> '';
CREATE INDEX share_step_grant ON share_step (grant_id, seq) WHERE grant_id <> '';

-- What a client's token was good for: the same again gives the same answer.
CREATE TABLE share_token (
    user_id TEXT NOT NULL,
    token TEXT NOT NULL,
    step TEXT NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (user_id, token)
) WITHOUT ROWID;

CREATE TABLE share_policy (
    provider TEXT NOT NULL,
    consumer TEXT NOT NULL,
    kind TEXT NOT NULL,
    set_by TEXT NOT NULL,
    scope TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (provider, consumer)
) WITHOUT ROWID;
