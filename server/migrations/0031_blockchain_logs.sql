-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far the logs were read and stored.
CREATE TABLE chain_cursor (
    name TEXT PRIMARY KEY,
    block_number BIGINT NOT NULL,
    block_hash TEXT NOT NULL
);

-- The recent past, to find the common ancestor after a reorganisation.
CREATE TABLE chain_blocks (
    number BIGINT PRIMARY KEY,
    hash TEXT NOT NULL
);

-- Contracts found while reading; read_to lags behind the cursor until their earlier logs are read too.
CREATE TABLE chain_watches (
    address TEXT PRIMARY KEY,
    from_block BIGINT NOT NULL,
    read_to BIGINT NOT NULL
);

CREATE TABLE chain_events (
    chain_id BIGINT NOT NULL,
    block_hash TEXT NOT NULL,
    log_index BIGINT NOT NULL,
    block_number BIGINT NOT NULL,
    block_time BIGINT NOT NULL,
    transaction_hash TEXT NOT NULL,
    address TEXT NOT NULL,
    topics TEXT NOT NULL,
    data {{blob}} NOT NULL,
    applied_at BIGINT,
    PRIMARY KEY (chain_id, block_hash, log_index)
);
CREATE INDEX chain_events_order ON chain_events (block_number, log_index);
CREATE INDEX chain_events_unapplied ON chain_events (block_number, log_index) WHERE applied_at IS NULL;
