-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every hash that a proposal ever had: owners may have signed any of them, and the Safe takes signatures from anybody.
CREATE TABLE proposal_hashes (
    safe_tx_hash TEXT NOT NULL,
    proposal_id TEXT NOT NULL REFERENCES proposals (id),
    nonce BIGINT NOT NULL CHECK (nonce >= 0),
    PRIMARY KEY (safe_tx_hash, proposal_id)
);
INSERT INTO proposal_hashes (safe_tx_hash, proposal_id, nonce) SELECT safe_tx_hash, id, nonce FROM proposals;

-- What it was before the Safe carried it out, to be that again when the block is orphaned.
ALTER TABLE proposals ADD COLUMN state_before TEXT;

-- Two that wait never have the same nonce. What the Safe has executed is the chain's word, whoever stands there still.
DROP INDEX proposals_nonce;
CREATE UNIQUE INDEX proposals_nonce ON proposals (safe, nonce) WHERE state IN ('OPEN', 'EXECUTING');
