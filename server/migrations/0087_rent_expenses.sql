-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a property costs. A mistake is voided and stays.

CREATE TABLE expenses (
    id TEXT PRIMARY KEY,
    property_id TEXT NOT NULL REFERENCES properties (id),
    category TEXT NOT NULL CHECK (category IN ('repairs', 'maintenance', 'utilities', 'insurance', 'property_tax', 'legal',
                                               'other')),
    spent_on_day BIGINT NOT NULL,
    amount_cents BIGINT NOT NULL CHECK (amount_cents > 0),
    vendor TEXT NOT NULL,
    note TEXT NOT NULL,
    -- The receipt; documents belong to a module of their own, so it has no foreign key.
    document_id TEXT,
    booked_by TEXT NOT NULL REFERENCES users (id),
    booked_at BIGINT NOT NULL,
    voided_by TEXT REFERENCES users (id),
    voided_at BIGINT,
    void_reason TEXT,
    CHECK ((voided_at IS NULL) = (voided_by IS NULL))
);
CREATE INDEX expenses_by_property ON expenses (property_id, spent_on_day, id);
CREATE UNIQUE INDEX expenses_one_receipt ON expenses (document_id) WHERE document_id IS NOT NULL AND voided_at IS NULL;

-- What of a property's rent is the manager's, and what is kept back for the building. Rows are only added; from a day on the
-- one counts that was set last for it or an earlier day.
CREATE TABLE rent_terms (
    id {{id}},
    property_id TEXT NOT NULL REFERENCES properties (id),
    effective_from_day BIGINT NOT NULL,
    management_fee_basis_points BIGINT NOT NULL CHECK (management_fee_basis_points BETWEEN 0 AND 3000),
    reserve_basis_points BIGINT NOT NULL CHECK (reserve_basis_points BETWEEN 0 AND 5000),
    set_by TEXT NOT NULL REFERENCES users (id),
    set_at BIGINT NOT NULL
);
CREATE INDEX rent_terms_by_property ON rent_terms (property_id, effective_from_day, id);
