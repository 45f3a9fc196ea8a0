-- SPDX-License-Identifier: GPL-3.0-or-later
-- What each holder of a snapshot gets. Amounts are micro-USDC. Made by the log of the snapshot; every later column by the log
-- that stands beside it.

CREATE TABLE distribution_payments (
    distribution_id TEXT NOT NULL REFERENCES distributions (id),
    token TEXT NOT NULL,
    wallet TEXT NOT NULL,
    -- Of the wallet among the token's holders; the chain's log of a page names it instead of the wallet.
    holder_number BIGINT NOT NULL CHECK (holder_number > 0),
    page BIGINT NOT NULL CHECK (page > 0),
    shares BIGINT NOT NULL CHECK (shares > 0),

    -- By the page: paid, or owed where there is a reason.
    amount BIGINT,
    withheld BIGINT,
    settled_at BIGINT,
    settled_transaction_hash {{blob}},
    settled_log_index BIGINT,
    owed_reason TEXT CHECK (owed_reason IN ('frozen', 'not_verified', 'transfer_failed', 'moved')),
    -- Whose the debt is now: another wallet of the same investor after a recovery.
    creditor TEXT,

    paid_to TEXT,
    paid_at BIGINT,
    paid_transaction_hash {{blob}},
    paid_log_index BIGINT,

    PRIMARY KEY (distribution_id, wallet),
    CHECK ((settled_at IS NULL) = (amount IS NULL)),
    CHECK ((owed_reason IS NULL) = (creditor IS NULL)),
    CHECK (paid_at IS NULL OR settled_at IS NOT NULL)
);
CREATE UNIQUE INDEX distribution_payments_by_number ON distribution_payments (distribution_id, holder_number);
CREATE INDEX distribution_payments_pending ON distribution_payments (distribution_id, page) WHERE settled_at IS NULL;
CREATE INDEX distribution_payments_by_wallet ON distribution_payments (wallet, distribution_id);
CREATE INDEX distribution_payments_owed ON distribution_payments (token, creditor)
    WHERE creditor IS NOT NULL AND paid_at IS NULL;
CREATE INDEX distribution_payments_by_creditor ON distribution_payments (creditor) WHERE creditor IS NOT NULL;
CREATE INDEX distribution_payments_by_settling ON distribution_payments (settled_transaction_hash)
    WHERE settled_transaction_hash IS NOT NULL;
CREATE INDEX distribution_payments_by_paying ON distribution_payments (paid_transaction_hash)
    WHERE paid_transaction_hash IS NOT NULL;

-- Whose a debt was before it moved, so that the log can be undone.
CREATE TABLE distribution_debt_moves (
    transaction_hash {{blob}} NOT NULL,
    log_index BIGINT NOT NULL,
    distribution_id TEXT NOT NULL,
    wallet TEXT NOT NULL,
    creditor_before TEXT NOT NULL,
    PRIMARY KEY (transaction_hash, log_index, distribution_id, wallet)
);

-- Withheld tax that went on to the Treasury, one row for each log.
CREATE TABLE withheld_releases (
    id {{id}},
    token TEXT NOT NULL,
    amount_micro_usdc BIGINT NOT NULL CHECK (amount_micro_usdc > 0),
    transaction_hash {{blob}} NOT NULL,
    log_index BIGINT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (transaction_hash, log_index)
);
CREATE INDEX withheld_releases_by_token ON withheld_releases (token);
