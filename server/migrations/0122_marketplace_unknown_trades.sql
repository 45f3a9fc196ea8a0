-- SPDX-License-Identifier: GPL-3.0-or-later
-- Logs of the market that speak of trades this server never made: the operator's key, or the Safe, settled past it.

CREATE TABLE unknown_trades (
    transaction_hash {{blob}} NOT NULL,
    log_index BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('EXECUTED', 'FAILED')),
    token TEXT NOT NULL,
    shares TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (transaction_hash, log_index)
);
CREATE INDEX unknown_trades_by_time ON unknown_trades (at);
