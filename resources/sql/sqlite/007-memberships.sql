-- SPDX-License-Identifier: GPL-3.0-or-later
-- The life of memberships: versions, since when a role is held (a vote counts only where that is before the request),
-- invitations by a code that is kept as a hash alone, and what takes a change back.

ALTER TABLE membership ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE membership ADD COLUMN role_since INTEGER NOT NULL DEFAULT 0;
UPDATE membership SET role_since = since;
CREATE INDEX membership_admin ON membership (tenant) WHERE role = 'admin';
CREATE INDEX membership_stale ON membership (tenant, last_active);

-- 0: since the workspace was made.
ALTER TABLE platform_role ADD COLUMN since INTEGER NOT NULL DEFAULT 0;

-- Whether an open one has expired is the clock's to say, at every reading.
CREATE TABLE invitation (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL,
    email TEXT NOT NULL,
    role TEXT NOT NULL,
    code_hash TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    invited_by TEXT NOT NULL,
    invited_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    accepted_by TEXT,
    accepted_at INTEGER,
    version INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX invitation_newest ON invitation (tenant_id, invited_at);

-- Memberships as they were before a change, and the versions they have after it.
CREATE TABLE member_undo (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL,
    action TEXT NOT NULL,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    rows TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX member_undo_age ON member_undo (at);
CREATE INDEX member_undo_tenant ON member_undo (tenant_id, at);
