-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was paid of the refunds that USDC had refused: one row for each log. What is still owed to a wallet is the sum of its
-- rows OWED in sale_events less the sum of these.

CREATE TABLE owed_payments (
    id {{id}},
    wallet TEXT NOT NULL,
    amount_micro_usdc BIGINT NOT NULL CHECK (amount_micro_usdc >= 0),
    transaction_hash {{blob}} NOT NULL,
    log_index BIGINT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (transaction_hash, log_index)
);
CREATE INDEX owed_payments_by_wallet ON owed_payments (wallet);
CREATE INDEX sale_events_owed ON sale_events (wallet) WHERE kind = 'OWED';
