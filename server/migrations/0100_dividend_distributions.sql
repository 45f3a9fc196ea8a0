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

    -- What the Safe is asked to sign; cleared when that comes to nothing.
    approved_proposal_id TEXT REFERENCES proposals (id),

    -- Funded, DistributionCancelled, SnapshotTaken, DividendDistributed.
    funded_at BIGINT,
    -- What the Safe has executed, by the log's terms. Mostly the approved one; but signatures that once were given can be submitted by anybody, also of a
    -- proposal that was given up.
    funded_proposal_id TEXT REFERENCES proposals (id),
    funded_transaction_hash {{blob}},
    funded_block BIGINT,
    cancelled_at BIGINT,
    cancelled_transaction_hash {{blob}},
    cancelled_block BIGINT,
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
    CHECK ((funded_at IS NULL) = (funded_proposal_id IS NULL)),
    CHECK (cancelled_at IS NULL OR funded_at IS NOT NULL),
    CHECK (snapshot_at IS NULL OR (funded_at IS NOT NULL AND pot_micro_usdc IS NOT NULL)),
    CHECK (completed_at IS NULL OR snapshot_at IS NOT NULL)
);
CREATE INDEX distributions_by_property ON distributions (property_id, id);
CREATE INDEX distributions_by_proposal ON distributions (approved_proposal_id);
CREATE INDEX distributions_to_pay ON distributions (id)
    WHERE funded_at IS NOT NULL AND completed_at IS NULL AND cancelled_at IS NULL;

-- Each approval as the Safe was asked to sign it, one row for each, never changed and never deleted: what was refused here, or failed at its first attempt,
-- can be executed all the same. The statement's text is what the hash is of.
CREATE TABLE distribution_proposals (
    proposal_id TEXT PRIMARY KEY REFERENCES proposals (id),
    distribution_id TEXT NOT NULL REFERENCES distributions (id),
    approved_by TEXT NOT NULL REFERENCES users (id),
    approved_at BIGINT NOT NULL,
    statement TEXT NOT NULL,
    statement_hash {{blob}} NOT NULL,
    amount_micro_usdc BIGINT NOT NULL CHECK (amount_micro_usdc > 0),
    reserve_micro_usdc BIGINT NOT NULL CHECK (reserve_micro_usdc >= 0),
    fee_micro_usdc BIGINT NOT NULL CHECK (fee_micro_usdc >= 0),
    -- What the statement's lines come to for the management and the building; what was moved ahead is not moved again.
    fee_due_cents BIGINT NOT NULL,
    reserve_due_cents BIGINT NOT NULL,
    other_bps BIGINT NOT NULL,
    -- {"276": 2638}: hundredths of a percent by ISO 3166-1 numeric code.
    rates TEXT NOT NULL
);
CREATE INDEX distribution_proposals_by_distribution ON distribution_proposals (distribution_id);

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

-- What the statement of a proposal has taken of each source: of a payment its rent, costs and reversals, of a dispute its fee and what is held back for it,
-- of an expense, of what a cancelled distribution had moved. Signed as the statement's lines. Rows count while the proposal is its distribution's (funded, or
-- else approved) and the distribution is not cancelled; so nothing is deleted to give them back. A statement takes the difference between what a source is
-- worth and the sum of its rows that count, so a source may stand in many of them; that the sum is right is up to the one serializable write that draws
-- up, compares and takes.
CREATE TABLE distribution_sources (
    proposal_id TEXT NOT NULL REFERENCES distribution_proposals (proposal_id),
    kind TEXT NOT NULL CHECK (kind IN ('rent', 'processing_fee', 'reversal', 'dispute_fee', 'holdback', 'expense', 'fee_moved',
                                       'reserve_moved')),
    source_id TEXT NOT NULL,
    amount_cents BIGINT NOT NULL CHECK (amount_cents <> 0),
    PRIMARY KEY (proposal_id, kind, source_id)
);
