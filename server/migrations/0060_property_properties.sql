-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE properties (
    id TEXT PRIMARY KEY,
    manager_id TEXT NOT NULL REFERENCES users (id),
    state TEXT NOT NULL CHECK (state IN ('DRAFT', 'PENDING_APPROVAL', 'CHANGES_REQUESTED', 'APPROVED', 'REJECTED',
                                         'TOKENIZING', 'TOKENIZED', 'SUSPENDED', 'EXITED')),
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    street TEXT NOT NULL,
    city TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    country TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('residential', 'commercial', 'mixed', 'industrial')),
    valuation_usd_cents BIGINT NOT NULL CHECK (valuation_usd_cents > 0),
    area_square_meters BIGINT NOT NULL CHECK (area_square_meters > 0),
    year_built BIGINT NOT NULL,
    review_note TEXT,
    reviewed_by TEXT REFERENCES users (id),
    submitted_at BIGINT,
    reviewed_at BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    -- Four eyes: nobody reviews a building of their own.
    CHECK (reviewed_by IS NULL OR reviewed_by <> manager_id)
);

CREATE INDEX properties_by_manager ON properties (manager_id, id);
CREATE INDEX properties_by_state ON properties (state, id);
