-- SPDX-License-Identifier: GPL-3.0-or-later
-- What payers paid, or may still: one row for each checkout at Stripe. Amounts are cents.

CREATE TABLE collections (
    id TEXT PRIMARY KEY,
    property_id TEXT NOT NULL REFERENCES properties (id),
    -- What it pays for, in the words of the module that asked.
    subject TEXT NOT NULL,
    description TEXT NOT NULL,
    amount_cents BIGINT NOT NULL CHECK (amount_cents > 0),
    state TEXT NOT NULL CHECK (state IN ('STARTED', 'PROCESSING', 'PAID', 'SETTLED', 'CONVERTING', 'CONVERTED', 'FAILED',
                                         'EXPIRED')),
    -- Stripe is asked for a checkout under the key "<id>:<attempt>": again after a lost answer, anew after a refusal.
    checkout_attempt BIGINT NOT NULL DEFAULT 0,
    session_id TEXT UNIQUE,
    payment_intent TEXT,
    charge_id TEXT UNIQUE,
    method TEXT,
    last_digits TEXT,
    fee_cents BIGINT NOT NULL DEFAULT 0,
    net_cents BIGINT NOT NULL DEFAULT 0,
    refunded_cents BIGINT NOT NULL DEFAULT 0 CHECK (refunded_cents >= 0),
    -- Taken back by the payer's bank and not returned.
    withdrawn_cents BIGINT NOT NULL DEFAULT 0,
    available_at BIGINT,
    failure TEXT,
    conversion_id TEXT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    paid_at BIGINT,
    settled_at BIGINT,
    converted_at BIGINT,
    -- When Stripe was last asked.
    checked_at BIGINT NOT NULL,
    CHECK (state IN ('STARTED', 'PROCESSING', 'FAILED', 'EXPIRED') OR (charge_id IS NOT NULL AND paid_at IS NOT NULL))
);

-- Nobody pays the same thing twice at once.
CREATE UNIQUE INDEX collections_open ON collections (subject) WHERE state IN ('STARTED', 'PROCESSING');
CREATE INDEX collections_by_subject ON collections (subject, id);
CREATE INDEX collections_by_property ON collections (property_id, state, id);
CREATE INDEX collections_to_check ON collections (state, checked_at);

-- What is booked of each refund and dispute, so that only the difference is booked next time.
CREATE TABLE collection_refunds (
    id TEXT PRIMARY KEY,
    collection_id TEXT NOT NULL REFERENCES collections (id),
    amount_cents BIGINT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('PENDING', 'SUCCEEDED', 'FAILED'))
);
CREATE INDEX collection_refunds_by_collection ON collection_refunds (collection_id);

CREATE TABLE collection_disputes (
    id TEXT PRIMARY KEY,
    collection_id TEXT NOT NULL REFERENCES collections (id),
    status TEXT NOT NULL CHECK (status IN ('OPEN', 'WON', 'LOST')),
    reason TEXT NOT NULL,
    amount_cents BIGINT NOT NULL,
    withdrawn_cents BIGINT NOT NULL,
    fees_cents BIGINT NOT NULL,
    movements BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    decided_at BIGINT
);
CREATE INDEX collection_disputes_by_collection ON collection_disputes (collection_id);
