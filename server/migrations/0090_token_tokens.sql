-- SPDX-License-Identifier: GPL-3.0-or-later
-- Proposals to tokenize, and what the chain said of each token: every row of the chain's tables comes from one log.

CREATE TABLE tokenizations (
    proposal_id TEXT PRIMARY KEY REFERENCES proposals (id),
    property_id TEXT NOT NULL REFERENCES properties (id),
    state TEXT NOT NULL CHECK (state IN ('PROPOSED', 'DONE', 'ABANDONED')),
    symbol TEXT NOT NULL,
    shares BIGINT NOT NULL CHECK (shares > 0),
    price_micro_usdc BIGINT NOT NULL CHECK (price_micro_usdc > 0),
    requested_by TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    ended_at BIGINT
);

-- One tokenization of a property at a time, and no two living ones of a symbol.
CREATE UNIQUE INDEX tokenizations_open_property ON tokenizations (property_id) WHERE state = 'PROPOSED';
CREATE UNIQUE INDEX tokenizations_live_symbol ON tokenizations (symbol) WHERE state <> 'ABANDONED';

CREATE TABLE property_tokens (
    property_id TEXT PRIMARY KEY REFERENCES properties (id),
    address TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    symbol TEXT NOT NULL,
    authorized_shares BIGINT NOT NULL CHECK (authorized_shares > 0),
    price_micro_usdc BIGINT NOT NULL CHECK (price_micro_usdc > 0),
    deed_hash {{blob}} NOT NULL,
    sold_shares BIGINT NOT NULL DEFAULT 0 CHECK (sold_shares >= 0 AND sold_shares <= authorized_shares),
    raised_micro_usdc BIGINT NOT NULL DEFAULT 0 CHECK (raised_micro_usdc >= 0),
    transaction_hash {{blob}} NOT NULL,
    block_number BIGINT NOT NULL,
    tokenized_at BIGINT NOT NULL
);

-- Rules are set, and the sale is opened, before the factory's own log of the same transaction.
CREATE TABLE token_rules (
    transaction_hash {{blob}} NOT NULL,
    log_index BIGINT NOT NULL,
    id {{id}},
    token TEXT NOT NULL,
    rules TEXT NOT NULL,
    UNIQUE (transaction_hash, log_index)
);
CREATE INDEX token_rules_by_token ON token_rules (token, id);

CREATE TABLE token_sales (
    token TEXT PRIMARY KEY,
    deadline BIGINT
);
