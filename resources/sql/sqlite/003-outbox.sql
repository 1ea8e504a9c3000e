-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a dedicated binding's database owes the control database: entries for its logs and sums for its lists. Written with
-- the events they speak of, drained later, each once (the control database remembers how far). AUTOINCREMENT: a number
-- that was drained never comes again.

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    body TEXT NOT NULL
);
