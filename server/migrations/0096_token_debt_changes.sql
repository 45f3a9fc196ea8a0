-- SPDX-License-Identifier: GPL-3.0-or-later
-- What became of refunds that could not be paid: one row for each log. PrimarySale keeps its debts by token, so the table that
-- knew no token is of no use with it. What is still owed to a wallet for a token: its rows OWED in sale_events, less its rows
-- here, and what MOVED to it from another.

DROP TABLE owed_payments;

CREATE TABLE debt_changes (
    id {{id}},
    token TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('PAID', 'REDIRECTED', 'MOVED')),
    -- Who was owed, and of REDIRECTED and MOVED the wallet of the same investor that took over.
    wallet TEXT NOT NULL,
    heir TEXT,
    amount_micro_usdc BIGINT NOT NULL CHECK (amount_micro_usdc >= 0),
    transaction_hash {{blob}} NOT NULL,
    log_index BIGINT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (transaction_hash, log_index)
);
CREATE INDEX debt_changes_by_wallet ON debt_changes (token, wallet);
