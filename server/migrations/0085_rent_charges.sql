-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is owed, and how far its payment is. The payments themselves stand in collections; their subject is the charge's id.

CREATE TABLE rent_charges (
    id TEXT PRIMARY KEY,
    property_id TEXT NOT NULL REFERENCES properties (id),
    -- Nothing for what is paid once, over a link of its own.
    lease_id TEXT REFERENCES leases (id),
    kind TEXT NOT NULL CHECK (kind IN ('rent', 'late_fee', 'other')),
    -- Of rent: the month it is for, and the days of it.
    month BIGINT,
    -- What the whole month cost then: a new end of the lease makes it more or less days, at the same rent.
    month_rent_cents BIGINT,
    period_from_day BIGINT,
    period_to_day BIGINT,
    -- Of a late fee: what was late.
    late_for TEXT REFERENCES rent_charges (id),
    description TEXT NOT NULL,
    amount_cents BIGINT NOT NULL CHECK (amount_cents > 0),
    due_on_day BIGINT NOT NULL,
    -- When it was charged, or was due again: nobody is late before.
    owed_since_day BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('DUE', 'PAYMENT_STARTED', 'PAID_UNSETTLED', 'SETTLED', 'CONVERTING', 'CONVERTED',
                                         'REFUNDED', 'DISPUTED', 'WAIVED', 'CANCELLED')),
    -- The payment that counts: the one that went through, else the latest.
    collection_id TEXT REFERENCES collections (id),
    failure TEXT,
    refunded_cents BIGINT NOT NULL DEFAULT 0,
    withdrawn_cents BIGINT NOT NULL DEFAULT 0,
    paid_at BIGINT,
    converted_at BIGINT,
    -- How much the tenant was told: 0 nothing, 1 due soon, 2 due, 3 late.
    told BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CHECK ((kind = 'rent') = (month IS NOT NULL)),
    CHECK ((kind = 'rent') = (month_rent_cents IS NOT NULL)),
    CHECK ((kind = 'late_fee') = (late_for IS NOT NULL))
);
-- A month is charged once, and what is late costs one fee, however often a job runs.
CREATE UNIQUE INDEX rent_charges_of_month ON rent_charges (lease_id, month) WHERE kind = 'rent';
CREATE UNIQUE INDEX rent_charges_late_for ON rent_charges (late_for) WHERE late_for IS NOT NULL;
CREATE INDEX rent_charges_by_property ON rent_charges (property_id, id);
CREATE INDEX rent_charges_by_lease ON rent_charges (lease_id, id);
CREATE INDEX rent_charges_by_state ON rent_charges (state, id);
CREATE INDEX rent_charges_unpaid ON rent_charges (due_on_day, id) WHERE state IN ('DUE', 'PAYMENT_STARTED');
CREATE INDEX rent_charges_converted ON rent_charges (property_id, converted_at) WHERE converted_at IS NOT NULL;

-- Every step of a charge, in order; only added to.
CREATE TABLE rent_charge_steps (
    id {{id}},
    charge_id TEXT NOT NULL REFERENCES rent_charges (id),
    state TEXT NOT NULL,
    collection_id TEXT,
    -- What is refunded, and what the payer's bank holds back, from this step on.
    refunded_cents BIGINT NOT NULL,
    withdrawn_cents BIGINT NOT NULL,
    -- Why: a failure's code, or a manager's words.
    reason TEXT,
    -- Nobody where it is news from the provider, or the calendar.
    actor_id TEXT REFERENCES users (id),
    at BIGINT NOT NULL
);
CREATE INDEX rent_charge_steps_by_charge ON rent_charge_steps (charge_id, id);
