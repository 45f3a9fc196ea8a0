-- SPDX-License-Identifier: GPL-3.0-or-later
-- Dollars on their way to be USDC in the Treasury. Amounts are cents.

CREATE TABLE conversions (
    id TEXT PRIMARY KEY,
    property_id TEXT NOT NULL REFERENCES properties (id),
    amount_cents BIGINT NOT NULL CHECK (amount_cents > 0),
    state TEXT NOT NULL CHECK (state IN ('REQUESTED', 'SENT', 'CONVERTED', 'FAILED')),
    -- Made before Circle is asked, so that asking again is the same transfer.
    idempotency_key TEXT NOT NULL UNIQUE,
    transfer_id TEXT UNIQUE,
    transaction_hash TEXT,
    -- Attempts to book it in the Treasury.
    bookings BIGINT NOT NULL DEFAULT 0,
    -- Why it does not go on, while it does not.
    waiting_reason TEXT,
    failure TEXT,
    created_at BIGINT NOT NULL,
    sent_at BIGINT,
    converted_at BIGINT,
    checked_at BIGINT NOT NULL,
    CHECK (state NOT IN ('SENT', 'CONVERTED') OR transfer_id IS NOT NULL)
);

-- One at a time for a property, so that what a conversion may take is known.
CREATE UNIQUE INDEX conversions_open ON conversions (property_id) WHERE state IN ('REQUESTED', 'SENT');
CREATE INDEX conversions_by_state ON conversions (state, id);
CREATE INDEX collections_by_conversion ON collections (conversion_id);
