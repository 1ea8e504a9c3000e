-- SPDX-License-Identifier: GPL-3.0-or-later
-- What makes a log provable. A row has an epoch: 0 for what was written before there was a ledger (no leaf; one entry of
-- epoch 1 says how many those are and what they hash to), 1 and up for what is in a tree. `key` is the order in which
-- rows were written; it closes the indices of lists by itself.

DROP INDEX audit_place;
DROP INDEX audit_newest;
ALTER TABLE audit RENAME TO audit_before;
CREATE TABLE audit (
    key INTEGER PRIMARY KEY,
    log_key INTEGER NOT NULL REFERENCES audit_log (key),
    epoch INTEGER NOT NULL,
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
    leaf BLOB,
    entry TEXT NOT NULL
);
INSERT INTO audit (log_key, epoch, idx, log, time, action, actor_id, actor_tenant, actor_role, target, outcome, severity,
        request_id, entry)
    SELECT log_key, 0, idx, log, time, action, actor_id, actor_tenant, actor_role, target, outcome, severity, request_id,
        entry
    FROM audit_before ORDER BY rowid;
DROP TABLE audit_before;

CREATE UNIQUE INDEX audit_place ON audit (log_key, epoch, idx);
CREATE INDEX audit_newest ON audit (time);
CREATE INDEX audit_log_newest ON audit (log_key, time);
CREATE INDEX audit_actor ON audit (actor_id, time);
CREATE INDEX audit_log_actor ON audit (log_key, actor_id, time);
CREATE INDEX audit_action ON audit (action, time);
CREATE INDEX audit_log_action ON audit (log_key, action, time);
CREATE INDEX audit_target ON audit (target, time) WHERE target <> '';
CREATE INDEX audit_log_target ON audit (log_key, target, time) WHERE target <> '';
CREATE INDEX audit_request ON audit (request_id) WHERE request_id <> '';

-- The epoch that is written to; 0 while nothing was written since there is a ledger. `size` counts rows of all epochs.
ALTER TABLE audit_log ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0;

-- A tree's head. `ranges` and `start` are compact ranges: of the entries [0, size), and of those that are pruned.
CREATE TABLE ledger_head (
    log_key INTEGER NOT NULL REFERENCES audit_log (key),
    epoch INTEGER NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    last_time INTEGER NOT NULL,
    signed_size INTEGER NOT NULL,
    ranges BLOB NOT NULL,
    start BLOB NOT NULL,
    PRIMARY KEY (log_key, epoch)
) WITHOUT ROWID;

-- Roots of complete subtrees, of levels 8, 16, … only: those below are made from at most 255 leaves where one is asked for.
CREATE TABLE ledger_node (
    log_key INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    level INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (log_key, epoch, level, idx)
) WITHOUT ROWID;

-- Signed checkpoints: the newest of a tree, and one an hour of those before.
CREATE TABLE ledger_checkpoint (
    log_key INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    size INTEGER NOT NULL,
    time INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (log_key, epoch, size)
) WITHOUT ROWID;

-- Personal data that entries commit to, and whose it is. Erased here, while the entry's hash stays.
CREATE TABLE audit_personal (
    log_key INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    name TEXT NOT NULL,
    subject TEXT NOT NULL,
    salt BLOB NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (log_key, epoch, idx, name)
) WITHOUT ROWID;
CREATE INDEX audit_personal_subject ON audit_personal (log_key, subject);

-- Entries an hour; log_key 0 is all logs together.
CREATE TABLE audit_hour (
    log_key INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    action TEXT NOT NULL,
    outcome TEXT NOT NULL,
    severity TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (log_key, hour, action, outcome, severity)
) WITHOUT ROWID;
INSERT INTO audit_hour
    SELECT log_key, (time - ((time % 3600000) + 3600000) % 3600000) / 3600000, action, outcome, severity, count(*)
    FROM audit GROUP BY 1, 2, 3, 4, 5;
INSERT INTO audit_hour
    SELECT 0, hour, action, outcome, severity, sum(n) FROM audit_hour GROUP BY 2, 3, 4, 5;

-- Words of entries without their personal data; `log` is one word, `l` and the log's number. Of old rows only what the
-- columns say, since nobody took care then what else may stand in an entry.
CREATE VIRTUAL TABLE audit_text USING fts5 (
    log, words, content='', detail=column, columnsize=0, tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO audit_text (rowid, log, words)
    SELECT key, 'l' || log_key, action || ' ' || actor_id || ' ' || target || ' ' || request_id FROM audit ORDER BY key;

CREATE TABLE audit_review (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL,
    name TEXT NOT NULL,
    filter TEXT NOT NULL,
    notes TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    signed_off_by TEXT,
    signed_off_at INTEGER,
    version INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX audit_review_tenant ON audit_review (tenant_id, created_at);

CREATE TABLE ledger_hold (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    placed_by TEXT NOT NULL,
    placed_at INTEGER NOT NULL,
    released_by TEXT,
    released_at INTEGER
) WITHOUT ROWID;
CREATE INDEX ledger_hold_tenant ON ledger_hold (tenant_id, placed_at);
