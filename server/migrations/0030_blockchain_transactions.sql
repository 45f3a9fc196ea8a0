-- SPDX-License-Identifier: GPL-3.0-or-later
-- Everything the server sends to the chain: one durable queue per signing key.
CREATE TABLE blockchain_transactions (
    number {{id}},
    id TEXT NOT NULL UNIQUE,
    signer TEXT NOT NULL,
    purpose TEXT NOT NULL,
    reference TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('QUEUED', 'SIGNED', 'BROADCAST', 'MINED', 'CONFIRMED', 'FAILED', 'REPLACED')),
    to_address TEXT NOT NULL,
    data {{blob}} NOT NULL,
    nonce BIGINT CHECK (nonce >= 0),
    gas_limit BIGINT CHECK (gas_limit > 0),
    max_fee TEXT,
    max_priority_fee TEXT,
    raw {{blob}},
    hash TEXT UNIQUE,
    block_number BIGINT,
    block_hash TEXT,
    gas_used BIGINT,
    failure_reason TEXT,
    failure_params TEXT NOT NULL DEFAULT '{}',
    revert_data {{blob}},
    created_at BIGINT NOT NULL,
    signed_at BIGINT,
    confirmed_at BIGINT,
    UNIQUE (purpose, reference),
    UNIQUE (signer, nonce),
    CHECK (state = 'QUEUED' OR state = 'FAILED' OR (nonce IS NOT NULL AND raw IS NOT NULL AND hash IS NOT NULL))
);
CREATE INDEX blockchain_transactions_state ON blockchain_transactions (state, number);

-- Hashes of the cheaper versions that a fee bump replaced: any of them may still be the one that is mined.
CREATE TABLE blockchain_replaced_hashes (
    hash TEXT PRIMARY KEY,
    transaction_id TEXT NOT NULL REFERENCES blockchain_transactions (id),
    replaced_at BIGINT NOT NULL
);
CREATE INDEX blockchain_replaced_hashes_transaction ON blockchain_replaced_hashes (transaction_id);
