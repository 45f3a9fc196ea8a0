-- SPDX-License-Identifier: GPL-3.0-or-later
-- Distributions of rent to the holders of a property's shares. Where one stands is read from which of its times are set; what the
-- chain has logged stands with the log's transaction, so that a log can be undone by clearing its columns.

CREATE TABLE distributions (
    id TEXT PRIMARY KEY,
    property_id TEXT NOT NULL REFERENCES properties (id),
    token TEXT NOT NULL,
    -- Days since 1970-01-01, both included.
    period_from_day BIGINT NOT NULL,
    period_to_day BIGINT NOT NULL,
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    discarded_at BIGINT,
    -- Why the last approval came to nothing.
    setback TEXT,

    -- Set together by the approval: what the Safe is asked to sign. The statement's text is what the hash is of.
    approved_by TEXT REFERENCES users (id),
    approved_at BIGINT,
    proposal_id TEXT REFERENCES proposals (id),
    statement TEXT,
    statement_hash {{blob}},
    amount_micro_usdc BIGINT CHECK (amount_micro_usdc > 0),
    reserve_micro_usdc BIGINT CHECK (reserve_micro_usdc >= 0),
    fee_micro_usdc BIGINT CHECK (fee_micro_usdc >= 0),
    -- Refunds and disputes up to then are in the statement.
    reversals_until BIGINT,
    other_bps BIGINT,
    -- {"276": 2638}: hundredths of a percent by ISO 3166-1 numeric code.
    rates TEXT,

    -- Funded, DistributionCancelled, SnapshotTaken, DividendDistributed.
    funded_at BIGINT,
    funded_transaction_hash {{blob}},
    funded_block BIGINT,
    cancelled_at BIGINT,
    snapshot_at BIGINT,
    snapshot_transaction_hash {{blob}},
    snapshot_block BIGINT,
    total_shares BIGINT CHECK (total_shares > 0),
    pot_micro_usdc BIGINT CHECK (pot_micro_usdc >= 0),
    carried_in_micro_usdc BIGINT CHECK (carried_in_micro_usdc >= 0),
    completed_at BIGINT,
    completed_transaction_hash {{blob}},
    completed_block BIGINT,
    -- As the chain adds up; compared with the payments.
    paid_micro_usdc BIGINT,
    owed_micro_usdc BIGINT,
    withheld_micro_usdc BIGINT,
    carried_out_micro_usdc BIGINT,

    CHECK (period_to_day >= period_from_day),
    CHECK (approved_at IS NULL OR (proposal_id IS NOT NULL AND statement IS NOT NULL AND amount_micro_usdc IS NOT NULL)),
    CHECK (funded_at IS NULL OR approved_at IS NOT NULL),
    CHECK (snapshot_at IS NULL OR (funded_at IS NOT NULL AND pot_micro_usdc IS NOT NULL)),
    CHECK (completed_at IS NULL OR snapshot_at IS NOT NULL)
);
-- One of a property is drawn up, or waits for signatures, at a time.
CREATE UNIQUE INDEX distributions_open ON distributions (property_id)
    WHERE funded_at IS NULL AND discarded_at IS NULL;
CREATE INDEX distributions_by_property ON distributions (property_id, id);
CREATE INDEX distributions_by_proposal ON distributions (proposal_id);
CREATE INDEX distributions_to_pay ON distributions (id)
    WHERE funded_at IS NOT NULL AND completed_at IS NULL AND cancelled_at IS NULL;

-- What an admin adds to the statement or takes away.
CREATE TABLE distribution_adjustments (
    id {{id}},
    distribution_id TEXT NOT NULL REFERENCES distributions (id),
    amount_cents BIGINT NOT NULL CHECK (amount_cents <> 0),
    reason TEXT NOT NULL,
    made_by TEXT NOT NULL REFERENCES users (id),
    made_at BIGINT NOT NULL
);
CREATE INDEX distribution_adjustments_by_distribution ON distribution_adjustments (distribution_id, id);

-- Rent, fees of disputes, expenses and holdbacks that an approved statement has taken: each is distributed once. A cancelled distribution gives back what it
-- took.
CREATE TABLE distribution_sources (
    kind TEXT NOT NULL CHECK (kind IN ('rent', 'dispute_fee', 'expense', 'holdback_released')),
    source_id TEXT NOT NULL,
    distribution_id TEXT NOT NULL REFERENCES distributions (id),
    PRIMARY KEY (kind, source_id, distribution_id)
);
CREATE INDEX distribution_sources_by_distribution ON distribution_sources (distribution_id);
