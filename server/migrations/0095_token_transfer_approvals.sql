-- SPDX-License-Identifier: GPL-3.0-or-later
-- Approvals of single transfers, for tokens with the rule manual approval: one row for each log. valid_until is in
-- milliseconds, and 0 where an approval was withdrawn. Whether one still stands is read from the rows and from
-- share_transfers: a transfer of exactly this kind uses it up.

CREATE TABLE transfer_approvals (
    id {{id}},
    token TEXT NOT NULL,
    sender TEXT NOT NULL,
    receiver TEXT NOT NULL,
    shares BIGINT NOT NULL CHECK (shares > 0),
    valid_until BIGINT NOT NULL CHECK (valid_until >= 0),
    block_number BIGINT NOT NULL,
    log_index BIGINT NOT NULL,
    transaction_hash {{blob}} NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (transaction_hash, log_index)
);
CREATE INDEX transfer_approvals_by_token ON transfer_approvals (token, id);
CREATE INDEX share_transfers_between ON share_transfers (token, sender, receiver);
