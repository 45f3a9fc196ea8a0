-- SPDX-License-Identifier: GPL-3.0-or-later
-- What happened to a sale after it opened: one row for each log, so that a log can be undone by removing its row. Where a sale
-- stands is read from the rows.

ALTER TABLE token_sales ADD COLUMN minimum_raise_micro_usdc BIGINT NOT NULL DEFAULT 0;

CREATE TABLE sale_events (
    id {{id}},
    token TEXT NOT NULL,
    kind TEXT NOT NULL
        CHECK (kind IN ('SUCCEEDED', 'CLOSED', 'REOPENED', 'CANCELLED', 'RELEASED', 'REFUNDED', 'OWED', 'MOVED')),
    -- Whose money it is; of MOVED the wallet that was lost, with the new one beside it.
    wallet TEXT,
    new_wallet TEXT,
    amount_micro_usdc BIGINT NOT NULL DEFAULT 0 CHECK (amount_micro_usdc >= 0),
    -- Of REOPENED; NULL for none.
    deadline BIGINT,
    transaction_hash {{blob}} NOT NULL,
    log_index BIGINT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (transaction_hash, log_index)
);
CREATE INDEX sale_events_by_token ON sale_events (token, kind, id);

-- The state REFUNDED: a confirmed purchase whose sale failed.
ALTER TABLE purchases ADD COLUMN refunded_at BIGINT;
ALTER TABLE purchases ADD COLUMN refund_transaction_hash {{blob}};
CREATE INDEX purchases_by_wallet ON purchases (wallet, token);
-- One signature, USDC's, stands for both: the two columns hold the same.
ALTER TABLE purchases ADD COLUMN is_authorization BIGINT NOT NULL DEFAULT 0 CHECK (is_authorization IN (0, 1));
