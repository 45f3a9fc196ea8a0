-- SPDX-License-Identifier: GPL-3.0-or-later
-- Links by which somebody pays without an account: a lease's own, for all that is due on it, or one for a single charge.
-- A link's token is made of its salt and the server's index key. Here stands only its hash.

CREATE TABLE payment_links (
    id TEXT PRIMARY KEY,
    property_id TEXT NOT NULL REFERENCES properties (id),
    lease_id TEXT UNIQUE REFERENCES leases (id),
    charge_id TEXT UNIQUE REFERENCES rent_charges (id),
    unit TEXT NOT NULL,
    salt {{blob}} NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    revoked_at BIGINT,
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    -- When its present token was made.
    issued_at BIGINT NOT NULL,
    CHECK ((lease_id IS NULL) <> (charge_id IS NULL))
);
CREATE INDEX payment_links_by_property ON payment_links (property_id, id);
