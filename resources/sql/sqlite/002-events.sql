-- SPDX-License-Identifier: GPL-3.0-or-later
-- Events, and what is summed while they are taken in. `type` closes both orders, so that a filter by type is answered
-- from the index.

CREATE TABLE event (
    tenant INTEGER NOT NULL REFERENCES tenant (key),
    ts INTEGER NOT NULL,
    id TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    type TEXT NOT NULL,
    user_id TEXT,
    session_id TEXT,
    data TEXT,
    metadata TEXT NOT NULL
);
CREATE UNIQUE INDEX event_id ON event (tenant, id);
CREATE INDEX event_newest ON event (tenant, ts, id, type);
CREATE INDEX event_platform ON event (ts, tenant, id, type);

CREATE TABLE usage_hour (
    tenant INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    type TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (tenant, hour, type)
) WITHOUT ROWID;

CREATE TABLE tenant_hour (
    tenant INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    tenant_id TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (tenant, hour)
) WITHOUT ROWID;

-- First and last make "distinct users in any 24 hours" exact: such a range cuts two days at most, each at one side.
CREATE TABLE user_day (
    tenant INTEGER NOT NULL,
    day INTEGER NOT NULL,
    user_id TEXT NOT NULL,
    first_ts INTEGER NOT NULL,
    last_ts INTEGER NOT NULL,
    PRIMARY KEY (tenant, day, user_id)
) WITHOUT ROWID;

CREATE TABLE session (
    tenant INTEGER NOT NULL,
    id TEXT NOT NULL,
    first_ts INTEGER NOT NULL,
    last_ts INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
) WITHOUT ROWID;
CREATE INDEX session_begin ON session (tenant, first_ts, last_ts);

CREATE TABLE tenant_total (
    tenant INTEGER PRIMARY KEY,
    tenant_id TEXT NOT NULL,
    n INTEGER NOT NULL,
    newest_ts INTEGER NOT NULL
);
