-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is paused or frozen, was, or is to be: one row from the request (or from the chain's log, when somebody else did it) to
-- the log that ends it.
CREATE TABLE token_stops (
    id TEXT PRIMARY KEY,
    property_id TEXT NOT NULL REFERENCES properties (id),
    token TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pause', 'freeze')),
    -- Of a freeze.
    wallet TEXT,
    -- NULL together: nobody asked this server for it.
    reason TEXT,
    requested_by TEXT REFERENCES users (id),
    created_at BIGINT NOT NULL,
    began_at BIGINT,
    began_transaction_hash {{blob}},
    began_log_index BIGINT,
    ended_at BIGINT,
    ended_transaction_hash {{blob}},
    ended_log_index BIGINT,
    failure_reason TEXT,
    CHECK ((kind = 'freeze') = (wallet IS NOT NULL)),
    CHECK ((reason IS NULL) = (requested_by IS NULL)),
    CHECK (requested_by IS NOT NULL OR began_at IS NOT NULL),
    CHECK (ended_at IS NULL OR began_at IS NOT NULL)
);
CREATE INDEX token_stops_by_token ON token_stops (token, kind, wallet);
