-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE proposals (
    number {{id}},
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('OPEN', 'EXECUTING', 'EXECUTED', 'REFUSED', 'FAILED')),
    chain_id BIGINT NOT NULL,
    safe TEXT NOT NULL,
    nonce BIGINT NOT NULL CHECK (nonce >= 0),
    to_address TEXT NOT NULL,
    data {{blob}} NOT NULL,
    decoded TEXT NOT NULL,
    safe_tx_hash TEXT NOT NULL,
    threshold BIGINT NOT NULL CHECK (threshold >= 1),
    requested_by TEXT NOT NULL REFERENCES users (id),
    refused_by TEXT REFERENCES users (id),
    refusal_reason TEXT,
    failure_reason TEXT,
    transaction_hash TEXT,
    created_at BIGINT NOT NULL,
    executed_at BIGINT
);
CREATE INDEX proposals_hash ON proposals (safe_tx_hash);
-- A nonce of the Safe serves one proposal at a time; a refused or failed one gives it back.
CREATE UNIQUE INDEX proposals_nonce ON proposals (safe, nonce) WHERE state IN ('OPEN', 'EXECUTING', 'EXECUTED');

CREATE TABLE proposal_signatures (
    proposal_id TEXT NOT NULL REFERENCES proposals (id),
    signer TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    signature {{blob}} NOT NULL,
    signed_at BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, signer)
);
