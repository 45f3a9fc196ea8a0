-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the catalogue finds and sorts properties by. The folded texts (no case, no accents) are the server's work: an empty
-- one is filled in at its next start. The figures of the sale are kept here by the module token.
ALTER TABLE properties ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
ALTER TABLE properties ADD COLUMN folded_name TEXT NOT NULL DEFAULT '';
ALTER TABLE properties ADD COLUMN folded_city TEXT NOT NULL DEFAULT '';
ALTER TABLE properties ADD COLUMN price_micro_usdc BIGINT;
ALTER TABLE properties ADD COLUMN sale_ends_at BIGINT;
ALTER TABLE properties ADD COLUMN is_sale_over BIGINT NOT NULL DEFAULT 0;

CREATE INDEX properties_by_name ON properties (folded_name, id);
CREATE INDEX properties_by_valuation ON properties (valuation_usd_cents, id);
CREATE INDEX properties_by_price ON properties (price_micro_usdc, id);
CREATE INDEX properties_by_place ON properties (country, folded_city);
