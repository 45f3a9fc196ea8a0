-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a building was said to be worth, when and by whom. Rows are only ever added: a mistake is corrected by a row that
-- names the one it replaces. valued_on_day counts days since 1970-01-01.
CREATE TABLE property_valuations (
    id TEXT PRIMARY KEY,
    property_id TEXT NOT NULL REFERENCES properties (id),
    valued_on_day BIGINT NOT NULL,
    amount_usd_cents BIGINT NOT NULL CHECK (amount_usd_cents > 0),
    method TEXT NOT NULL CHECK (method IN ('stated', 'income', 'comparable_sales', 'cost', 'purchase_price')),
    appraiser TEXT,
    document_id TEXT,
    corrects TEXT UNIQUE REFERENCES property_valuations (id),
    added_by TEXT NOT NULL REFERENCES users (id),
    added_at BIGINT NOT NULL,
    -- Whoever values names themselves; what the manager states is the manager's.
    CHECK (method = 'stated' OR appraiser IS NOT NULL)
);

CREATE INDEX property_valuations_by_property ON property_valuations (property_id, valued_on_day, id);

-- The property shows the valuation that counts now.
ALTER TABLE properties ADD COLUMN valued_on_day BIGINT NOT NULL DEFAULT 0;
UPDATE properties SET valued_on_day = created_at / 86400000;

-- A property id is "prop_" and 26 digits; the first valuation takes the same digits.
INSERT INTO property_valuations (id, property_id, valued_on_day, amount_usd_cents, method, added_by, added_at)
SELECT 'val_' || substr(id, 6), id, valued_on_day, valuation_usd_cents, 'stated', manager_id, created_at FROM properties;
