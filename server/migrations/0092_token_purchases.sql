-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE purchases (
    id TEXT PRIMARY KEY,
    property_id TEXT NOT NULL REFERENCES properties (id),
    token TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    wallet TEXT NOT NULL,
    shares BIGINT NOT NULL CHECK (shares > 0),
    price_micro_usdc BIGINT NOT NULL CHECK (price_micro_usdc > 0),
    cost_micro_usdc BIGINT NOT NULL CHECK (cost_micro_usdc > 0),
    state TEXT NOT NULL CHECK (state IN ('REQUESTED', 'SUBMITTED', 'CONFIRMED', 'FAILED')),
    permit_nonce TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    purchase_signature {{blob}},
    permit_signature {{blob}},
    transaction_hash {{blob}},
    failure_reason TEXT,
    failure_params TEXT,
    created_at BIGINT NOT NULL,
    submitted_at BIGINT,
    confirmed_at BIGINT,
    CHECK (state <> 'SUBMITTED' OR (purchase_signature IS NOT NULL AND permit_signature IS NOT NULL)),
    CHECK (state <> 'CONFIRMED' OR (transaction_hash IS NOT NULL AND confirmed_at IS NOT NULL)),
    CHECK (state <> 'FAILED' OR failure_reason IS NOT NULL)
);
CREATE INDEX purchases_by_user ON purchases (user_id, id);

-- Every sale of the chain, also of those who bought without this server.
CREATE TABLE share_sales (
    id {{id}},
    token TEXT NOT NULL,
    buyer TEXT NOT NULL,
    shares BIGINT NOT NULL CHECK (shares > 0),
    cost_micro_usdc BIGINT NOT NULL CHECK (cost_micro_usdc >= 0),
    nonce {{blob}} NOT NULL,
    transaction_hash {{blob}} NOT NULL,
    log_index BIGINT NOT NULL,
    -- Set once the shares' own Transfer log is applied.
    transfer_id BIGINT REFERENCES share_transfers (id),
    purchase_id TEXT REFERENCES purchases (id),
    -- Where the purchase returns to when the sale is reorganised away.
    purchase_state_before TEXT,
    UNIQUE (transaction_hash, log_index)
);
CREATE INDEX share_sales_by_transfer ON share_sales (transfer_id);
