-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who holds what, rebuilt from Transfer logs. A transfer remembers what it changed, so that it can be undone exactly.

CREATE TABLE share_transfers (
    id {{id}},
    token TEXT NOT NULL,
    transaction_hash {{blob}} NOT NULL,
    log_index BIGINT NOT NULL,
    block_number BIGINT NOT NULL,
    sender TEXT NOT NULL,
    receiver TEXT NOT NULL,
    shares BIGINT NOT NULL CHECK (shares >= 0),
    -- Since when the sender had held shares.
    sender_since BIGINT,
    transferred_at BIGINT NOT NULL,
    UNIQUE (transaction_hash, log_index)
);

CREATE TABLE token_holders (
    token TEXT NOT NULL,
    wallet TEXT NOT NULL,
    shares BIGINT NOT NULL CHECK (shares > 0),
    since BIGINT NOT NULL,
    PRIMARY KEY (token, wallet)
);
CREATE INDEX token_holders_by_wallet ON token_holders (wallet);

CREATE TABLE share_lots (
    id {{id}},
    token TEXT NOT NULL,
    wallet TEXT NOT NULL,
    shares BIGINT NOT NULL CHECK (shares > 0),
    remaining_shares BIGINT NOT NULL CHECK (remaining_shares >= 0 AND remaining_shares <= shares),
    cost_micro_usdc BIGINT CHECK (cost_micro_usdc >= 0),
    acquired_at BIGINT NOT NULL,
    transaction_hash {{blob}} NOT NULL,
    transfer_id BIGINT NOT NULL REFERENCES share_transfers (id)
);
CREATE INDEX share_lots_open ON share_lots (token, wallet, id) WHERE remaining_shares > 0;
CREATE INDEX share_lots_by_transfer ON share_lots (transfer_id);

CREATE TABLE share_lot_uses (
    transfer_id BIGINT NOT NULL REFERENCES share_transfers (id),
    lot_id BIGINT NOT NULL REFERENCES share_lots (id),
    shares BIGINT NOT NULL CHECK (shares > 0),
    PRIMARY KEY (transfer_id, lot_id)
);
