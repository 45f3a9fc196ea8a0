-- SPDX-License-Identifier: GPL-3.0-or-later
-- Orders that their makers cancelled on chain before they were placed here: they would be matched and then fail. One row for
-- each log.

CREATE TABLE cancelled_order_hashes (
    transaction_hash {{blob}} NOT NULL,
    log_index BIGINT NOT NULL,
    maker TEXT NOT NULL,
    hash {{blob}} NOT NULL,
    PRIMARY KEY (transaction_hash, log_index)
);
CREATE INDEX cancelled_order_hashes_by_hash ON cancelled_order_hashes (hash);
